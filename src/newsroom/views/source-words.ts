import type { SourceEntry } from "./article.ts";
import { capitalized } from "./site.ts";

const access: Record<string, string> = { free: "Free", registration: "Registration", paid: "Paid" };

/** The details of a source as text: “Wire, first-hand. As carried by The Standard. Author not shown. 18 May 2015.” */
export function describeSource(source: SourceEntry): string {
  const reliance = source.firstHand
    ? "first-hand"
    : `citing ${new Intl.ListFormat("en").format(source.citing)}`;
  const parts = [
    `${capitalized(source.kind)}, ${reliance}`,
    source.host &&
      (source.access ? `${access[source.access]}, at ${source.host}` : `At ${source.host}`),
    source.via && `As carried by ${source.via}`,
    source.authors.length > 0
      ? new Intl.ListFormat("en").format(source.authors)
      : "Author not shown",
    source.date,
    !source.url && "No address was found",
  ];
  return `${parts.filter(Boolean).join(". ")}.`;
}
