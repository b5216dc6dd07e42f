/** `npm run new`: makes a draft that passes `npm run check`, from an editor's answers, flags or a pasted text. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { calendarOf } from "#newsroom/calendar.ts";
import { articlePath } from "#newsroom/permalink.ts";
import { describeProblems, errorsIn } from "#newsroom/problem.ts";
import { readRegistries, type Registries } from "#ingest/registries.ts";
import { OptionError, readOptions } from "#build/options.ts";
import { cite } from "./cite.ts";
import { compose, guessesFrom } from "./compose.ts";
import { fileOf } from "./draft.ts";
import { writeEditorHelp } from "../editor-help.ts";
import { inspect } from "#check/inspect.ts";
import { readInput } from "./input.ts";
import { copyPictures, picturesBeside } from "./pictures.ts";
import { placeOf, type Place } from "./place.ts";
import { makePaper } from "./paper/paper.ts";
import { questionsOn, type Streams } from "./questions.ts";
import { recognize } from "./recognize/recognize.ts";
import type { Recognition } from "./recognize/recognition.ts";
import { reportOf } from "./report.ts";
import { end, type CommandResult } from "../command.ts";
import { writeEntries, type Entry } from "./entries.ts";
import { missingEntries, settle, wrongFlags, wrongHeadline, type Settings } from "./settings.ts";

const usage = `npm run new -- [--headline …] [--section …] [--byline id,id] [--dateline id] [--story id] [--topics id,id]
               [--from FILE] [--yes]
npm run new -- --paper [options]
  Starts an article, and asks for what the options do not say. Options take ids or names.
  --from FILE  start from a text: Markdown, HTML, an email, or plain text (- for standard input)
  --yes        ask nothing; mark guesses and missing values
  --paper      start a paper of your own instead; for its options: npm run new -- --paper --help`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  headline: text,
  section: text,
  byline: text,
  dateline: text,
  story: text,
  topics: text,
  from: text,
  yes: flag,
  paper: flag,
  help: flag,
};

/** The largest file that is read as an article, in bytes. */
const largestArticle = 1_000_000;

/**
 * Runs the command.
 * @param root the project's root, an absolute path
 * @param args the command-line arguments
 */
export async function makeDraft(
  root: string,
  args: string[],
  streams: Streams,
): Promise<CommandResult> {
  let flags;
  try {
    flags = readOptions(args, options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return { status: 2, error: `${error.message}\n\n${usage}` };
  }
  if (flags.help) return { status: 0, out: usage };
  const content = readRegistries(root);
  const errors = errorsIn(content.problems);
  if (errors.length > 0) return { status: 1, error: describeProblems(errors) };
  const asks = !flags.yes && flags.from !== "-";
  const wrong = asks
    ? []
    : [...missingEntries(content), ...wrongFlags(flags, content, wrongHeadline)];
  if (wrong.length > 0) return { status: 1, error: wrong.join("\n") };
  try {
    const { from } = flags;
    const pasted = from === undefined ? undefined : await readFrom(root, from, content, streams);
    const place = placeOf(root, content, pasted);
    const added: Entry[] = [];
    const settings = await settleWith(
      flags,
      pasted,
      content,
      place,
      asks ? streams : undefined,
      added,
    );
    return await write(root, settings, content, place, pasted, from, added);
  } catch (error) {
    return { status: 1, error: (error as Error).message };
  }
}

type ParsedFlags = ReturnType<typeof readOptions<typeof options>>;

/** @throws {Error} when the file does not exist or has no text */
async function readFrom(
  root: string,
  from: string,
  content: Registries,
  streams: Streams,
): Promise<Recognition> {
  const bytes = await readInput(root, from, streams);
  try {
    return await recognize(bytes, content, from === "-" ? undefined : from);
  } catch (error) {
    throw new Error(`${from === "-" ? "Standard input" : from}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** @param streams undefined to ask nothing, as when the text comes from standard input */
async function settleWith(
  flags: ParsedFlags,
  pasted: Recognition | undefined,
  content: Registries,
  { faultOf }: Place,
  streams: Streams | undefined,
  added: Entry[],
): Promise<Settings> {
  const { yes: _yes, from: _from, help: _help, paper: _paper, ...given } = flags;
  const guesses = pasted ? guessesFrom(pasted) : {};
  const questions = streams && questionsOn(streams);
  const check = (headline: string) => wrongHeadline(headline) ?? faultOf({ value: headline });
  try {
    return await settle(given, guesses, content, check, questions, added);
  } finally {
    questions?.close();
  }
}

/** @throws {Error} when the article already exists, or no slug can be made from the headline */
async function write(
  root: string,
  settings: Settings,
  content: Registries,
  { publishedAt, idOf, faultOf }: Place,
  pasted: Recognition | undefined,
  from: string | undefined,
  added: readonly Entry[],
): Promise<CommandResult> {
  const fault = faultOf(settings.headline);
  if (fault) throw new Error(fault);
  const id = idOf(settings.headline);
  const file = `content/articles/${id}.md`;
  const folder = dirname(join(root, file));
  mkdirSync(folder, { recursive: true });
  const pictures =
    pasted && from !== undefined && from !== "-"
      ? await picturesBeside(pasted, resolve(root, from), folder)
      : [];
  const names = new Map(pictures.map(({ src, name }) => [src, name]));
  const text = pasted ? cite(pasted, content.outlets) : { blocks: [], sources: [], labels: [] };
  const draft = compose(settings, publishedAt, content, pasted, text, names);
  const written = fileOf(draft);
  if (Buffer.byteLength(written) > largestArticle)
    throw new Error("The draft would have more than 1 MB. Give only the text of the article.");
  const entries = writeEntries(root, added);
  writeFileSync(join(root, file), written, { flag: "wx" });
  copyPictures(pictures, folder);
  return {
    status: 0,
    out: await report(
      root,
      file,
      { id, publishedAt: publishedAt.value },
      settings,
      pasted,
      text.labels,
      entries,
    ),
  };
}

/** What was written, recognized and left out, what to confirm, and what to do next. */
async function report(
  root: string,
  file: string,
  { id, publishedAt }: { id: string; publishedAt: string },
  { section }: Settings,
  pasted: Recognition | undefined,
  labels: readonly string[],
  entries: readonly string[],
): Promise<string> {
  const { content, findings } = await inspect(root, { only: (one) => one === file });
  writeEditorHelp(root, content);
  const sectionId = [...content.sections.values()].find(({ name }) => name === section.value)?.id;
  return reportOf({
    file,
    path: articlePath(sectionId ?? "", id),
    findings,
    pasted,
    publication: timeIn(content, publishedAt),
    labels,
    entries,
  });
}

function timeIn({ site }: Registries, instant: string): string {
  const { date, day, time } = calendarOf(site ?? { language: "en", timeZone: "UTC" });
  return `${date(day(instant))}, ${time(instant)}`;
}

if (import.meta.main) {
  const streams = { input: process.stdin, output: process.stdout };
  const args = process.argv.slice(2);
  const make = args.includes("--paper") ? makePaper : makeDraft;
  end(await make(process.cwd(), args, streams));
}
