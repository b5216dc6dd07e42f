import { articleFields, type Article, type Frontmatter, type Quotation } from "./article.ts";
import { typesetFields } from "./typeset-fields.ts";
import { typeset } from "./typography.ts";

/** What is set of an article; its pictures may be imported already. */
type Settable = Omit<Frontmatter, "lead"> & { body: Pick<Article["body"], "quotations"> };

const known = new WeakMap<Settable, { language: string; set: Settable }>();

/**
 * Sets the fields and the quotations of an article, once for an object: a preview asks again after every save.
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
  const { quotations } = article.body;
  const setQuotations = quotations.map((one) => typesetQuotation(one, language));
  if (setQuotations.some((one, index) => one !== quotations[index]))
    set = { ...set, body: { ...article.body, quotations: setQuotations } };
  known.set(article, { language, set });
  return set;
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
