/**
 * Whether drafts and scheduled articles are shown. Only the process that builds a preview can turn this on. There
 * is no setting or environment variable for it, so that a leftover from a preview cannot publish a draft.
 */
import { stateOf, type Frontmatter } from "./article.ts";

const key = Symbol.for("roundup:held-back");
const shared = globalThis as { [key]?: true };

/** Shows drafts and scheduled articles for the rest of this process. */
export function showHeldBack(): void {
  shared[key] = true;
}

/** Whether this process shows drafts and scheduled articles. */
export function showsHeldBack(): boolean {
  return shared[key] === true;
}

/** Whether this process leaves out an article at the instant `now`, because it is a draft or scheduled. */
export function isHeldBack(
  article: Pick<Frontmatter, "status" | "publishedAt">,
  now: Date,
): boolean {
  const state = stateOf(article, now);
  return !showsHeldBack() && (state === "draft" || state === "scheduled");
}
