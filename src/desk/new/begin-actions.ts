/** The actions with which the desk begins an article: what was recognized in a pasted text, and the draft from it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RootContent } from "mdast";
import { z } from "zod";
import { readRegistries, type Registries } from "#ingest/registries.ts";
import { toConfirm, type Marked } from "#check/confirm-marks.ts";
import { parsed } from "../write/file-actions.ts";
import { ActionError, type Action } from "../write/serve-api.ts";
import { cite } from "./cite.ts";
import { compose, guessesFrom } from "./compose.ts";
import { fileOf } from "./draft.ts";
import { pageAt } from "./page-at.ts";
import { placeOf } from "./place.ts";
import { recognize } from "./recognize/recognize.ts";
import type { Piece, Recognition } from "./recognize/recognition.ts";
import { missingEntries, settle, wrongFlags, wrongHeadline } from "./settings.ts";

/** A field that was found in the text. */
export interface Guess {
  value: string | string[];
  /** What a person has to confirm about it. */
  confirm: string;
}

export interface Recognized {
  format: string;
  pieces: Piece[];
  guesses: Partial<Record<"headline" | "section" | "byline" | "dateline" | "topics", Guess>>;
}

const pasted = { text: z.string(), html: z.string().optional() };
const recognizing = z.strictObject(pasted);
const fetching = z.strictObject({ address: z.string().max(2000) });
const beginning = z.strictObject({
  ...pasted,
  /** Fields as the editor has settled them, ids separated by commas. */
  given: z.partialRecord(
    z.enum(["headline", "section", "byline", "dateline", "story", "topics"]),
    z.string(),
  ),
  /** Pieces that were left out, and belong into the text after all. */
  kept: z.array(z.string()),
});

/**
 * `fetch` answers with the page at an address, and its text; `recognize` with what was recognized in a text; `begin`
 * writes the draft.
 * @param root the project's root, an absolute path
 */
export function beginActions(root: string): Record<"fetch" | "recognize" | "begin", Action> {
  return {
    async fetch(input) {
      const { address } = parsed(fetching, input);
      const html = await pageAt(address).catch((error: Error) => {
        throw new ActionError(422, error.message);
      });
      const read = await recognitionOf({ text: html, html }, readRegistries(root));
      return { html, text: (read?.pieces ?? []).map(({ text }) => text).join("\n\n") };
    },
    async recognize(input): Promise<Recognized> {
      const read = await recognitionOf(parsed(recognizing, input), readRegistries(root));
      if (!read) return { format: "plain text", pieces: [], guesses: {} };
      return { format: read.format, pieces: read.pieces, guesses: guessesIn(read) };
    },
    async begin(input) {
      const { given, kept, ...text } = parsed(beginning, input);
      const content = readRegistries(root);
      const read = await recognitionOf(text, content);
      const place = placeOf(root, content, read, new Date());
      const check = (headline: string) =>
        wrongHeadline(headline) ?? place.faultOf({ value: headline });
      const wrong = [...missingEntries(content), ...wrongFlags(given, content, check)];
      if (wrong.length > 0)
        throw new ActionError(422, wrong.join(" ").replaceAll(/--(\w+)/g, "$1"));
      const guesses = read ? guessesFrom(read) : {};
      const settings = await settle(given, guesses, content, check, undefined, []);
      const fault = place.faultOf(settings.headline);
      if (fault) throw new ActionError(422, fault);
      const id = place.idOf(settings.headline);
      const cited = read ? cite(read, content.outlets) : { blocks: [], sources: [], labels: [] };
      const draft = compose(settings, place.publishedAt, content, read, cited, new Map());
      draft.text.push(...kept.map(paragraph));
      const file = join(root, "content/articles", `${id}.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fileOf(draft), { flag: "wx" });
      return { id };
    },
  };
}

/** @returns undefined for an empty text */
async function recognitionOf(
  { text, html }: z.infer<typeof recognizing>,
  content: Registries,
): Promise<Recognition | undefined> {
  if (text.trim() === "") return undefined;
  try {
    return await recognize(Buffer.from(html ?? text), content, html && "pasted.html");
  } catch (error) {
    throw new ActionError(422, (error as Error).message);
  }
}

function guessesIn(read: Recognition): Recognized["guesses"] {
  const { headline, section, byline, dateline, topics } = read;
  const found = { section, byline, dateline, topics };
  const shown = guessesFrom(read).headline as Marked<string> | undefined;
  return {
    ...(shown &&
      !shown.value.startsWith(toConfirm("")) && {
        headline: { value: shown.value, confirm: shown.confirm ?? `from ${headline?.from ?? ""}` },
      }),
    ...Object.fromEntries(
      Object.entries(found).flatMap(([name, one]) =>
        one ? [[name, { value: one.value, confirm: `from ${one.from}` }]] : [],
      ),
    ),
  };
}

function paragraph(text: string): RootContent {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}
