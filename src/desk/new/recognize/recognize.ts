/**
 * Recognizes the parts of a pasted or foreign text: a Markdown file, a saved page, an email, a plain text. Nothing is
 * lost: what is not recognized is text, and what is left out is listed.
 */
import { fieldsFrom } from "./assemble.ts";
import type { Block } from "./block.ts";
import { cleaned, textIn } from "./bytes.ts";
import { withoutDateline } from "./dateline.ts";
import { formatOf } from "./format.ts";
import { withoutFurniture, withoutOpeningLines } from "./furniture.ts";
import { headOf, type HeadField } from "./head.ts";
import { meaningOfHead } from "./head-meaning.ts";
import { readHtml } from "./html-file.ts";
import { withoutLetter } from "./letter.ts";
import { isMailFile, mailIn, readMailFile, type Mail } from "./mail.ts";
import { readMarkdown, type ReadFile } from "./markdown-file.ts";
import { headlineOf, withDeck, withHeadline, withKicker, withoutRepeats } from "./opening.ts";
import { withPictures } from "./pictures.ts";
import { readPlainText } from "./plain-text.ts";
import type { Format, Known, Recognition } from "./recognition.ts";
import { withoutRelease } from "./release.ts";
import { withoutResidue } from "./residue-blocks.ts";

/** The longest text of an article, in characters; web pages have scripts as well. */
const longestText = 1_000_000;

/**
 * Recognizes the parts of a text.
 * @param bytes the text as a file or pipe holds it
 * @param name the name of the file; undefined for a text that was typed or came through a pipe
 * @throws {Error} when the bytes are no text, or too long for an article
 */
export async function recognize(
  bytes: Uint8Array,
  known: Known,
  name?: string,
): Promise<Recognition> {
  const text = cleaned(textIn(bytes));
  const format = formatOf(text, name);
  if (format !== "HTML" && !isMailFile(text) && text.length > longestText) {
    const size = (text.length / 1e6).toFixed(1);
    throw new Error(`The text has ${size} MB; an article has at most 1 MB. Give only the article.`);
  }
  const { head: fields, blocks, isPage } = await read(text, bytes, format);
  return partsOf(blocks, fields, isPage ? "HTML" : format, known);
}

async function read(
  text: string,
  bytes: Uint8Array,
  format: Format,
): Promise<ReadFile & { isPage?: boolean }> {
  switch (format) {
    case "Markdown":
      return readMarkdown(text);
    case "HTML":
      return readHtml(text);
    case "an email":
      return readMail(text, bytes);
    case "plain text": {
      const { fields, body } = headOf(text);
      return { head: fields, blocks: readPlainText(body) };
    }
  }
}

async function readMail(text: string, bytes: Uint8Array): Promise<ReadFile & { isPage?: boolean }> {
  const copied: Mail = { head: [], body: text, isHtml: false };
  const mail = isMailFile(text) ? await readMailFile(bytes) : (mailIn(text) ?? copied);
  const body = cleaned(mail.body);
  if (!mail.isHtml) return { head: mail.head, blocks: readPlainText(body) };
  const { head, blocks } = readHtml(body);
  if (mail.isPage) return { head: [...mail.head, ...head], blocks, isPage: true };
  return { head: [...mail.head, ...head.filter(({ key }) => key === "url")], blocks };
}

/** Each step settles what some of the blocks are; what is left is the text. */
function partsOf(
  read: readonly Block[],
  fields: readonly HeadField[],
  format: Format,
  known: Known,
): Recognition {
  const head = meaningOfHead(fields, format, known);
  const letter = format === "an email" ? withoutLetter(read) : read;
  const around = withoutResidue(withoutRelease(withKicker(letter, known)));
  const lines = withoutFurniture(around, known);
  const headline = headlineOf(lines, known, head, format);
  const titled = withoutRepeats(withHeadline(lines, headline, known), headline, head);
  const opened = withDeck(withoutOpeningLines(withPictures(titled), known), head);
  const { blocks, filed } = withoutDateline(opened, known);
  return fieldsFrom({ blocks, filed, headline, head, format, known });
}
