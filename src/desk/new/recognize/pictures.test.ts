import assert from "node:assert/strict";
import { test } from "node:test";
import { body, recognized, textOf } from "./recognize.fixture.ts";

const caption = "Trucks wait at the bridge on Sunday.";

for (const [name, lines, expected, credit] of [
  [
    "a credit below a caption",
    ["The opening lines of it all", caption, "Ali Example/AFP"],
    caption,
    "Ali Example/AFP",
  ],
  ["a credit above a caption", [`Ali Example/AFP\n${caption}`], caption, "Ali Example/AFP"],
  ["a credit above a caption, set apart", ["Ali Example/AFP", caption], caption, "Ali Example/AFP"],
  [
    "a credit with a label above a caption",
    [`Photo: Ali Example/AFP\n${caption}`],
    caption,
    "Ali Example/AFP",
  ],
  [
    "an agency before the name",
    [`File photo: ${caption} REUTERS/Ali Example`],
    caption,
    "REUTERS/Ali Example",
  ],
  [
    "AP's own form",
    [`${caption} (AP Photo/Ali Example, File)`],
    caption,
    "AP Photo/Ali Example, File",
  ],
  [
    "brackets",
    ["Trucks wait at the bridge [Ali Example/Al Jazeera]"],
    "Trucks wait at the bridge",
    "Ali Example/Al Jazeera",
  ],
  ["a label before the name", ["Photo: Ali Example"], undefined, "Ali Example"],
  [
    "the BBC's labels",
    ["Image source, Getty Images\nImage caption, Trucks wait at the bridge"],
    "Trucks wait at the bridge",
    "Getty Images",
  ],
  [
    "the BBC's labels on lines of their own",
    ["Image source,\nGetty Images\nImage caption,\nTrucks wait at the bridge"],
    "Trucks wait at the bridge",
    "Getty Images",
  ],
  [
    "the BBC's labels on one line",
    ["Image copyright Getty Images Image caption Trucks wait at the bridge"],
    "Trucks wait at the bridge",
    "Getty Images",
  ],
  [
    "a German label",
    ["Lastwagen warten am Ufer. Foto: Ali Beispiel/dpa"],
    "Lastwagen warten am Ufer.",
    "Ali Beispiel/dpa",
  ],
  [
    "capitals in French",
    ["Des camions attendent, dimanche. ALI EXEMPLE / AFP"],
    "Des camions attendent, dimanche.",
    "ALI EXEMPLE / AFP",
  ],
  ["a name and an agency", [`${caption} Photograph: Ali Example/EPA`], caption, "Ali Example/EPA"],
  [
    "a name that comes with the alternative text, too",
    [`Getty Images Trucks on the bridge\nGetty Images\n${caption}`],
    caption,
    "Getty Images",
  ],
  [
    "a label without a period before it",
    ["Lastwagen am Ufer Bild: dpa"],
    "Lastwagen am Ufer",
    "dpa",
  ],
  ["a picture service alone", ["Getty Images"], undefined, "Getty Images"],
] as const) {
  test(`recognizes a caption and credit: ${name}`, async () => {
    const found = await recognized(
      ["Bridge over the river reopens", ...lines, ...body].join("\n\n"),
    );
    assert.equal(found.lead?.caption, expected);
    assert.equal(found.lead?.credit, credit);
    assert.equal(textOf(found), body.join("\n\n"));
  });
}

test("keeps the place of a second picture", async () => {
  const found = await recognized(
    [
      "Bridge over the river reopens",
      "Image source, AFP",
      `Image caption, ${caption}`,
      ...body,
      "Image source, EPA",
      "Image caption, Another bridge",
      "It is so.",
    ].join("\n\n"),
  );
  assert.equal(found.lead?.credit, "AFP");
  assert.equal(found.body[2]?.picture?.caption, "Another bridge");
  assert.equal(found.body.length, 4);
});

for (const text of [
  "Whoever asks about the road gets an answer from Basra/Baghdad.",
  "World | Middle East",
  "The picture is unclear, he said.",
  "Image: the river froze and nobody crossed it.",
]) {
  test(`sees no credit in “${text}”`, async () => {
    const found = await recognized(
      ["Bridge over the river reopens", ...body, text, "It is so."].join("\n\n"),
    );
    assert.equal(found.lead, undefined);
    assert.ok(found.body.every(({ picture }) => picture === undefined));
  });
}
