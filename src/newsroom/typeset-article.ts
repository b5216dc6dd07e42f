import { articleFields, type Article, type Frontmatter, type Quotation } from "./article.ts";
import { typesetFields } from "./typeset-fields.ts";
import { typeset } from "./typography.ts";

/** What is set of an article; its pictures may be imported already. */
type Settable = Omit<Frontmatter, "lead"> & {
  body: Pick<Article["body"], "quotations" | "headings">;
};

const known = new WeakMap<Settable, { language: string; set: Settable }>();

/**
 * Sets the fields, the quotations and the headings of an article, once for an object: a preview asks again after every save.
 * @param language the language of the paper, a BCP 47 tag
 * @returns a copy, or the article itself if nothing changes
 */
export function typesetArticle<Written extends Settable>(
  article: Written,
  language: string,
): Written {
  const done = known.get(article);
  if (done?.language === language) return done.set as Written;
  let set = typesetFields(articleFields, article, language);
  const quotations = article.body.quotations.map((one) => typesetQuotation(one, language));
  const headings = article.body.headings.map((one) => typesetHeading(one, language));
  const isSame =
    quotations.every((one, index) => one === article.body.quotations[index]) &&
    headings.every((one, index) => one === article.body.headings[index]);
  if (!isSame) set = { ...set, body: { ...article.body, quotations, headings } };
  known.set(article, { language, set });
  return set;
}

type Heading = Article["body"]["headings"][number];

function typesetHeading(written: Heading, language: string): Heading {
  const words = typeset(written.words, { language });
  return words === written.words ? written : { ...written, words };
}

function typesetQuotation(written: Quotation, language: string): Quotation {
  const { text, speaker = "", role = "", source } = written;
  const set = {
    // A quotation with an attribution is shown between quotation marks.
    text: typeset(text, { language, quoted: Boolean(speaker || source) }),
    speaker: typeset(speaker, { language }),
    role: typeset(role, { language }),
  };
  if (set.text === text && set.speaker === speaker && set.role === role) return written;
  return {
    ...written,
    text: set.text,
    ...(speaker ? { speaker: set.speaker } : {}),
    ...(role ? { role: set.role } : {}),
  };
}
