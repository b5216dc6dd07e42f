/**
 * The ids of the elements of a page that addresses can end in, such as `/…/slug/#sources`. Each kind has its own name
 * space, so that two elements of a page never have the same id:
 *
 *     main, sources, changes         the parts of the page
 *     p-1a2b3c4d, p-1a2b3c4d-2       blocks of the text
 *     user-content-fn…               notes and the marks that refer to them
 *     source-reuters                 entries of the source list
 *     how-far, dispute:how-far       disputes, by their ids
 *     why-they-left, heading:…       headings, by their words
 *
 * Editors choose the last two. They are used as they are, unless the page has another element with that id; then
 * they have a prefix that no id and no heading can contain. Elements that only label others are `sources:title`.
 */
import { sourceAnchor } from "./source.ts";

/** Ids that every page may contain. */
const fixed = /^(?:main|sources|changes|p-[0-9a-f]{8}(?:-\d+)?|user-content-fn.*)$/;

/** What anchors depend on; a page about the paper has neither. */
export interface Anchored {
  sources?: readonly { id: string }[] | undefined;
  disputes?: readonly { id: string }[] | undefined;
}

/** The anchor of one of an article's disputes. */
export function disputeAnchor(id: string, { sources = [] }: Anchored): string {
  const taken = fixed.test(id) || sources.some((source) => sourceAnchor(source.id) === id);
  return taken ? `dispute:${id}` : id;
}

/**
 * The anchor of a heading in an article.
 * @param slug its words in lowercase with hyphens; no other heading of the text may have the same
 */
export function headingAnchor(slug: string, { sources = [], disputes = [] }: Anchored): string {
  const taken =
    fixed.test(slug) ||
    sources.some(({ id }) => sourceAnchor(id) === slug) ||
    disputes.some(({ id }) => id === slug);
  return taken ? `heading:${slug}` : slug;
}
