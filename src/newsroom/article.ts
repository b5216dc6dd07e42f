import { z } from "zod";
import { changeSchema, type Change } from "./correction.ts";
import { disputeSchema } from "./dispute.ts";
import { exceptionSchema } from "./exception.ts";
import { group, id, instant, list, oneOf, picturePattern, sitePath, text } from "./fields.ts";
import { sourceSchema } from "./source.ts";

/** The picture that opens an article. */
export const leadSchema = group({
  src: text(200)
    .refine((value) => picturePattern.test(value), {
      error: ({ input }) => `“${String(input)}” is not a picture beside the article.`,
    })
    .describe(
      "The picture's file beside the article, such as ./bridge.jpg (png, jpg, webp or avif).",
    ),
  alt: text(400).describe("What the picture shows, for readers who do not see it."),
  caption: text(300).describe("The line under the picture."),
  credit: text(120).describe('Who made it: "Name/Agency".'),
});

/** The fields of an article, each checked for itself. */
export const articleFields = group({
  headline: text(160).describe("The title, 1 to 160 characters."),
  deck: text(300).describe("One or two sentences under the headline, which do not repeat it."),
  kicker: text(120)
    .optional()
    .describe("The small line above the headline, if not the section's tagline."),
  section: text(60)
    .meta({ registry: "sections" })
    .describe("The name of a section: daily roundup."),
  byline: list(id().meta({ registry: "people" }), 1, "Nobody is named.").describe(
    "Who wrote it: ids in content/people, at least one.",
  ),
  dateline: id()
    .meta({ registry: "places" })
    .describe("The place it is filed under: an id in content/places. Never a date."),
  status: oneOf(["draft", "published", "withdrawn"]).describe(
    "One of draft, published, withdrawn.",
  ),
  publishedAt: instant().describe(
    'When it goes out, in quotes and with an offset: "2015-05-18T09:30:00-04:00".',
  ),
  updates: list(changeSchema, 1, "The list is empty.").optional().describe("News added later."),
  corrections: list(changeSchema, 1, "The list is empty.")
    .optional()
    .describe("Mistakes put right; never removed."),
  lead: leadSchema
    .optional()
    .describe("The picture that opens the article: src, alt, caption, credit."),
  topics: list(id().meta({ registry: "topics" }), 1, "No topic is named.").describe(
    "What it is about: ids in content/topics.",
  ),
  story: id()
    .meta({ registry: "stories" })
    .optional()
    .describe("The story it continues: an id in content/stories."),
  development: text(160)
    .optional()
    .describe("With a story: one line, what this article adds to it."),
  sources: list(sourceSchema, 2, "A roundup needs at least two sources.").describe(
    "The pieces it relies on, at least two: id, outlet, kind and says are required.",
  ),
  disputes: list(disputeSchema, 1, "The list is empty.")
    .optional()
    .describe("Questions on which the sources differ."),
  formerly: list(
    sitePath().refine((value) => /^[^#]*\/$/.test(value), {
      error: ({ input }) => `“${String(input)}” does not end with /.`,
    }),
    1,
    "The list is empty.",
  )
    .optional()
    .describe(
      "Earlier addresses of this article on this site, the oldest first, redirected: /old/path/.",
    ),
  withdrawn: changeSchema
    .omit({ note: true })
    .extend({ reason: text(300).describe("Why it was withdrawn.") })
    .optional()
    .describe("With status withdrawn: when and why."),
  allow: list(exceptionSchema, 1, "The list is empty.")
    .optional()
    .describe("Findings of `npm run check` that are right here: a rule and a reason each."),
});

const tooEarly = "This is before the article went out.";

/** Whether one instant comes before another; never where one of them is wrong for itself. */
function isBefore(earlier: string, later: string): boolean {
  const isInstant = (value: string) => instant().safeParse(value).success;
  return isInstant(earlier) && isInstant(later) && Date.parse(earlier) < Date.parse(later);
}

/** Frontmatter of content/articles/YYYY/MM/DD/<slug>.md or .mdx. */
export const articleSchema = articleFields
  .superRefine((article, context) => {
    const issue = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const { story, development, status, withdrawn } = article;
    if (story && !development) issue(["development"], "This field is missing.");
    if (development && !story) issue(["story"], "There is a development, but no story.");
    if (status === "withdrawn" && !withdrawn) issue(["withdrawn"], "This field is missing.");
    if (status !== "withdrawn" && withdrawn)
      issue(["status"], `The article is withdrawn, but its status is “${status}”.`);
    for (const field of ["updates", "corrections"] as const) {
      for (const [index, { at }] of (article[field] ?? []).entries())
        if (isBefore(at, article.publishedAt)) issue([field, index, "at"], tooEarly);
    }
    if (withdrawn && isBefore(withdrawn.at, article.publishedAt))
      issue(["withdrawn", "at"], tooEarly);
  })
  .describe("An article: one roundup.");

export type Frontmatter = z.infer<typeof articleSchema>;

/** A block quotation with whoever said it and the source that it is taken from. */
const quotationSchema = z.object({
  text: z.string(),
  speaker: z.string().optional(),
  role: z.string().optional(),
  source: z.string().optional(),
  /** Whether it follows another quotation directly, so that the two face each other. */
  facing: z.boolean(),
});

export type Quotation = z.infer<typeof quotationSchema>;

/** What the text of an article says about itself, gathered once when its file is read. */
export const bodyFactsSchema = z.object({
  /** Words of running text, for `wordCount`. */
  words: z.int(),
  /** Pictures in the text, as written: `./bridge.jpg`. */
  pictures: z.array(z.string()),
  quotations: z.array(quotationSchema),
  /** Ids of the cited sources, in the order of their first citation: the order of the source list. */
  cited: z.array(z.string()),
  /** The blocks that cite, each with its anchor: what a source's entry links back to. */
  passages: z.array(z.object({ id: z.string(), cited: z.array(z.string()) })),
  /** Ids of the places that maps in the text show. */
  places: z.array(z.string()),
});

export type BodyFacts = z.infer<typeof bodyFactsSchema>;

/** An article as the collection holds it: its metadata, and where its text is kept. */
export interface Article extends Frontmatter {
  /** `2015/05/18/slug`: path below content/articles without the extension. */
  id: string;
  slug: string;
  format: "md" | "mdx";
  body: BodyFacts;
}

export type State = "draft" | "scheduled" | "published" | "withdrawn";

/** Which of the four states an article is in at the instant `now`. */
export function stateOf(article: Pick<Frontmatter, "status" | "publishedAt">, now: Date): State {
  if (article.status !== "published") return article.status;
  return Date.parse(article.publishedAt) > now.getTime() ? "scheduled" : "published";
}

/** Updates and corrections that the clock allows, newest first, each with its kind. */
export function changesOf(
  article: Pick<Frontmatter, "updates" | "corrections">,
  now: Date,
): (Change & { kind: "update" | "correction" })[] {
  const tagged = [
    ...(article.corrections ?? []).map((change) => ({ ...change, kind: "correction" as const })),
    ...(article.updates ?? []).map((change) => ({ ...change, kind: "update" as const })),
  ];
  return tagged
    .filter(({ at }) => Date.parse(at) <= now.getTime())
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Newest first; articles of one instant by id, so that the order never depends on the disk. */
export function newestFirst(
  a: Pick<Article, "publishedAt" | "id">,
  b: Pick<Article, "publishedAt" | "id">,
): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.id < b.id ? -1 : 1);
}
