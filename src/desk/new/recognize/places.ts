/** Finds the place that a text is filed under. */
import type { Place } from "#newsroom/place.ts";
import { plainLetters } from "#check/normalize.ts";
import type { Filed, Found, Known } from "./recognition.ts";

/** The place with this name. */
export function placeCalled(words: string, places: ReadonlyMap<string, Place>): Place | undefined {
  const wanted = plainLetters(words);
  return [...places.values()].find(({ name }) => plainLetters(name) === wanted);
}

/** The place of the dateline, else the first one that these lines name. */
export function placeIn(
  lines: readonly string[],
  filed: Filed | undefined,
  { places }: Pick<Known, "places">,
): Found<string> | undefined {
  const all = [...places.values()];
  const place = filed && placeCalled(filed.place, places);
  if (place) return { value: place.id, certainty: "guessed", from: "the pasted text" };
  for (const line of lines) {
    const [first] = all
      .map((place) => ({ place, at: positionOf(place, line) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    if (first)
      return {
        value: first.place.id,
        certainty: "guessed",
        from: "the first place in the pasted text",
      };
  }
  return undefined;
}

function positionOf({ name }: Place, line: string): number {
  return line.search(new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, "u"));
}
