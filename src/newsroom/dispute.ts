import type { z } from "zod";
import { group, id, instant, list, text } from "./fields.ts";

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
      at: instant()
        .optional()
        .describe(
          'When it was reported, in quotes: "2015-05-18T09:30:00-04:00". If it is missing, the day of the source counts.',
        ),
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

type Account = Dispute["accounts"][number];

/** The accounts that give the same answer. */
export interface Answer {
  says: string;
  /** `reported` is the instant or day of the report; undefined if it is not known. */
  accounts: (Account & { reported: string | undefined })[];
}

/**
 * The answers to the question of a dispute, each once, with the accounts that give it.
 * @param sources the sources of the article, by id
 * @returns the answers in the order of their first reports if the time of every report is known, or else in the order
 *   in which they were written; `inTime` is whether the times decided
 */
export function answersOf(
  { accounts }: Pick<Dispute, "accounts">,
  sources: ReadonlyMap<string, { publishedAt?: string | undefined }>,
): { answers: Answer[]; inTime: boolean } {
  const dated = accounts.map((account) => ({
    ...account,
    reported: account.at ?? sources.get(account.source)?.publishedAt,
  }));
  const times = dated.map(({ reported }) => timeOf(reported));
  const inTime = !times.includes(undefined) && new Set(times).size > 1;
  if (inTime) dated.sort((a, b) => (timeOf(a.reported) ?? 0) - (timeOf(b.reported) ?? 0));
  const answers = new Map<string, Answer>();
  for (const account of dated) {
    const key = account.says.toLowerCase().replace(/\.$/, "");
    const answer = answers.get(key) ?? { says: account.says, accounts: [] };
    answer.accounts.push(account);
    answers.set(key, answer);
  }
  return { answers: [...answers.values()], inTime };
}

/** Milliseconds since 1970; a report of which only the day is known comes last on that day. */
function timeOf(reported: string | undefined): number | undefined {
  if (reported === undefined) return undefined;
  return Date.parse(reported.includes("T") ? reported : `${reported}T23:59:59Z`);
}
