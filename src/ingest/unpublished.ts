/**
 * Which article files no build publishes, so that their problems stop none: drafts, and files that were never
 * published and whose status cannot be read.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDraft } from "#newsroom/draft-status.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import type { Problem } from "#newsroom/problem.ts";
import { recordedAddresses } from "./address-record.ts";
import { allowsLost } from "./allow-lost.ts";
import { isLoss } from "./lost-addresses.ts";
import type { Content, Reading } from "./reader.ts";
import type { Registries } from "./registries.ts";

/**
 * The files of articles that no build publishes, by their path from the project's root. A file whose status cannot be
 * read is not among them if its article is recorded or in `dist/`: a build without it would remove a published article.
 * Neither is a draft that is recorded, because its address would be lost.
 * @param root the project's root, an absolute path
 * @param readings by path, relative to `content/`
 */
export function unpublishedFiles(
  root: string,
  { ids }: Pick<Registries, "ids">,
  readings: ReadonlyMap<string, Reading>,
): Set<string> {
  const candidates = [...readings].filter(
    ([, { status, problems }]) => isDraft(status) || (status === undefined && problems[0]),
  );
  if (candidates.length === 0) return new Set();
  const recorded = new Set(recordedAddresses(root).map((address) => idIn(address)));
  const isBuilt = (id: string) =>
    [...ids.sections].some((section) => existsSync(join(root, "dist", section, id, "index.html")));
  return new Set(
    candidates
      .map(([path, { status }]) => ({ path, status, id: idOf(path) }))
      .filter(({ id, status }) => !recorded.has(id) && (isDraft(status) || !isBuilt(id)))
      .map(({ path }) => `content/${path}`),
  );
}

/** The problems that stop a build. */
export function stoppingProblems({ problems, unpublished }: Content): Problem[] {
  return problems.filter((problem) => stopsBuild(problem, unpublished));
}

/**
 * Whether a problem stops a build: an error in what it would publish, or the loss of an address, unless that is
 * allowed or the build is a preview.
 * @param unpublished the files that no build publishes
 */
export function stopsBuild(
  problem: Pick<Problem, "severity" | "file" | "rule">,
  unpublished: ReadonlySet<string>,
): boolean {
  if (isLoss(problem)) return !allowsLost() && !showsHeldBack();
  return problem.severity === "error" && !unpublished.has(problem.file);
}

/** `articles/2015/05/18/slug.md` → `2015/05/18/slug` */
function idOf(path: string): string {
  return path.replace(/^articles\//, "").replace(/\.mdx?$/, "");
}

/** `/daily-roundup/2015/05/18/slug/` → `2015/05/18/slug` */
function idIn(address: string): string {
  return address.split("/").slice(2).filter(Boolean).join("/");
}
