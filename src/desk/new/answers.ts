/** Understands answers that name entries of registries: by id, by name, or a new one. */
import { nearest } from "#newsroom/nearest.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { plainLetters } from "#check/normalize.ts";
import type { Registries } from "#ingest/registries.ts";
import { choicesIn, type Choice } from "../choices.ts";
import { askEntry, type Entry } from "./entries.ts";
import type { Questions } from "./questions.ts";

/** The parts of an answer, which are separated by commas. */
export function partsOf(answer: string): string[] {
  const parts = answer.split(",").map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/** The id of the choice with this id or name, whatever the case and the accents. */
export function idOf(words: string, choices: readonly Choice[]): string | undefined {
  const wanted = plainLetters(words);
  const named = choices.filter(({ name }) => plainLetters(name) === wanted);
  const same =
    choices.find(({ id }) => id === words) ?? choices.find(({ id }) => plainLetters(id) === wanted);
  // Two people may have one name.
  return same?.id ?? (named.length === 1 ? named[0]?.id : undefined);
}

/** The id of the choice whose id or name is closest to these words. */
export function nearestId(words: string, choices: readonly Choice[]): string | undefined {
  const ids = new Map(
    choices.flatMap(
      ({ id, name }) =>
        [
          [name, id],
          [id, id],
        ] as const,
    ),
  );
  const meant = nearest(words, ids.keys());
  return meant === undefined ? undefined : ids.get(meant);
}

/**
 * The ids that parts of an answer mean. Asks about each part that is not known: another answer, or a new entry.
 * @param added gets the new entries
 */
export async function settleParts(
  parts: readonly string[],
  registry: RegistryName,
  content: Registries,
  questions: Questions,
  added: Entry[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const part of parts) ids.push(await settlePart(part, registry, content, questions, added));
  return [...new Set(ids)];
}

async function settlePart(
  part: string,
  registry: RegistryName,
  content: Registries,
  questions: Questions,
  added: Entry[],
): Promise<string> {
  for (let words = part; ;) {
    const choices = choicesIn(content, registry);
    const id = idOf(words, choices);
    if (id !== undefined) return id;
    const meant = nearestId(words, choices);
    questions.say(
      `  “${words}” is not in content/${registry}.${meant === undefined ? "" : ` Did you mean “${meant}”?`}`,
    );
    const answer = await questions.ask(
      `  Another answer, or “add” for a new entry “${words}”`,
      meant ?? "add",
      () => undefined,
    );
    if (answer !== "add") {
      words = answer;
      continue;
    }
    const entry = await askEntry(registry, words, content, questions);
    added.push(entry);
    return registry === "sections" ? String(entry.fields["name"]) : entry.id;
  }
}
