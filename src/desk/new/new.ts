/** `npm run new`: makes a draft that passes `npm run check`, from an editor's answers, flags or a pasted text. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { calendarOf } from "#newsroom/calendar.ts";
import { clock } from "#newsroom/clock.ts";
import { decode } from "#ingest/document.ts";
import { articlePath } from "#newsroom/permalink.ts";
import { describeProblems } from "#newsroom/problem.ts";
import { readRegistries, type Registries } from "#ingest/registries.ts";
import { compose, guessesFrom } from "./compose.ts";
import { fileOf } from "./draft.ts";
import { writeEditorHelp } from "../editor-help.ts";
import { inspect } from "#check/inspect.ts";
import { nextFullHour } from "./next-hour.ts";
import { readPaste, type Pasted } from "./pasted.ts";
import { questionsOn } from "./questions.ts";
import { end, type CommandResult } from "../command.ts";
import { missingEntries, settle, wrongFlags, type Settings } from "./settings.ts";
import { slugOf } from "./slug.ts";

const usage = `npm run new -- [--headline …] [--section …] [--byline id,id] [--dateline id] [--story id] [--topics id,id]
               [--from FILE] [--yes]
  --from FILE  start from a pasted text (- for standard input)
  --yes        ask nothing; mark guesses and missing values`;

export interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

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
    flags = parseFlags(args);
  } catch (error) {
    return { status: 2, error: `${(error as Error).message}\n\n${usage}` };
  }
  const content = readRegistries(root);
  if (content.problems.length > 0) return { status: 1, error: describeProblems(content.problems) };
  const wrong = [...missingEntries(content), ...wrongFlags(flags, content)];
  if (wrong.length > 0) return { status: 1, error: wrong.join("\n") };
  try {
    const pasted = flags.from === undefined ? undefined : await readFrom(root, flags.from, streams);
    const settings = await settleWith(flags, pasted, content, streams);
    return await write(root, settings, content, pasted);
  } catch (error) {
    return { status: 1, error: (error as Error).message };
  }
}

function parseFlags(args: string[]) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      headline: text,
      section: text,
      byline: text,
      dateline: text,
      story: text,
      topics: text,
      from: text,
      yes: { type: "boolean", default: false },
    },
  });
  return values;
}

type ParsedFlags = ReturnType<typeof parseFlags>;

/** @throws {Error} when the file does not exist or has no text */
async function readFrom(root: string, from: string, { input }: Streams): Promise<Pasted> {
  let bytes: Uint8Array;
  if (from === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of input) chunks.push(Buffer.from(chunk));
    bytes = Buffer.concat(chunks);
  } else {
    const file = resolve(root, from);
    if (!existsSync(file)) throw new Error(`There is no file ${from}.`);
    bytes = readFileSync(file);
  }
  const { text, problems } = decode(from, bytes);
  const [problem] = problems;
  if (problem) throw new Error(`${from}: ${problem.wrong} ${problem.right}`);
  if (text.trim() === "")
    throw new Error(`There is no text ${from === "-" ? "on standard input" : `in ${from}`}.`);
  return readPaste(text);
}

async function settleWith(
  flags: ParsedFlags,
  pasted: Pasted | undefined,
  content: Registries,
  { input, output }: Streams,
): Promise<Settings> {
  const { yes, from, ...given } = flags;
  const guesses = pasted ? guessesFrom(pasted, content) : {};
  // When the text comes from standard input, no answers can follow on it.
  const questions = yes || from === "-" ? undefined : questionsOn(input, output);
  try {
    return await settle(given, guesses, content, questions);
  } finally {
    questions?.close();
  }
}

/** @throws {Error} when the article already exists, or no slug can be made from the headline */
async function write(
  root: string,
  settings: Settings,
  content: Registries,
  pasted: Pasted | undefined,
): Promise<CommandResult> {
  const slug = slugOf(settings.headline.value);
  if (slug === "")
    throw new Error(
      "The headline has no letters or digits for an address. Use a headline in Latin letters first.",
    );
  const publishedAt = nextFullHour(clock(), content.site?.timeZone ?? "UTC");
  const id = `${publishedAt.slice(0, 10).replaceAll("-", "/")}/${slug}`;
  for (const format of ["md", "mdx"]) {
    const taken = `content/articles/${id}.${format}`;
    if (existsSync(join(root, taken)))
      throw new Error(`${taken} already exists. Choose another headline.`);
  }
  const file = `content/articles/${id}.md`;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  const draft = compose(settings, publishedAt, content, pasted);
  writeFileSync(join(root, file), fileOf(draft), { flag: "wx" });
  return {
    status: 0,
    out: await report(root, file, { id, publishedAt }, settings, content, pasted),
  };
}

/** What was written and removed, what to confirm, and what to do next. */
async function report(
  root: string,
  file: string,
  { id, publishedAt }: { id: string; publishedAt: string },
  { section }: Settings,
  content: Registries,
  pasted: Pasted | undefined,
): Promise<string> {
  const inspection = await inspect(root, { only: (one) => one === file });
  writeEditorHelp(root, inspection.content);
  const sectionId = [...content.sections.values()].find(({ name }) => name === section.value)?.id;
  const removed = (pasted?.removed ?? []).map(({ text, what }) => `  ${what}: ${text}`);
  const open = inspection.findings.map(({ line, wrong }) => `  line ${line}: ${wrong}`);
  return [
    `Wrote ${file}`,
    ...(removed.length > 0 ? ["", "Removed from the pasted text:", ...removed] : []),
    ...(open.length > 0 ? ["", "To review:", ...open] : []),
    "",
    "Next:",
    `  npm run dev                    and open http://localhost:4321${articlePath(sectionId ?? "", id)}`,
    `  npm run check -- ${file}`,
    "  status: published              in the file, once everything is confirmed",
    "",
    `Once its status is published, the first build after ${timeIn(content, publishedAt)} publishes it. For another time, change publishedAt.`,
  ].join("\n");
}

function timeIn({ site }: Registries, instant: string): string {
  const { date, day, time } = calendarOf(site ?? { language: "en", timeZone: "UTC" });
  return `${date(day(instant))}, ${time(instant)}`;
}

if (import.meta.main) {
  const streams = { input: process.stdin, output: process.stdout };
  end(await makeDraft(process.cwd(), process.argv.slice(2), streams));
}
