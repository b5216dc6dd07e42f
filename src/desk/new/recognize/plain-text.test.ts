import assert from "node:assert/strict";
import { test } from "node:test";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

const read = async (text: string) =>
  textOf(await recognized(`Bridge over the river reopens\n\n${body[0]}\n\n${text}\n\n${body[1]}`))
    .replace(body[0] ?? "", "")
    .replace(body[1] ?? "", "")
    .trim();

for (const [name, text, expected] of [
  [
    "three bullets",
    "• The second lane\n• The third lane\n• al-Shabaab",
    "- The second lane\n- The third lane\n- al-Shabaab",
  ],
  ["bullets between empty lines", "• one\n\n• two\n\n• three", "- one\n- two\n- three"],
  ["Word's bullets", "\uf0b7\tone\n\uf0b7\ttwo\n", "- one\n- two"],
  ["Word's second level", "o\tone\no\ttwo", "- one\n- two"],
  [
    "a bullet that is wrapped",
    "• one that goes on\n  in the next line\n• two",
    "- one that goes on in the next line\n- two",
  ],
  ["dashes", "– one\n– two", "- one\n- two"],
  ["numbers", "1. first\n2. second", "1. first\n2. second"],
  ["a number alone", "1. first", "1. first"],
  ["numbers in parentheses", "1) first\n2) second", "1. first\n2. second"],
  [
    "numbers that go on after a paragraph",
    "1. first\n\nA long paragraph stands between the two.\n\n2. second",
    "1. first\n\nA long paragraph stands between the two.\n\n2. second",
  ],
  [
    "a day that begins a paragraph",
    "1. Mai 2015 war der Tag, sagte er.",
    "1\\. Mai 2015 war der Tag, sagte er.",
  ],
  ["speech after a dash", "– No, he said.", "– No, he said."],
  [
    "rows with tabs",
    "Bank\tTrucks\nNorthern\t400\nSouthern\t120",
    "| Bank | Trucks |\n| - | - |\n| Northern | 400 |\n| Southern | 120 |",
  ],
  [
    "rows without their last cell",
    "Bank\tTrucks\tDays\nNorthern\t400\nSouthern\t120\t9",
    "| Bank | Trucks | Days |\n| - | - | - |\n| Northern | 400 | |\n| Southern | 120 | 9 |",
  ],
  [
    "a line with a tab above bullets",
    "It is open.\tSo be it.\n\n•\tone\n\n•\ttwo",
    "It is open. So be it.\n\n- one\n- two",
  ],
  ["a quoted passage", "> We slept.\n> — Omar, driver", "> We slept.\n>\n> — Omar, driver"],
  [
    "a heading above a name in lowercase",
    "What next?\nal-Shabaab has nothing to do with it, officials say.",
    "## What next?\n\nal-Shabaab has nothing to do with it, officials say.",
  ],
  [
    "a label above a line in lowercase",
    "Keep calm\neverybody was told to go home, and did.",
    "## Keep calm\n\neverybody was told to go home, and did.",
  ],
  [
    "a line that breaks off",
    "The bridge over the\nriver is open, he said.",
    "The bridge over the river is open, he said.",
  ],
  ["Word's line breaks", "It is open.\u000bIt is old.", "It is open.\n\nIt is old."],
  [
    "an address",
    "It is at https://example.org/a_b. So be it.",
    "It is at <https://example.org/a_b>. So be it.",
  ],
  ["markup", "*a* # b <i>c</i>.", "\\*a\\* # b \\<i>c\\</i>."],
] as const) {
  test(`reads ${name}`, async () => assert.equal(await read(text), expected));
}

test("joins lines that were broken at a width", async () => {
  const wrapped =
    "The village had no water for a week, and\nits people walked to the next valley\nevery morning, carrying cans of tin and\nplastic.";
  assert.equal(await read(wrapped), wrapped.replaceAll("\n", " "));
});

test("does not join lines of one length that begin with a capital", async () => {
  const lines = [
    "Nobody was hurt in the accident on the bridge",
    "Everybody was asked to stay on the other bank",
    "Somebody will have to pay for the second lane.",
  ];
  assert.equal((await read(lines.join("\n"))).replaceAll("## ", ""), lines.join("\n\n"));
});

test("removes extra space and invisible characters", async () => {
  const found = await recognized(
    "Bridge\u00a0over the\u200b river\u00a0 reopens\r\n\r\nIt is\u00a0 the\u00ad old\u0007 one.",
  );
  assert.equal(found.headline?.value, "Bridge over the river reopens");
  assert.equal(textOf(found), "It is the old one.");
});

test("keeps a long sentence with residue, and reports the doubt", async () => {
  const long = `${body[0]} Read more: it is in the long report of the engineers, which the council put on its walls.`;
  const found = await recognized(`Bridge over the river reopens\n\n${long}\n\n${body[1]}`);
  assert.ok(textOf(found).startsWith(long));
  assert.match(found.body[0]?.doubts.join() ?? "", /link to other stories/);
  assert.deepEqual(leftOut(found), []);
});

test("leaves out residue among the items of a list, and nothing else of it", async () => {
  const found = await recognized(
    `A bridge\n\n${body[0]}\n\n• one lane\n• Share this article\n• two lanes`,
  );
  assert.match(textOf(found), /- one lane\n- two lanes$/);
  assert.deepEqual(leftOut(found), ["a share button: Share this article"]);
});

test("leaves out the titles below a label of other stories, but not a heading of the text", async () => {
  const titles = ["Hole in bridge cuts province in two", "What the council promised"];
  const found = await recognized(
    ["A bridge of ours", ...body, "Related stories", ...titles, "What happens next", ...body].join(
      "\n\n",
    ),
  );
  assert.deepEqual(
    leftOut(found),
    ["Related stories", ...titles].map((text) => `a link to other stories: ${text}`),
  );
  assert.match(textOf(found), /^## What happens next$/m);
});
