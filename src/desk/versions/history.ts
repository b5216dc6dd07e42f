/** The versions of a file that were handed in. */
import type { SimpleGit } from "simple-git";
import { textOf } from "../write/text-file.ts";
import { hasCommit } from "./repository.ts";

export interface FileVersion {
  /** The full hash of the commit. */
  hash: string;
  /** The file's path from the project's root at that time. */
  file: string;
  /** When, with the offset of who made it: `2015-05-18T09:30:00-04:00`. */
  at: string;
  author: string;
  /** The first line of the message. */
  subject: string;
}

/** How many versions are listed. */
const most = 200;

const format = "%x1e%H%x1f%aI%x1f%an%x1f%s%x1f";

/** The versions of a file, also under earlier names, newest first. */
export async function versionsOf(git: SimpleGit, file: string): Promise<FileVersion[]> {
  if (!(await hasCommit(git))) return [];
  const out = await git.raw([
    "-c",
    "core.quotePath=false",
    "log",
    "--follow",
    `--max-count=${most}`,
    `--format=${format}`,
    "--name-status",
    "--relative",
    "--",
    file,
  ]);
  return out
    .split("\x1e")
    .slice(1)
    .flatMap((commit) => {
      const [hash = "", at = "", author = "", subject = "", files = ""] = commit.split("\x1f");
      const [status = "", ...names] = files.trim().split("\t");
      const name = names.at(-1);
      return name === undefined || status === "D"
        ? []
        : [{ hash, file: name, at, author, subject }];
    });
}

/**
 * The text of a version, as an editor sees it.
 * @throws {GitError} if there is none
 */
export async function textOfVersion(
  git: SimpleGit,
  { hash, file }: Pick<FileVersion, "hash" | "file">,
): Promise<string> {
  return textOf(Buffer.from(await git.raw(["show", "--no-textconv", `${hash}:./${file}`])));
}
