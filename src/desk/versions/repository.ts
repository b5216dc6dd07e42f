/** The git repository that the project is in, if there is one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { simpleGit, type SimpleGit } from "simple-git";

// Git must not ask in the terminal of the preview, which nobody may be watching.
process.env["GIT_TERMINAL_PROMPT"] ??= "0";

/** How long git may be silent, in milliseconds. */
const longestSilence = 60_000;

/**
 * Git in the project's folder. All paths that it takes are relative to the root.
 * @param root the project's root, an absolute path
 * @returns undefined if git is not installed, or the project is not in a repository
 */
export async function repositoryOf(root: string): Promise<SimpleGit | undefined> {
  const git = simpleGit(root, {
    timeout: { block: longestSilence },
    // By default, a failure that prints no error is none.
    errors: (error, { exitCode, stdOut, stdErr }) =>
      exitCode === 0 ? error : Buffer.concat([...stdOut, ...stdErr]),
  });
  const isInside = await answerOf(git, ["rev-parse", "--is-inside-work-tree"]);
  return isInside === "true" ? git : undefined;
}

/** What git prints, without the line end; undefined if it fails. */
export async function answerOf(
  git: SimpleGit,
  args: readonly string[],
): Promise<string | undefined> {
  return git.raw([...args]).then(
    (out) => out.trimEnd(),
    () => undefined,
  );
}

/** The file names in output with `-z`. */
export function namesIn(output: string): string[] {
  return output.split("\0").filter(Boolean);
}

/** Whether the repository has a commit. */
export async function hasCommit(git: SimpleGit): Promise<boolean> {
  return (await answerOf(git, ["rev-parse", "--verify", "--quiet", "HEAD"])) !== undefined;
}

/** The branch that is checked out; undefined if none is. */
export function branchOf(git: SimpleGit): Promise<string | undefined> {
  return answerOf(git, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
}

const unfinished = [
  "MERGE_HEAD",
  "CHERRY_PICK_HEAD",
  "REVERT_HEAD",
  "rebase-merge",
  "rebase-apply",
];

/** Whether somebody is in the middle of a merge, a rebase, or the like. */
export async function isBusy(git: SimpleGit, root: string): Promise<boolean> {
  const folder = await answerOf(git, ["rev-parse", "--absolute-git-dir"]);
  return unfinished.some((name) => existsSync(join(folder ?? root, name)));
}
