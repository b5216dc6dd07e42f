import assert from "node:assert/strict";
import { test } from "node:test";
import { fit, piecesOf, type Room } from "./fit.ts";

const room: Room = { width: 680, height: 350, sizes: [88, 72, 60, 48, 36, 24], leading: 1 };

/** The width of every character, as in a monospaced font. */
const em = 0.5;

function set(text: string, changes: Partial<Room> = {}) {
  const pieces = piecesOf(text, 24);
  const widths = { pieces: pieces.map((piece) => piece.text.length * em), space: em, hyphen: em };
  const fitted = fit(pieces, widths, { ...room, ...changes });
  assert.ok(fitted, `${text} does not fit`);
  return fitted;
}

const headlines = [
  "War",
  "Baghdad sends the militias to Ramadi, the city it had kept them out of",
  "Washington adds up to 450 advisers, and a base between Ramadi and Fallujah",
  `${"A headline that is as long as headlines may be, and ".repeat(3)}ends.`,
  "W".repeat(160),
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik brennt",
];

for (const headline of headlines) {
  test(`fits into its box: ${headline.slice(0, 40)}`, () => {
    const { size, lines } = set(headline);
    assert.ok(size * lines.length <= room.height, "the lines are not taller than the box");
    for (const line of lines) assert.ok(line.length * em * size <= room.width, line);
  });

  test(`keeps every word: ${headline.slice(0, 40)}`, () => {
    const { lines } = set(headline);
    const joined = lines.join(" ").replaceAll(/(?<=\p{L})- ?(?=\p{L})/gu, "");
    assert.equal(joined.replaceAll(" ", ""), headline.trim().replaceAll(" ", ""));
  });
}

test("a short headline has the largest size, a long one the largest that fits", () => {
  assert.equal(set("War").size, 88);
  assert.equal(set("A word ".repeat(14).trim()).size, 60);
});

test("lines are about equally long, without a single word at the end", () => {
  const { lines } = set("one two three four five six seven eight nine ten", { sizes: [60] });
  const lengths = lines.map((line) => line.length);
  assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 6, lines.join(" / "));
});

test("words joined by a no-break space stay on one line", () => {
  const { lines } = set("About 8 000 people have left the city since Sunday", { sizes: [72] });
  assert.ok(
    lines.some((line) => line.includes("8 000")),
    lines.join(" / "),
  );
});

const breaks: [text: string, lines: string[]][] = [
  ["a first-hand report of it", ["a first-", "hand report", "of it"]],
  ["the year 2014-2015 was", ["the year", "2014-2015", "was"]],
];
for (const [text, lines] of breaks) {
  test(`breaks lines where an editor would: ${text}`, () => {
    assert.deepEqual(set(text, { width: 11 * em * 24, sizes: [24] }).lines, lines);
  });
}

test("a word that is too long for a line is hyphenated", () => {
  const { lines } = set("x".repeat(40), { sizes: [72] });
  assert.ok(lines.length > 1);
  for (const line of lines.slice(0, -1)) assert.match(line, /x-$/);
  assert.doesNotMatch(lines.at(-1) ?? "", /-/);
});

test("a text may fit at no size", () => {
  assert.throws(() => set("A headline", { width: 10 }), /does not fit/);
});
