/** The files that belong to one article or entry: what is committed together with it. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";
import type { SimpleGit } from "simple-git";
import { articleFields } from "#newsroom/article.ts";
import { referencesIn } from "#newsroom/schema.ts";
import { articleFile } from "#ingest/content-files.ts";
import type { Registries } from "#ingest/registries.ts";
import { articleParts, picturesOf } from "../write/article-parts.ts";
import { answerOf, hasCommit, namesIn } from "./repository.ts";

export interface OwnFile {
  /** From the project's root. */
  file: string;
  change: "new" | "changed" | "removed";
}

/**
 * The files of an article that differ from the last commit: the article, its pictures, what it was called before, and
 * entries that it names and no commit has. For an entry, its file.
 * @param root the project's root, an absolute path
 */
export async function ownChanges(
  git: SimpleGit,
  root: string,
  file: string,
  registries: Registries,
): Promise<OwnFile[]> {
  const changed = await changesIn(git);
  const own = ownNames(root, file, registries);
  const former = await formerNames(git, root, file, own.pictures, changed);
  const isOwn = ({ file: name, change }: OwnFile) =>
    name === file ||
    own.pictures.includes(name) ||
    former.includes(name) ||
    (change === "new" && own.entries.includes(name));
  return changed.filter(isOwn).sort((a, b) => Number(b.file === file) - Number(a.file === file));
}

const changes = { A: "new", M: "changed", T: "changed", D: "removed" } as const;

/** The files of `content/` that differ from the last commit. */
async function changesIn(git: SimpleGit): Promise<OwnFile[]> {
  const untracked = await names(git, ["ls-files", "--others", "--exclude-standard", "-z"]);
  const fresh = untracked.map((file): OwnFile => ({ file, change: "new" }));
  if (!(await hasCommit(git))) {
    const staged = await names(git, ["ls-files", "-z"]);
    return [...fresh, ...staged.map((file): OwnFile => ({ file, change: "new" }))];
  }
  const compared = ["diff", "HEAD", "--no-renames", "--name-status", "--relative", "-z"];
  const pairs = await names(git, compared);
  const known = pairs.flatMap((status, index): OwnFile[] => {
    const change = changes[status as keyof typeof changes];
    const file = pairs[index + 1];
    return index % 2 === 0 && change && file !== undefined ? [{ file, change }] : [];
  });
  return [...known, ...fresh];
}

async function names(git: SimpleGit, args: readonly string[]): Promise<string[]> {
  return namesIn((await answerOf(git, [...args, "--", "content"])) ?? "");
}

interface Names {
  pictures: string[];
  /** Files of entries that the article names. */
  entries: string[];
}

function ownNames(root: string, file: string, registries: Registries): Names {
  const path = join(root, file);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const parts = bytes && articleParts(file, bytes);
  if (!parts) return { pictures: [], entries: [] };
  const named = referencesIn(articleFields, parts).map(({ registry, id }) =>
    registry === "sections"
      ? `content/sections/${[...registries.sections.values()].find((one) => one.name === id)?.id}.yaml`
      : `content/${registry}/${id}.yaml`,
  );
  return {
    pictures: picturesOf(file, bytes).map((src) => join(dirname(file), src)),
    entries: [...named, ...parts.body.places.map((id) => `content/places/${id}.yaml`)],
  };
}

/** The removed files that this article was, under another name or on another day, and its pictures there. */
async function formerNames(
  git: SimpleGit,
  root: string,
  file: string,
  pictures: readonly string[],
  changed: readonly OwnFile[],
): Promise<string[]> {
  if (!changed.some((one) => one.file === file && one.change === "new")) return [];
  const removed = changed.filter(({ change }) => change === "removed").map((one) => one.file);
  const text = readFileSync(join(root, file), "utf8");
  const articles: string[] = [];
  for (const one of removed) {
    if (!articleFile.test(one.replace(/^content\//, ""))) continue;
    const before = await answerOf(git, ["show", `HEAD:./${one}`]);
    if (before !== undefined && isSimilar(before, text)) articles.push(one);
  }
  const names = new Set(pictures.map((picture) => basename(picture)));
  const folders = new Set(articles.map((one) => dirname(one)));
  return [
    ...articles,
    ...removed.filter((one) => folders.has(dirname(one)) && names.has(basename(one))),
  ];
}

/** Whether one text was made from the other: whether they share half of their lines, as git has it. */
function isSimilar(before: string, after: string): boolean {
  const [old, now] = [before, after].map(
    (text) => new Set(text.split(/\r?\n/).filter((line) => line.trim() !== "")),
  ) as [Set<string>, Set<string>];
  return old.intersection(now).size * 2 > Math.max(old.size, now.size);
}
