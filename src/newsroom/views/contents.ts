import { disputeAnchor, headingAnchor } from "../anchors.ts";
import type { Filed } from "../newsroom.ts";

/** A part of the text, or a question on which accounts differ. */
export interface ContentsEntry {
  anchor: string;
  name: string;
  isDispute: boolean;
}

/** What the text of an article contains: first its parts, then its disputes. */
export function contentsOf(article: Filed): ContentsEntry[] {
  const { body, disputes = [] } = article;
  return [
    ...body.headings.map(({ slug, words }) => ({
      anchor: headingAnchor(slug, article),
      name: words,
      isDispute: false,
    })),
    ...disputes.map(({ id, question }) => ({
      anchor: disputeAnchor(id, article),
      name: question,
      isDispute: true,
    })),
  ];
}

/**
 * The contents of a text in reading order, without what it does not show. Only the rendered text knows the places of
 * disputes.
 * @param text the rendered text
 */
export function inOrder(contents: readonly ContentsEntry[], text: string): ContentsEntry[] {
  return contents
    .map((entry) => ({ entry, at: text.indexOf(` id="${entry.anchor}"`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
