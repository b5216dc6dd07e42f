/** What a new draft is filed under: from flags, from a guess, from the editor's answers. */
import { articleFields } from "#newsroom/article.ts";
import { suggest } from "#newsroom/problem.ts";
import { elementOf, registryOf } from "#newsroom/schema.ts";
import { capitalized } from "#newsroom/views/site.ts";
import type { Registries } from "#ingest/registries.ts";
import { toConfirm, type Marked } from "../confirm-marks.ts";
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

/** The flags, as they were given. */
export type Flags = Partial<Record<keyof Settings, string>>;

/** What a pasted text suggests. */
export interface Guesses {
  headline?: string | undefined;
  dateline?: string | undefined;
  topics?: string[] | undefined;
}

interface Field {
  name: Exclude<keyof Settings, "headline">;
  /** Where an editor finds what there is to choose from. */
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
    if (!registry) throw new Error(`The schema does not say what ${name} refers to.`);
    return {
      name,
      folder: `content/${registry}`,
      choices: choicesIn(content, registry),
      several: elementOf(schema) !== undefined,
      optional: schema.safeParse(undefined).success,
    };
  });
}

/** What is wrong with the flags, a sentence each: ids that do not exist, with the nearest. */
export function wrongFlags(flags: Flags, content: Registries): string[] {
  const checks = new Map<keyof Flags, Check>([["headline", headlineFault]]);
  for (const field of fieldsOf(content))
    checks.set(field.name, (answer) => whatIsWrong(field, answer));
  return [...checks].flatMap(([name, check]) => {
    const given = flags[name];
    const wrong = given === undefined ? undefined : check(given);
    return wrong ? [`--${name}: ${wrong}`] : [];
  });
}

/** What is missing in content/ before an article can be written, a sentence each. */
export function missingEntries(content: Registries): string[] {
  const needed = [
    ...fieldsOf(content).filter(({ optional }) => !optional),
    { folder: "content/outlets", choices: choicesIn(content, "outlets") },
  ];
  return needed
    .filter(({ choices }) => choices.length === 0)
    .map(({ folder }) => `There is nothing in ${folder} yet: add a file there first.`);
}

/**
 * Settles everything: a flag counts, then the editor's answer, then the guess, then what comes first, with a
 * mark. Flags have been checked.
 * @param questions where to ask; without it nobody is asked
 * @throws {Error} when the editor's answers end
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
    else settled.set(field.name, unasked(field, guess));
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
  guess: string | undefined,
  questions: Questions | undefined,
): Promise<Marked<string>> {
  if (given !== undefined) return { value: given };
  if (questions) return { value: await questions.ask("Headline", guess ?? "", headlineFault) };
  if (guess !== undefined)
    return { value: guess, confirm: "the headline, from the first line of the pasted text" };
  return { value: toConfirm("the headline") };
}

/** What is wrong with a headline; nothing when it will do. */
function headlineFault(headline: string): string | undefined {
  if (headline.trim() === "") return "An article needs a headline.";
  if (headline.length > 160) return `This has ${headline.length} characters; at most 160 fit.`;
  return undefined;
}

function guessFor(name: Field["name"], guesses: Guesses): string[] {
  if (name === "dateline") return guesses.dateline ? [guesses.dateline] : [];
  return name === "topics" ? (guesses.topics ?? []) : [];
}

async function askFor(field: Field, guess: string[], questions: Questions): Promise<string[]> {
  const { choices, several, optional } = field;
  const question = capitalized(field.name);
  const [only, ...others] = choices;
  const suggestion =
    guess.length > 0 ? guess.join(", ") : only && others.length === 0 && !optional ? only.id : "";
  questions.list(
    `${question}${several ? " (one or more, with commas)" : optional ? " (or nothing)" : ""}`,
    choices,
  );
  return idsIn(await questions.ask(question, suggestion, (answer) => whatIsWrong(field, answer)));
}

function unasked({ choices, optional, name }: Field, guess: string[]): Marked<string[]> {
  const what = `the ${name}`;
  if (guess.length > 0) return { value: guess, confirm: `${what}, from the pasted text` };
  if (optional) return { value: [] };
  const [first, ...others] = choices;
  const value = first ? [first.id] : [];
  return others.length === 0 ? { value } : { value, confirm: `${what}, here the first there is` };
}

function whatIsWrong(
  { choices, folder, several, optional }: Field,
  answer: string,
): string | undefined {
  const ids = idsIn(answer);
  if (ids.length === 0) return optional ? undefined : "Something has to stand here.";
  if (ids.length > 1 && !several) return "Only one fits here.";
  const known = choices.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  return unknown.length === 0
    ? undefined
    : unknown.map((id) => `There is no “${id}”. ${suggest(id, known, folder)}`).join(" ");
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
