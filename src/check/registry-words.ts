import type { Desk } from "./rule.ts";
import { wordsIn } from "./words.ts";

const known = new WeakMap<Desk["content"], ReadonlySet<string>>();

/** The words of all names in the registries: people, outlets, places, topics and stories, in lowercase. */
export function registryWords(content: Desk["content"]): ReadonlySet<string> {
  let words = known.get(content);
  if (!words) {
    const { people, outlets, places, topics, stories } = content;
    const names = [people, outlets, places, topics, stories].flatMap((registry) =>
      [...registry.values()].map(({ name }) => name),
    );
    const countries = [...outlets.values(), ...places.values()].map(({ country }) => country ?? "");
    words = new Set(
      [...names, ...countries].flatMap((name) =>
        wordsIn(name).map(({ text }) => text.toLowerCase()),
      ),
    );
    known.set(content, words);
  }
  return words;
}
