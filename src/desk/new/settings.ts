/** The settings of a new draft: from flags, from guesses, from the editor's answers. */
import { articleFields } from "#newsroom/article.ts";
import { suggest } from "#newsroom/problem.ts";
import { outletSchema } from "#newsroom/outlet.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { elementOf, registryOf } from "#newsroom/schema.ts";
import { capitalized } from "#newsroom/views/site.ts";
import type { Registries } from "#ingest/registries.ts";
import { toConfirm, type Marked } from "#check/confirm-marks.ts";
import { choicesIn, type Choice } from "../choices.ts";
import { idOf, nearestId, partsOf, settleParts } from "./answers.ts";
import { askEntry, type Entry } from "./entries.ts";
import { checkOfShown, wrongCharacter } from "./field-check.ts";
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
  /** Where the choices are. */
  registry: RegistryName;
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
      registry,
      choices: choicesIn(content, registry),
      several: elementOf(schema) !== undefined,
      optional: schema.safeParse(undefined).success,
    };
  });
}

/** What is wrong with the flags, one message per flag; unknown ids come with the nearest known one. */
export function wrongFlags(flags: Flags, content: Registries, checkHeadline: Check): string[] {
  const checks = new Map<keyof Flags, Check>([["headline", checkHeadline]]);
  for (const field of fieldsOf(content))
    checks.set(field.name, (answer) => wrongCount(field, answer) ?? unknownParts(field, answer));
  return [...checks].flatMap(([name, check]) => {
    const given = flags[name];
    const wrong = given === undefined ? undefined : check(given);
    return wrong ? [`--${name}: ${wrong}`] : [];
  });
}

/** What `content/` lacks before an article can be written without questions, one message per folder. */
export function missingEntries(content: Registries): string[] {
  const needed: RegistryName[] = [
    ...fieldsOf(content).flatMap(({ optional, registry }) => (optional ? [] : [registry])),
    "outlets",
  ];
  return needed
    .filter((registry) => content[registry].size === 0)
    .map((registry) => `There are no files in content/${registry}. Add one first.`);
}

/**
 * Determines every setting: from its flag, else from the editor's answer, else from the guess, else the first
 * choice, with a mark to confirm it.
 * @param flags without mistakes, as checked by `wrongFlags`, if nothing can be asked
 * @param questions asks the editor; undefined to ask nothing
 * @param added gets the entries that the editor adds
 * @throws {Error} when the input ends before every question is answered
 */
export async function settle(
  flags: Flags,
  guesses: Guesses,
  content: Registries,
  checkHeadline: Check,
  questions: Questions | undefined,
  added: Entry[],
): Promise<Settings> {
  const headline = await settleHeadline(flags.headline, guesses.headline, checkHeadline, questions);
  questions?.say("\nAnswer with ids or names. What is not there yet can be added.");
  const settled = new Map<Field["name"], Marked<string[]>>();
  for (const field of fieldsOf(content)) {
    const given = flags[field.name];
    const guess = guessFor(field.name, guesses);
    if (questions)
      settled.set(field.name, {
        value: await askFor(field, given, guess, content, questions, added),
      });
    else if (given !== undefined) settled.set(field.name, { value: knownIds(field, given) });
    else settled.set(field.name, defaultFor(field, guess));
  }
  if (questions && content.outlets.size === 0) await askOutlet(content, questions, added);
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

/** Asks for an outlet where the paper has none, because a draft has sources from the start. */
async function askOutlet(content: Registries, questions: Questions, added: Entry[]): Promise<void> {
  questions.say("\nOutlet (there are none yet; a roundup cites at least one)");
  const words = await questions.ask("Outlet", "", checkOfShown(outletSchema.shape.name));
  added.push(await askEntry("outlets", words, content, questions));
}

async function settleHeadline(
  given: string | undefined,
  guess: Marked<string> | undefined,
  check: Check,
  questions: Questions | undefined,
): Promise<Marked<string>> {
  const wrong = given === undefined ? undefined : check(given);
  if (given !== undefined && (!wrong || !questions)) return { value: given };
  const fitting = guess && cutToFit(guess);
  if (!questions) return fitting ?? { value: toConfirm("the headline") };
  if (wrong) questions.say(`  ${wrong}`);
  return { value: await questions.ask("Headline", fitting?.value ?? "", check) };
}

/** A guess that fits; the mark keeps the words that are cut off. */
function cutToFit({ value, confirm }: Marked<string>): Marked<string> {
  if (value.length <= longestHeadline) return { value, confirm };
  const cut = value.slice(0, longestHeadline).replace(/\s+\S*$/, "");
  return { value: cut, confirm: `${confirm ?? "the headline"}, cut: ${value}` };
}

/** What is wrong with the text of a headline. */
export function wrongHeadline(headline: string): string | undefined {
  if (headline.trim() === "") return "A headline is required.";
  if (headline.length > longestHeadline)
    return `The headline has ${headline.length} characters. Use at most ${longestHeadline}.`;
  return wrongCharacter(headline);
}

function guessFor(name: Field["name"], guesses: Guesses): string[] {
  return name === "story" ? [] : [guesses[name] ?? []].flat();
}

async function askFor(
  field: Field,
  given: string | undefined,
  guess: string[],
  content: Registries,
  questions: Questions,
  added: Entry[],
): Promise<string[]> {
  const { choices, several, optional, registry } = field;
  const question = capitalized(field.name);
  let answer = given;
  const wrong = answer === undefined ? undefined : wrongCount(field, answer);
  if (wrong) questions.say(`  ${question}: ${wrong}`);
  if (answer === undefined || wrong) {
    const [only, ...others] = choices;
    const suggestion =
      guess.length > 0 ? guess.join(", ") : only && others.length === 0 && !optional ? only.id : "";
    const note = several ? " (one or more, separated by commas)" : optional ? " (optional)" : "";
    questions.list(
      `${question}${note}${choices.length === 0 ? ": there are none yet" : ""}`,
      choices,
    );
    answer = await questions.ask(question, suggestion, (one) => wrongCount(field, one));
  }
  return settleParts(partsOf(answer), registry, content, questions, added);
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

function wrongCount({ several, optional }: Field, answer: string): string | undefined {
  const parts = partsOf(answer);
  if (parts.length === 0) return optional ? undefined : "A value is required.";
  return parts.length > 1 && !several ? "Only one value is allowed." : undefined;
}

function unknownParts({ choices, registry }: Field, answer: string): string | undefined {
  const folder = `content/${registry}`;
  const unknown = partsOf(answer).filter((part) => idOf(part, choices) === undefined);
  const told = unknown.map((part) => {
    const meant = nearestId(part, choices);
    const advice =
      meant === undefined
        ? suggest(
            part,
            choices.map(({ id }) => id),
            folder,
          )
        : `Did you mean “${meant}”?`;
    return `“${part}” is not in ${folder}. ${advice}`;
  });
  return told.length === 0 ? undefined : told.join(" ");
}

function knownIds({ choices }: Field, answer: string): string[] {
  return [...new Set(partsOf(answer).flatMap((part) => idOf(part, choices) ?? []))];
}
