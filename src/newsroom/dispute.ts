import type { z } from "zod";
import { group, id, list, text } from "./fields.ts";

/** An entry of an article's `disputes`: a question that at least two sources answer differently. */
export const disputeSchema = group({
  id: id()
    .meta({ title: "Anchor" })
    .describe("The anchor that the text can link to: [the accounts differ](#how-far)."),
  question: text(120).describe("The question that the sources answer differently."),
  accounts: list(
    group({
      source: id()
        .meta({ names: "sources", help: "The source that says it." })
        .describe("Who says it: the id of one of the article's sources."),
      says: text(120).describe("The answer, as short as possible."),
      note: text(120)
        .optional()
        .describe("Where or how the source says it, such as in a photo caption."),
    }),
    2,
    "A dispute needs at least two accounts.",
  )
    .refine(
      (accounts) => accounts.length < 2 || new Set(accounts.map(({ source }) => source)).size > 1,
      {
        error: "All accounts come from the same source.",
      },
    )
    .describe("The answers, from at least two different sources."),
  settled: text(200)
    .optional()
    .describe(
      "How the question was answered since, and by whom. Omit this field while it is open.",
    ),
}).describe("A question on which sources disagree.");

export type Dispute = z.infer<typeof disputeSchema>;
