import { z } from "zod";
import { address, day, group, id, list, oneOf, text } from "./fields.ts";
import { strokesInWords } from "./tally.ts";

/** An entry of an article's `sources`: one piece by an outlet that the article relies on. */
export const sourceSchema = group({
  id: id()
    .meta({ title: "Short id", help: "How the text cites it: a few lowercase letters." })
    .describe(
      "A short id that you choose, for citations in the text: [Reuters reports](source:reuters).",
    ),
  outlet: id()
    .meta({ registry: "outlets", help: "The outlet whose report it is." })
    .describe("The outlet whose report it is: an id from content/outlets."),
  via: id()
    .meta({
      registry: "outlets",
      title: "Carried by",
      help: "The outlet that carried it, if it is another one.",
    })
    .optional()
    .describe("The outlet that carried it, if different: an id from content/outlets."),
  title: text(200).optional().describe("The title of the piece, as printed."),
  url: address()
    .optional()
    .meta({ title: "Address", help: "The address of the piece." })
    .describe("The address of the piece, beginning with https://."),
  authors: list(text(80), 1, "The list is empty.")
    .optional()
    .describe("Who wrote it, a list of names."),
  publishedAt: day()
    .optional()
    .meta({ title: "Appeared", help: "The day it appeared." })
    .describe('The day it appeared, in quotes: "2015-05-18".'),
  kind: oneOf(["news", "wire", "analysis", "opinion", "official", "broadcast"])
    .meta({ help: "What the piece is." })
    .describe("One of news, wire, analysis, opinion, official, broadcast."),
  says: text(160)
    .meta({ title: "What it reports" })
    .describe("One line: what this outlet reports."),
  access: oneOf(["free", "registration", "paid"])
    .optional()
    .meta({ help: "What a reader needs to open it." })
    .describe("What a reader needs to open it: free, registration or paid."),
  archiveUrl: address()
    .optional()
    .meta({ title: "Archived copy", help: "The address of an archived copy." })
    .describe("The address of an archived copy, beginning with https://."),
  citing: z
    .preprocess(
      // A single id needs no list.
      (value) => (typeof value === "string" ? [value] : value),
      list(id(), 1, "The list is empty."),
    )
    .optional()
    .meta({
      title: "Relies on",
      help: "The sources or outlets that this piece relies on; none if it is first-hand.",
      names: "sources or outlets",
    })
    .describe(
      "The sources or outlets that this piece relies on. Omit this field if the piece is first-hand.",
    ),
}).describe("A piece by an outlet that the article relies on.");

export type Source = z.infer<typeof sourceSchema>;

/** Whether the piece is original reporting that does not rely on another outlet. */
export function isFirstHand(source: Pick<Source, "citing">): boolean {
  return source.citing === undefined;
}

/** “6 sources, 4 first-hand”: the tally in words. */
export function tallyInWords(sources: readonly Pick<Source, "citing">[]): string {
  return strokesInWords(sources.map(isFirstHand));
}

/** The anchor of an entry in the source list. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

/**
 * Source ids in the order of the source list: by first citation, then those that only a dispute refers to.
 * @param cited ids of the cited sources, by first citation
 */
export function numberSources(
  sources: readonly Pick<Source, "id">[],
  cited: readonly string[],
): string[] {
  const known = new Set(sources.map(({ id }) => id));
  const rest = sources.map(({ id }) => id).filter((id) => !cited.includes(id));
  return [...cited.filter((id) => known.has(id)), ...rest];
}
