/** Recognizes the salutation, the closing and the signature of an email, in English, French and German. */
import { isLine, leftOut, openOf, settled, wordCount, type Block } from "./block.ts";

const salutation =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|sehr geehrte\S*|liebe\S*|hallo|guten (?:tag|morgen)|bonjour|bonsoir|chère?s?|madame|monsieur)\b[^.]{0,60}[,!.:]?$/i;
const closing =
  /^(?:(?:with )?(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)|best|cheers|thank you|thanks(?: in advance)?|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|herzliche|schöne) grüße|cordialement|bien (?:à vous|cordialement)|(?:meilleures )?salutations)\b[^.]{0,40}[,.!]?$/i;

/** The longest signature, in lines. */
const longestSignature = 12;

/** The blocks of a letter without what is around its text. */
export function withoutLetter(blocks: readonly Block[]): Block[] {
  const open = openOf(blocks).filter(isLine);
  const [first] = open;
  const closes = open.findLastIndex(
    ({ text }) => closing.test(text) || /^-{2,3}$|^_{3,}$/.test(text),
  );
  const below = closes < 0 ? [] : open.slice(closes);
  const isSignature =
    below.length <= longestSignature && below.slice(1).every(({ text }) => wordCount(text) <= 25);
  return settled(blocks, (block) => {
    if (block === first && salutation.test(block.text)) return leftOut("a salutation");
    return isSignature && below.includes(block) ? leftOut("a signature") : undefined;
  });
}
