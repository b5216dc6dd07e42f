import assert from "node:assert/strict";
import { test } from "node:test";
import { textWidths } from "#look/text-widths.ts";
import { fonts } from "#look/typefaces.ts";
import { paperNames } from "#testing/paper-names.ts";
import { fitName } from "./fit-name.ts";
import { headingStyle } from "./nodes.ts";

const room = { width: 1088, height: 190, largest: 180, leading: 1 };

for (const name of paperNames) {
  test(`fits on a card, with its words whole: ${name}`, async () => {
    const { size, lines } = await fitName(name, room, headingStyle);
    const widths = await textWidths(lines, headingStyle, fonts);
    for (const width of widths) assert.ok(width * size <= room.width, `${width * size} pixels`);
    assert.ok(size * lines.length <= room.height);
    assert.ok(size >= 40, `letters of ${size} pixels`);
    assert.equal(lines.join(" ").replaceAll("- ", "-"), name);
  });
}

test("a short name has the largest size", async () => {
  assert.equal((await fitName("Ost", room, headingStyle)).size, room.largest);
});

test("a name is set in two lines only where that makes it much larger", async () => {
  const linesOf = async (name: string) => (await fitName(name, room, headingStyle)).lines.length;
  assert.equal(await linesOf("The Liverpool Morning Briefing"), 1);
  assert.equal(await linesOf("The Society of Independent Regional Correspondents’ Gazette"), 2);
});
