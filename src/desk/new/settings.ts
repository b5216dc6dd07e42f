/** The settings of a new draft: from flags, from guesses, from the editor's answers. */
import { articleFields } from "#newsroom/article.ts";
import { suggest } from "#newsroom/problem.ts";
import { elementOf, registryOf } from "#newsroom/schema.ts";
import { capitalized } from "#newsroom/views/site.ts";
import type { Registries } from "#ingest/registries.ts";
import { toConfirm, type Marked } from "#check/confirm-marks.ts";
import { choicesIn, type Choice } from "../choices.ts";
import type { Check, Questions } from "./questions.ts";

export interface Settings {
  headline: Marked<string>;
  section: Marked<string>;
  byline: Marked<string[]>;
  dateline: Marked<string>;
  story: string | undefined;
  topics: Marked<string[]>;
}

/** The flags as given. */
export type Flags = Partial<Record<keyof Settings, string>>;

/** The settings that a pasted text suggests. */
export interface Guesses {
  headline?: Marked<string> | undefined;
  section?: string | undefined;
  byline?: string[] | undefined;
  dateline?: string | undefined;
  topics?: string[] | undefined;
}

/** The most characters that a headline has. */
const longestHeadline = 160;

interface Field {
  name: Exclude<keyof Settings, "headline">;
  /** The folder that contains the choices. */
  folder: string;
  choices: Choice[];
  several: boolean;
  optional: boolean;
}

const fieldNames = ["section", "byline", "dateline", "story", "topics"] as const;

function fieldsOf(content: Registries): Field[] {
  return fieldNames.map((name) => {
    const schema = articleFields.shape[name];
    const registry = registryOf(schema);
    if (!registry) throw new Error(`The schema of ${name} does not refer to a registry.`);
    return {
      name,
      folder: `content/${registry}`,
      choices: choicesIn(content, registry),
      several: elementOf(schema) !== undefined,
      optional: schema.safeParse(undefined).success,
    };
  });
}

/** What is wrong with the flags, one message per flag; unknown ids come with the nearest known one. */
export function wrongFlags(flags: Flags, content: Registries): string[] {
  const checks = new Map<keyof Flags, Check>([["headline", whatIsWrongWithHeadline]]);
  for (const field of fieldsOf(content))
    checks.set(field.name, (answer) => whatIsWrong(field, answer));
  return [...checks].flatMap(([name, check]) => {
    const given = flags[name];
    const wrong = given === undefined ? undefined : check(given);
    return wrong ? [`--${name}: ${wrong}`] : [];
  });
}

/** What `content/` lacks before an article can be written, one message per folder. */
export function missingEntries(content: Registries): string[] {
  const needed = [
    ...fieldsOf(content).filter(({ optional }) => !optional),
    { folder: "content/outlets", choices: choicesIn(content, "outlets") },
  ];
  return needed
    .filter(({ choices }) => choices.length === 0)
    .map(({ folder }) => `There are no files in ${folder}. Add one first.`);
}

/**
 * Determines every setting: from its flag, else from the editor's answer, else from the guess, else the first
 * choice, with a mark to confirm it.
 * @param flags without mistakes, as checked by `wrongFlags`
 * @param questions asks the editor; undefined to ask nothing
 * @throws {Error} when the input ends before every question is answered
 */
export async function settle(
  flags: Flags,
  guesses: Guesses,
  content: Registries,
  questions: Questions | undefined,
): Promise<Settings> {
  const headline = await settleHeadline(flags.headline, guesses.headline, questions);
  const settled = new Map<Field["name"], Marked<string[]>>();
  for (const field of fieldsOf(content)) {
    const given = flags[field.name];
    const guess = guessFor(field.name, guesses);
    if (given !== undefined) settled.set(field.name, { value: idsIn(given) });
    else if (questions) settled.set(field.name, { value: await askFor(field, guess, questions) });
    else settled.set(field.name, defaultFor(field, guess));
  }
  const list = (name: Field["name"]): Marked<string[]> => settled.get(name) ?? { value: [] };
  const single = (name: Field["name"]): Marked<string> => {
    const { value, confirm } = list(name);
    return { value: value[0] ?? "", confirm };
  };
  return {
    headline,
    section: single("section"),
    byline: list("byline"),
    dateline: single("dateline"),
    story: list("story").value[0],
    topics: list("topics"),
  };
}

async function settleHeadline(
  given: string | undefined,
  guess: Marked<string> | undefined,
  questions: Questions | undefined,
): Promise<Marked<string>> {
  if (given !== undefined) return { value: given };
  const fitting = guess && cutToFit(guess);
  if (questions)
    return {
      value: await questions.ask("Headline", fitting?.value ?? "", whatIsWrongWithHeadline),
    };
  return fitting ?? { value: toConfirm("the headline") };
}

/** A guess that fits; the mark keeps the words that are cut off. */
function cutToFit({ value, confirm }: Marked<string>): Marked<string> {
  if (value.length <= longestHeadline) return { value, confirm };
  const cut = value.slice(0, longestHeadline).replace(/\s+\S*$/, "");
  return { value: cut, confirm: `${confirm ?? "the headline"}, cut: ${value}` };
}

function whatIsWrongWithHeadline(headline: string): string | undefined {
  if (headline.trim() === "") return "A headline is required.";
  if (headline.length > longestHeadline)
    return `The headline has ${headline.length} characters. Use at most ${longestHeadline}.`;
  return undefined;
}

function guessFor(name: Field["name"], guesses: Guesses): string[] {
  return name === "story" ? [] : [guesses[name] ?? []].flat();
}

async function askFor(field: Field, guess: string[], questions: Questions): Promise<string[]> {
  const { choices, several, optional } = field;
  const question = capitalized(field.name);
  const [only, ...others] = choices;
  const suggestion =
    guess.length > 0 ? guess.join(", ") : only && others.length === 0 && !optional ? only.id : "";
  questions.list(
    `${question}${several ? " (one or more, separated by commas)" : optional ? " (optional)" : ""}`,
    choices,
  );
  return idsIn(await questions.ask(question, suggestion, (answer) => whatIsWrong(field, answer)));
}

function defaultFor({ choices, optional, name }: Field, guess: string[]): Marked<string[]> {
  const what = `the ${name}`;
  if (guess.length > 0) return { value: guess, confirm: `${what}, from the pasted text` };
  if (optional) return { value: [] };
  const [first, ...others] = choices;
  const value = first ? [first.id] : [];
  return others.length === 0
    ? { value }
    : { value, confirm: `${what}, set to the first available` };
}

function whatIsWrong(
  { choices, folder, several, optional }: Field,
  answer: string,
): string | undefined {
  const ids = idsIn(answer);
  if (ids.length === 0) return optional ? undefined : "A value is required.";
  if (ids.length > 1 && !several) return "Only one value is allowed.";
  const known = choices.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  return unknown.length === 0
    ? undefined
    : unknown.map((id) => `“${id}” is not in ${folder}. ${suggest(id, known, folder)}`).join(" ");
}

function idsIn(answer: string): string[] {
  return [
    ...new Set(
      answer
        .split(",")
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
}
