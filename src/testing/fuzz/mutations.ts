/** Mutations of a file: edits where parsers decide something, by what they decide on. */
import * as fc from "fast-check";
import { characters, markdown, mdx, yaml } from "./fragments.ts";
import type { Seed } from "./seeds.ts";

const fragment = fc.oneof(
  { arbitrary: fc.constantFrom(...characters), weight: 2 },
  { arbitrary: fc.constantFrom(...yaml), weight: 2 },
  { arbitrary: fc.constantFrom(...markdown), weight: 5 },
  { arbitrary: fc.constantFrom(...mdx), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), weight: 1 },
);

/** Fragments in a row, one of them now and then very often. */
const insertion = fc.oneof(
  { arbitrary: fragment, weight: 12 },
  {
    arbitrary: fc.array(fragment, { minLength: 2, maxLength: 4 }).map((all) => all.join("")),
    weight: 5,
  },
  {
    arbitrary: fc
      .tuple(fragment, fc.constantFrom(2, 12, 60, 3000))
      .map(([one, n]) => one.repeat(n)),
    weight: 1,
  },
);

/** A place in a text: the number of a place where something begins or ends, or an offset. */
const place = fc.record({
  at: fc.nat(100_000),
  anywhere: fc.boolean(),
  inText: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** Edits: what is inserted at a place, and how many characters it replaces or repeats. */
const edit = fc.record({
  place,
  insert: fc.option(insertion, { nil: "", freq: 4 }),
  remove: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(3), fc.nat(80)),
  repeat: fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, fc.nat(200)),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A mutated file, with its path from `content/`. */
export interface Mutant {
  path: string;
  bytes: Uint8Array;
}

/** Mutants of files. */
export function mutantsOf(seeds: readonly Seed[]): fc.Arbitrary<Mutant> {
  return fc
    .record({
      seed: fc.constantFrom(...seeds),
      edits: fc.oneof(
        { arbitrary: fc.tuple(edit), weight: 2 },
        fc.array(edit, { minLength: 2, maxLength: 4 }),
      ),
      lineEnd: fc.oneof(
        { arbitrary: fc.constant("\n"), weight: 12 },
        fc.constantFrom("\r\n", "\r"),
      ),
      start: fc.oneof(
        { arbitrary: fc.constant(""), weight: 20 },
        fc.constantFrom("\ufeff", "\n", " "),
      ),
      byte: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 30 },
        fc.record({ at: fc.nat(100_000), value: fc.nat(255) }),
      ),
    })
    .map(({ seed, edits, lineEnd, start, byte }) => {
      const text = start + edits.reduce(edited, seed.text).replaceAll("\n", lineEnd);
      const bytes = new TextEncoder().encode(text);
      if (byte) bytes[byte.at % bytes.length] = byte.value;
      return { path: seed.path, bytes };
    });
}

function edited(text: string, { place, insert, remove, repeat }: Edit): string {
  const at = offsetOf(text, place);
  const before = text.slice(0, at);
  return before + insert + text.slice(at, at + repeat) + text.slice(at + remove);
}

/** Where a word, a line or a mark begins, or any offset; in the whole file or below its frontmatter. */
function offsetOf(text: string, { at, anywhere, inText }: Place): number {
  const start = inText ? Math.max(0, text.indexOf("\n---\n")) + 5 : 0;
  if (anywhere) return start + (at % Math.max(1, text.length - start + 1));
  const places = [...text.matchAll(/(?<=\s)(?=\S)|(?=[\n[\]()<>*`{}|:"])/g)]
    .map(({ index }) => index)
    .filter((index) => index >= start);
  return places[at % Math.max(1, places.length)] ?? text.length;
}
