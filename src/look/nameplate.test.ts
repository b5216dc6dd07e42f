import assert from "node:assert/strict";
import { test } from "node:test";
import { paperNames } from "#testing/paper-names.ts";
import { nameplateStyle, settingsOf } from "./nameplate.ts";
import { fonts, serif } from "./typefaces.ts";

/** The widths of mastheads, from phones with large letters to the widest page, in rem. */
const widths = [7.3, 10, 14, 17, 21, 30, 40, 50, 60, 71];

/** The font size that a style sheet gives the nameplate in a masthead. Both are in rem. */
function sizeIn(sheet: string, width: number): number {
  const rules = sheet.matchAll(
    /(?:@container \(width<(\d+)rem\)\{)?\.nameplate\{--fit:([\d.]+)\}/g,
  );
  const [, , fit] = [...rules].findLast(([, below]) => width < Number(below ?? Infinity)) ?? [];
  return width * Number(fit);
}

const settings = (name: string) => settingsOf(name, { fontFamily: serif }, fonts);

const broken: [name: string, lines: string[][]][] = [
  ["Ost", [["Ost"]]],
  ["Donaudampfschifffahrtsanzeiger", [["Donaudampfschifffahrtsanzeiger"]]],
  ["Die Lage am Morgen", [["Die Lage am Morgen"], ["Die Lage", "am Morgen"]]],
  ["Rhein-Neckar-Zeitung", [["Rhein-Neckar-Zeitung"], ["Rhein-Neckar-", "Zeitung"]]],
  [
    "The Liverpool Morning Briefing",
    [["The Liverpool Morning Briefing"], ["The Liverpool", "Morning Briefing"]],
  ],
];
for (const [name, lines] of broken) {
  test(`the lines of ${name} are about equally long, and no word is cut`, async () => {
    const found = await settings(name);
    assert.deepEqual(
      found.slice(0, lines.length).map((setting) => setting.lines),
      lines,
    );
  });
}

test("three lines that are no shorter than two are skipped, and four that are shorter are not", async () => {
  const found = await settings("Nnnn Nnnn Nnnn Nnnn");
  assert.deepEqual(
    found.map((setting) => setting.lines.length),
    [1, 2, 4],
  );
});

for (const name of paperNames) {
  test(`the letters of ${name} are as large as lines between words allow`, async () => {
    const sheet = await nameplateStyle(name);
    const found = await settings(name);
    const mostLines = found.at(-1)?.width ?? 0;
    for (const width of widths) {
      const largest = width / mostLines;
      const readable = Math.min(1.2 + 0.027 * width, 0.7 * largest);
      const size = sizeIn(sheet, width);
      assert.ok(size > readable, `${size} rem in a masthead of ${width} rem`);
    }
  });
}

test("a name with words of usual length takes one line on a wide page, and more on phones", async () => {
  const sheet = await nameplateStyle("The Liverpool Morning Briefing");
  assert.ok(sizeIn(sheet, 71) / 71 < 0.08);
  assert.ok(sizeIn(sheet, 21) / 21 > 0.12);
});

test("a name that one line fits on every page has one rule", async () => {
  assert.match(await nameplateStyle("Ost"), /^\.nameplate\{--fit:[\d.]+\}$/);
});
