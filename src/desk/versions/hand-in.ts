/** Commits the files of an article, and sends the branch to where others get it. Never with force. */
import type { SimpleGit } from "simple-git";
import { ActionError } from "../write/serve-api.ts";
import { answerOf, branchOf, isBusy } from "./repository.ts";
import type { OwnFile } from "./own-files.ts";

/** Where the commits of a branch go. */
export interface Remote {
  name: string;
  /** The branch there. */
  branch: string;
  /** How many commits of this computer it does not have; undefined if the branch is new there. */
  ahead: number | undefined;
}

/** @returns undefined without a remote, or if no branch is checked out */
export async function remoteOf(git: SimpleGit): Promise<Remote | undefined> {
  const branch = await branchOf(git);
  const remotes = (await answerOf(git, ["remote"]))?.split("\n").filter(Boolean) ?? [];
  if (branch === undefined || remotes.length === 0) return undefined;
  const setting = (key: string) => answerOf(git, ["config", "--get", `branch.${branch}.${key}`]);
  const configured = await setting("remote");
  const name =
    remotes.find((one) => one === configured) ??
    remotes.find((one) => one === "origin") ??
    remotes[0] ??
    "";
  const merged = (await setting("merge"))?.replace(/^refs\/heads\//, "");
  const there = merged ?? branch;
  const ahead = await answerOf(git, ["rev-list", "--count", `refs/remotes/${name}/${there}..HEAD`]);
  return { name, branch: there, ahead: ahead === undefined ? undefined : Number(ahead) };
}

/** The name and address with which git signs commits; undefined if it knows none. */
export async function authorOf(git: SimpleGit): Promise<string | undefined> {
  const ident = await answerOf(git, ["var", "GIT_AUTHOR_IDENT"]);
  return ident?.replace(/ \d+ [+-]\d{4}$/, "");
}

/**
 * Commits these files as they are on disk, and nothing else: what somebody else has prepared stays prepared.
 * @param root the project's root, an absolute path
 * @throws {ActionError} with what is in the way, in plain words; the repository is as it was
 */
export async function commitFiles(
  git: SimpleGit,
  root: string,
  files: readonly OwnFile[],
  message: string,
): Promise<void> {
  if (files.length === 0)
    throw new ActionError(422, "Nothing has changed since it was handed in last.");
  if (await isBusy(git, root))
    throw new ActionError(
      422,
      "Somebody is in the middle of a merge in this repository. Nothing was handed in. Finish or cancel the merge first.",
    );
  if ((await authorOf(git)) === undefined)
    throw new ActionError(
      422,
      'Git does not know who you are. Tell it once, in a terminal: git config --global user.name "Your Name", and git config --global user.email with your address.',
    );
  const names = files.map(({ file }) => file);
  const tracked = new Set((await answerOf(git, ["ls-files", "--", ...names]))?.split("\n"));
  const added = files.filter(({ file, change }) => change === "new" && !tracked.has(file));
  const addedNames = added.map(({ file }) => file);
  try {
    if (addedNames.length > 0) await git.raw(["add", "--intent-to-add", "--", ...addedNames]);
    await git.raw(["commit", "--quiet", `--message=${message}`, "--only", "--", ...names]);
  } catch (error) {
    if (addedNames.length > 0) await answerOf(git, ["reset", "--quiet", "--", ...addedNames]);
    throw new ActionError(422, `Git did not accept it, and nothing was handed in. ${said(error)}`);
  }
}

/**
 * Sends the branch to its remote.
 * @throws {ActionError} if it was not taken; 409 if the remote has newer work
 */
export async function push(git: SimpleGit): Promise<void> {
  const remote = await remoteOf(git);
  if (!remote) throw new ActionError(422, "This repository has no remote to send it to.");
  const { name, branch, ahead } = remote;
  const upstream = ahead === undefined ? ["--set-upstream"] : [];
  try {
    await git.raw(["push", "--porcelain", ...upstream, name, `HEAD:refs/heads/${branch}`]);
  } catch (error) {
    const kept = "Your version is committed on this computer, and nothing is lost.";
    if (/^!/m.test((error as Error).message))
      throw new ActionError(
        409,
        `${name} has work of somebody else that is not on this computer. ${kept} Get that work first, then send yours.`,
      );
    throw new ActionError(422, `${name} did not take it. ${kept} ${said(error)}`);
  }
}

/**
 * Gets the work of others and merges it, if it does not touch the same lines.
 * @param root the project's root, an absolute path
 * @throws {ActionError} if it does; the files are as they were
 */
export async function catchUp(git: SimpleGit, root: string): Promise<void> {
  const remote = await remoteOf(git);
  if (!remote) throw new ActionError(422, "This repository has no remote.");
  const { name, branch } = remote;
  if (await isBusy(git, root))
    throw new ActionError(422, "Somebody is in the middle of a merge in this repository.");
  try {
    await git.raw(["fetch", "--quiet", name, branch]);
  } catch (error) {
    throw new ActionError(422, `${name} cannot be reached. ${said(error)}`);
  }
  try {
    await git.raw(["merge", "--quiet", "--no-edit", "FETCH_HEAD"]);
  } catch (error) {
    const both = await answerOf(git, ["diff", "--name-only", "--diff-filter=U", "--relative"]);
    const isConflict = await isBusy(git, root);
    await answerOf(git, ["merge", "--abort"]);
    const unchanged = "Nothing was merged, and your files are as they were.";
    if (isConflict)
      throw new ActionError(
        422,
        `Somebody else changed the same lines as you: ${both?.replaceAll("\n", ", ")}. ${unchanged} Ask somebody who knows git to merge the two.`,
      );
    throw new ActionError(
      422,
      `Somebody else changed files that you have changed, too, and not handed in. ${unchanged} Hand in yours first. ${said(error)}`,
    );
  }
}

/** The last line of what git printed. */
function said(error: unknown): string {
  const lines = (error as Error).message.trim().split("\n");
  return `Git says: ${lines.at(-1)?.trim() ?? ""}`;
}
