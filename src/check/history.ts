/** Reads the content of the last commit. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Compares the working tree with the last commit. Without git, a repository or a commit, no file has changed.
 * @param root the project's root, an absolute path
 * @returns a function that takes a file's path from the root and returns its text in the last commit, under its
 *   old name if it was renamed, or undefined if the file has not changed
 */
export function historyOf(root: string): (file: string) => string | undefined {
  const changed = new Map<string, string>();
  if (!isInRepository(root)) return () => undefined;
  const fields = (
    git(root, ["diff", "HEAD", "-M", "--name-status", "--relative", "-z"]) ?? ""
  ).split("\0");
  for (let i = 0; i < fields.length;) {
    const status = fields[i++] ?? "";
    const before = fields[i++] ?? "";
    const now = /^[RC]/.test(status) ? (fields[i++] ?? "") : before;
    if (status !== "") changed.set(now, before);
  }
  return (file) => {
    const before = changed.get(file);
    return before === undefined ? undefined : git(root, ["show", `HEAD:./${before}`]);
  };
}

/** Looks for a repository without starting git, which takes longer than checking an article. */
export function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

function git(root: string, args: string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 100_000_000,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
