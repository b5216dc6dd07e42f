import assert from "node:assert/strict";
import { test } from "node:test";
import { readPaste } from "./pasted.ts";

const body = [
  "Engineers reopened the old bridge on Monday, nine days after a truck had torn a hole in it.",
  "About 400 trucks were waiting on the northern bank, and the queue grew until the evening came.",
];

test("separates an article from the rest of its page", () => {
  const pasted = readPaste(`
World
Middle East

Bridge over the river reopens after nine days

Traders cross with flour and fuel

By Jane Example
May 18, 2015 9:30 a.m.
4 min read
Share this article

Trucks wait at the bridge on Sunday. (Ali Example/AFP)

RAMADI, Iraq (Reuters) — ${body[0]}

Advertisement

${body[1]}

Subscribe now for $1 a week
(Reporting by Jane Example; Editing by John Example)
© 2015 Some Outlet. All rights reserved.`);
  assert.equal(pasted.headline, "Bridge over the river reopens after nine days");
  assert.equal(pasted.deck, "Traders cross with flour and fuel");
  assert.equal(pasted.caption, "Trucks wait at the bridge on Sunday.");
  assert.equal(pasted.credit, "Ali Example/AFP");
  assert.equal(pasted.dateline?.place, "RAMADI");
  assert.equal(pasted.dateline?.agency, "Reuters");
  assert.deepEqual(
    pasted.blocks.map(({ kind, text }) => [kind, text]),
    body.map((text) => ["paragraph", text]),
  );
  assert.deepEqual(
    pasted.removed.map(({ text }) => text).sort(),
    [
      "(Reporting by Jane Example; Editing by John Example)",
      "4 min read",
      "Advertisement",
      "By Jane Example",
      "May 18, 2015 9:30 a.m.",
      "Middle East",
      "Share this article",
      "Subscribe now for $1 a week",
      "World",
      "© 2015 Some Outlet. All rights reserved.",
    ].sort(),
  );
});

test("reads a plain text as a headline and paragraphs", () => {
  const pasted = readPaste(`Bridge over the river reopens\n\n${body.join("\n\n")}`);
  assert.equal(pasted.headline, "Bridge over the river reopens");
  assert.equal(pasted.deck, undefined);
  assert.equal(pasted.caption, undefined);
  assert.equal(pasted.dateline, undefined);
  assert.equal(pasted.blocks.length, 2);
  assert.deepEqual(pasted.removed, []);
});

test("finds no headline in a text of paragraphs", () => {
  const pasted = readPaste(body.join("\n\n"));
  assert.equal(pasted.headline, undefined);
  assert.equal(pasted.deck, undefined);
  assert.deepEqual(
    pasted.blocks.map(({ text }) => text),
    body,
  );
});

test("reads the line between headline and dateline as the deck", () => {
  const deck = "The council had promised the bridge for April, and then for the first week of May.";
  const pasted = readPaste(`Bridge over the river reopens\n${deck}\n\nBAGHDAD - ${body[0]}`);
  assert.equal(pasted.deck, deck);
  assert.equal(pasted.dateline?.place, "BAGHDAD");
  assert.equal(pasted.blocks[0]?.text, body[0]);
});

test("does not read the first paragraph as a deck", () => {
  const pasted = readPaste(`Bridge over the river reopens\n\n${body.toReversed().join("\n\n")}`);
  assert.equal(pasted.deck, undefined);
  assert.equal(pasted.blocks.length, 2);
});

test("joins hard-wrapped lines", () => {
  const pasted = readPaste(
    "The bridge is open again today\n\nThe village had no water for a week, and\nits people walked to the next valley\nevery morning, carrying cans of tin and\nplastic.\n\nNobody saw it.",
  );
  assert.deepEqual(
    pasted.blocks.map(({ text }) => text),
    [
      "The village had no water for a week, and its people walked to the next valley every morning, carrying cans of tin and plastic.",
      "Nobody saw it.",
    ],
  );
});

for (const [name, lines, caption, credit] of [
  [
    "a credit below a caption",
    ["The opening lines of it all", "Trucks wait on Sunday.", "Ali Example/AFP"],
    "Trucks wait on Sunday.",
    "Ali Example/AFP",
  ],
  [
    "an agency before the name",
    ["File photo: Trucks wait. REUTERS/Ali Example"],
    "Trucks wait.",
    "REUTERS/Ali Example",
  ],
  [
    "AP's own form",
    ["Trucks wait on Sunday. (AP Photo/Ali Example, File)"],
    "Trucks wait on Sunday.",
    "AP Photo/Ali Example, File",
  ],
  ["a label before the name", ["Photo: Ali Example"], undefined, "Ali Example"],
] as const) {
  test(`recognizes a caption and credit: ${name}`, () => {
    const pasted = readPaste(["Bridge over the river reopens", ...lines, ...body].join("\n\n"));
    assert.equal(pasted.caption, caption);
    assert.equal(pasted.credit, credit);
    assert.deepEqual(
      pasted.blocks.map(({ text }) => text),
      body,
    );
  });
}

for (const line of [
  "BY J. EXAMPLE",
  "By Jane Example and Ali Example, Associated Press",
  "Updated: 18 May 2015 at 10:05 GMT",
  "Monday, May 18, 2015",
  "Editing by J. Example; writing by A. Example",
  "@example",
]) {
  test(`removes “${line}”`, () => {
    const pasted = readPaste(["Bridge over the river reopens", line, ...body].join("\n\n"));
    assert.deepEqual(
      pasted.removed.map(({ text }) => text),
      [line],
    );
  });
}

for (const line of [
  "By Friday the queue of trucks had gone, and the bank was empty.",
  "Published figures show that the bridge carries less than it did.",
  "May 18 was a quiet day on both banks of the river.",
  "Reporting on the war by Reuters is careful.",
  "Related industries suffer as well, he said.",
]) {
  test(`keeps the sentence “${line}”`, () => {
    const pasted = readPaste(["Bridge over the river reopens", ...body, line].join("\n\n"));
    assert.deepEqual(pasted.removed, []);
    assert.equal(pasted.blocks.at(-1)?.text, line);
  });
}

test("does not read a sentence with a slash as a credit", () => {
  const text = `Whoever asks about the road gets an answer from Basra/Baghdad. ${body[0]}`;
  const pasted = readPaste(`Bridge over the river reopens\n\n${text}\n\n${body[1]}`);
  assert.equal(pasted.credit, undefined);
  assert.equal(pasted.blocks.length, 2);
});

test("recognizes headings and lists", () => {
  const pasted = readPaste(
    `Bridge over the river reopens\n\n${body[0]}\n\nWhat happens next\n\n• The second lane\n• The third lane\n\n${body[1]}`,
  );
  assert.deepEqual(
    pasted.blocks.map(({ kind, text }) => [kind, text]),
    [
      ["paragraph", body[0]],
      ["heading", "What happens next"],
      ["item", "The second lane"],
      ["item", "The third lane"],
      ["paragraph", body[1]],
    ],
  );
});

test("keeps a long sentence with residue, and reports the doubt", () => {
  const long = `${body[0]} Read more: it is in the long report of the engineers, which the council put on its walls.`;
  const pasted = readPaste(`Bridge over the river reopens\n\n${long}\n\n${body[1]}`);
  assert.equal(pasted.blocks[0]?.text, long);
  assert.match(pasted.blocks[0]?.doubt ?? "", /link to other stories/);
  assert.deepEqual(pasted.removed, []);
});

test("removes extra space and invisible characters", () => {
  const pasted = readPaste(
    "Bridge\u00a0over the\u200b river\u00a0 reopens\r\n\r\nIt is\tthe\u00ad old\u0007 one.",
  );
  assert.equal(pasted.headline, "Bridge over the river reopens");
  assert.equal(pasted.blocks[0]?.text, "It is the old one.");
});

test("reads an empty text", () => {
  const pasted = readPaste("\n \n");
  assert.equal(pasted.headline, undefined);
  assert.deepEqual(pasted.blocks, []);
});
