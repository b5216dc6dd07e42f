import { englishList } from "../english-list.ts";
import type { SourceEntry } from "./article.ts";
import { capitalized } from "./site.ts";

const access: Record<string, string> = { free: "Free", registration: "Registration", paid: "Paid" };

/** What is said of a piece without a title, before what we read in it: the outlet never wrote that line. */
export const untitled = { noTitle: "No title recorded", weRead: ". We read in it:" } as const;

/** Whether a source is first-hand, or else which outlets it relies on: “citing Reuters and The Standard”. */
export function relianceOf({
  firstHand,
  citing,
}: Pick<SourceEntry, "firstHand" | "citing">): string {
  return firstHand ? "first-hand" : `citing ${englishList.format(citing)}`;
}

/** The details of a source as text: “Wire, first-hand. As carried by The Standard. Author not shown. 18 May 2015.” */
export function describeSource(source: SourceEntry): string {
  const parts = [
    `${capitalized(source.kind)}, ${relianceOf(source)}`,
    source.host &&
      (source.access ? `${access[source.access]}, at ${source.host}` : `At ${source.host}`),
    source.via && `As carried by ${source.via}`,
    source.authors.length > 0 ? englishList.format(source.authors) : "Author not shown",
    source.date,
    !source.url && "No address was found",
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
}
