import { z } from "zod";
import { changeSchema, type Change } from "./correction.ts";
import { disputeSchema } from "./dispute.ts";
import { exceptionSchema } from "./exception.ts";
import { focusSchema } from "./focus.ts";
import { formerAddresses, group, id, instant, list, oneOf, text } from "./fields.ts";
import { faultOfPictureName } from "./picture-name.ts";
import { sourceSchema } from "./source.ts";

/** The picture that opens an article. */
export const leadSchema = group({
  src: text(200)
    .meta({
      typeset: false,
      noun: "a picture",
      title: "File",
      help: "A picture in the article's folder.",
    })
    .superRefine((value, context) => {
      const fault = faultOfPictureName(value);
      if (!fault) return;
      const message = `“${value}” ${fault.is}.`;
      context.addIssue({ code: "custom", message, params: { right: fault.right } });
    })
    .describe(
      "The file name of a picture in the article's folder, such as ./bridge.jpg (png, jpg, webp or avif).",
    ),
  alt: text(400)
    .meta({ title: "What it shows" })
    .describe("What the picture shows, for readers who cannot see it."),
  caption: text(300).describe("The line under the picture."),
  credit: text(120).describe('Who made the picture: "Name/Agency".'),
  focus: focusSchema
    .optional()
    .meta({
      noun: "a point in the picture",
      help: "The point that stays visible where the picture is cropped: on the front page, on cards, and in search results.",
    })
    .describe("The point that stays visible where the picture is cropped: { x, y } in percent."),
});

/** The fields of an article, each validated on its own. */
export const articleFields = group({
  headline: text(160).describe("The title, 1 to 160 characters."),
  deck: text(300).describe("One or two sentences under the headline that do not repeat it."),
  kicker: text(120)
    .optional()
    .describe("The short line above the headline. The default is the section's tagline."),
  section: text(60)
    .meta({ registry: "sections", help: "The section it appears in." })
    .describe("The name of a section, such as daily roundup."),
  byline: list(id().meta({ registry: "people" }), 1, "At least one author is required.")
    .meta({ help: "Who wrote the article." })
    .describe("Who wrote the article: at least one id from content/people."),
  dateline: id()
    .meta({ registry: "places", help: "The place the article is filed under, never a date." })
    .describe("The place the article is filed under: an id from content/places, never a date."),
  status: oneOf(["draft", "ready", "published", "withdrawn"])
    .meta({
      help: "Drafts stay in the preview. A ready one is finished, and waits for somebody to publish it. What is published goes out at its time.",
    })
    .describe("One of draft, ready, published, withdrawn."),
  publishedAt: instant()
    .meta({ title: "Goes out", help: "When the article goes out." })
    .describe(
      'When the article goes out, in quotes and with a UTC offset: "2015-05-18T09:30:00-04:00".',
    ),
  updates: list(changeSchema, 1, "The list is empty.").optional().describe("News added later."),
  corrections: list(changeSchema, 1, "The list is empty.")
    .optional()
    .describe("Mistakes that were corrected. Entries are never removed."),
  lead: leadSchema
    .optional()
    .meta({ title: "Opening picture", help: "The picture that opens the article." })
    .describe("The picture that opens the article: src, alt, caption, credit."),
  topics: list(id().meta({ registry: "topics" }), 1, "At least one topic is required.")
    .meta({ help: "What the article is about." })
    .describe("What the article is about: ids from content/topics."),
  story: id()
    .meta({ registry: "stories", help: "The story that the article continues." })
    .optional()
    .describe("The story that the article continues: an id from content/stories."),
  development: text(160)
    .optional()
    .describe("Required with a story: one line on what this article adds to it."),
  prominence: oneOf(["lead", "second"])
    .optional()
    .describe(
      "Where the article stands among those of its day on the front page: lead, for at most one of an edition, or second, right after it. The default is the order by time.",
    ),
  sources: list(sourceSchema, 2, "A roundup needs at least two sources.")
    .meta({ help: "The pieces that the article relies on, at least two." })
    .describe(
      "The pieces that the article relies on, at least two. Each needs id, outlet, kind and says.",
    ),
  disputes: list(disputeSchema, 1, "The list is empty.")
    .optional()
    .describe("Questions on which the sources disagree."),
  formerly: formerAddresses("article"),
  withdrawn: changeSchema
    .omit({ note: true })
    .extend({ reason: text(300).describe("Why it was withdrawn.") })
    .optional()
    .describe("Required with status withdrawn: when and why."),
  allow: list(exceptionSchema, 1, "The list is empty.")
    .optional()
    .meta({
      title: "Accepted warnings",
      help: "Warnings that do not apply here, each with a reason.",
    })
    .describe("Warnings of `npm run check` that do not apply here: each a rule and a reason."),
});

const tooEarly = "This is earlier than publishedAt.";

/** Whether one instant is earlier than another. False if either is invalid: that is reported separately. */
function isBefore(earlier: string | undefined, later: string | undefined): boolean {
  const [first, second] = [earlier, later].map((value) => instant().safeParse(value).data);
  if (first === undefined || second === undefined) return false;
  return Date.parse(first) < Date.parse(second);
}

/** Frontmatter of content/articles/YYYY/MM/DD/<slug>.md or .mdx. */
export const articleSchema = articleFields
  .superRefine(
    (article, context) => {
      // Any field can be missing or invalid, which is reported separately.
      const { story, development, status, withdrawn, publishedAt }: Partial<typeof article> =
        article;
      const issue = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      if (story && !development) issue(["development"], "This field is missing.");
      if (development && !story) issue(["story"], "A development requires a story.");
      if (status === "withdrawn" && !withdrawn) issue(["withdrawn"], "This field is missing.");
      if (status !== undefined && status !== "withdrawn" && withdrawn)
        issue(["status"], `There is a withdrawn field, but the status is “${status}”.`);
      for (const field of ["updates", "corrections"] as const) {
        const changes: readonly (Partial<Change> | null)[] | undefined = article[field];
        if (!Array.isArray(changes)) continue;
        for (const [index, change] of changes.entries())
          if (isBefore(change?.at, publishedAt)) issue([field, index, "at"], tooEarly);
      }
      if (isBefore(withdrawn?.at, publishedAt)) issue(["withdrawn", "at"], tooEarly);
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  )
  .describe("An article: one roundup.");

export type Frontmatter = z.infer<typeof articleSchema>;

/** A block quotation with its speaker and source. */
const quotationSchema = z.object({
  text: z.string(),
  speaker: z.string().optional(),
  role: z.string().optional(),
  source: z.string().optional(),
  /** Whether it directly follows another quotation, so that the two are shown side by side. */
  facing: z.boolean(),
});

export type Quotation = z.infer<typeof quotationSchema>;

/** Facts about the text of an article, collected once when its file is read. */
export const bodyFactsSchema = z.object({
  /** The number of words in the text, for `wordCount`. */
  words: z.int(),
  /** Pictures in the text, as written: `./bridge.jpg`. */
  pictures: z.array(z.string()),
  quotations: z.array(quotationSchema),
  /** Ids of the cited sources in order of first citation, which is the order of the source list. */
  cited: z.array(z.string()),
  /** The blocks that contain citations, each with the anchor that the source list links back to. */
  passages: z.array(z.object({ id: z.string(), cited: z.array(z.string()) })),
  /** The headings of the parts of the text, in reading order; an anchor is made from each slug. */
  headings: z.array(z.object({ slug: z.string(), words: z.string() })),
  /** Ids of the places shown on maps in the text. */
  places: z.array(z.string()),
});

export type BodyFacts = z.infer<typeof bodyFactsSchema>;

/** An article as stored in the collection: its metadata, without the text. */
export interface Article extends Frontmatter {
  /** `2015/05/18/slug`: the path below content/articles, without the extension. */
  id: string;
  slug: string;
  format: "md" | "mdx";
  body: BodyFacts;
}

export type State = "draft" | "scheduled" | "published" | "withdrawn";

/** The state of an article at the instant `now`. */
export function stateOf(
  { status, publishedAt }: Pick<Frontmatter, "status" | "publishedAt">,
  now: Date,
): State {
  if (status === "withdrawn") return "withdrawn";
  if (status !== "published") return "draft";
  return Date.parse(publishedAt) > now.getTime() ? "scheduled" : "published";
}

/** Updates and corrections dated `now` or earlier, newest first, each with its kind. */
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

/** Sorts newest first, and by id at the same instant, so that the order does not depend on the file system. */
export function newestFirst(
  a: Pick<Article, "publishedAt" | "id">,
  b: Pick<Article, "publishedAt" | "id">,
): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.id < b.id ? -1 : 1);
}
