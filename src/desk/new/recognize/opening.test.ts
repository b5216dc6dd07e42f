import assert from "node:assert/strict";
import { test } from "node:test";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

test("separates an article from the rest of its page", async () => {
  const found = await recognized(`
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
  assert.equal(found.headline?.value, "Bridge over the river reopens after nine days");
  assert.equal(found.deck?.value, "Traders cross with flour and fuel");
  assert.equal(found.lead?.caption, "Trucks wait at the bridge on Sunday.");
  assert.equal(found.lead?.credit, "Ali Example/AFP");
  assert.equal(found.filed?.place, "RAMADI");
  assert.equal(found.filed?.agency, "Reuters");
  assert.equal(textOf(found), body.join("\n\n"));
  assert.deepEqual(leftOut(found).sort(), [
    "a byline: By Jane Example",
    "a copyright notice: © 2015 Some Outlet. All rights reserved.",
    "a date: May 18, 2015 9:30 a.m.",
    "a reading time: 4 min read",
    "a reporting credit: (Reporting by Jane Example; Editing by John Example)",
    "a section label: Middle East",
    "a section label: World",
    "a share button: Share this article",
    "a subscription offer: Subscribe now for $1 a week",
    "an advertisement: Advertisement",
  ]);
});

for (const [name, lines, headline, deck] of [
  ["a plain text", ["Bridge over the river reopens", ...body], "Bridge over the river reopens", ""],
  ["three words", ["Obama's bridge dilemma", ...body], "Obama's bridge dilemma", ""],
  [
    "three words above a deck",
    ["Bridge opens again", "Traders cross with flour", ...body],
    "Bridge opens again",
    "Traders cross with flour",
  ],
  ["two words", ["Bridge reopens", ...body], "Bridge reopens", ""],
  [
    "a line that leads to the headline",
    ["After nine days:", "Bridge reopens at last", ...body],
    "Bridge reopens at last",
    "",
  ],
  ["a question", ["Is the bridge safe?", ...body], "Is the bridge safe?", ""],
  [
    "a label of two words",
    ["Danger Room", "Bridge over the river reopens", "Traders cross with flour", ...body],
    "Bridge over the river reopens",
    "Traders cross with flour",
  ],
  [
    "a trail of labels",
    ["Home › World › Middle East", "Bridge reopens at last", ...body],
    "Bridge reopens at last",
    "",
  ],
  [
    "the name of a country",
    ["Iraq", "Bridge reopens at last", ...body],
    "Bridge reopens at last",
    "",
  ],
  [
    "German labels",
    ["Ausland", "Alte Brücke wieder offen", ...body],
    "Alte Brücke wieder offen",
    "",
  ],
  [
    "an outlet behind the headline",
    ["Bridge over the river reopens | Reuters", ...body],
    "Bridge over the river reopens",
    "",
  ],
  [
    "the version of an agency",
    ["UPDATE 3-Bridge over the river reopens", ...body],
    "Bridge over the river reopens",
    "",
  ],
  [
    "an agency's own notes",
    ["BC-Iraq-Bridge, 3rd Ld", "(Adds quotes from council)", "Bridge reopens at last", ...body],
    "Bridge reopens at last",
    "",
  ],
  ["paragraphs alone", body, "", ""],
  [
    "a post",
    [
      "Jane Example",
      "@example",
      "The bridge is open. See https://example.org/x",
      "9:30 AM · May 18, 2015",
    ],
    "",
    "",
  ],
] as const) {
  test(`finds headline and deck: ${name}`, async () => {
    const found = await recognized(lines.join("\n\n"));
    assert.equal(found.headline?.value ?? "", headline);
    assert.equal(found.deck?.value ?? "", deck);
  });
}

for (const [name, line] of [
  ["a byline", "Jane Example, Baghdad"],
  ["a byline with an outlet", "Jane Example | Reuters"],
  ["an outlet", "Reuters"],
  ["an agency that the paper does not cite", "Agence France-Presse"],
  ["a date", "Monday, 18 May 2015"],
  ["a time", "1432 GMT"],
  ["the first of paragraphs", body[1] ?? ""],
] as const) {
  test(`is not the deck: ${name}`, async () => {
    const found = await recognized(["Bridge over the river reopens", line, ...body].join("\n\n"));
    assert.equal(found.headline?.value, "Bridge over the river reopens");
    assert.equal(found.deck, undefined);
  });
}

test("reads the line between headline and dateline as the deck", async () => {
  const deck = "The council had promised the bridge for April, and then for the first week of May.";
  const found = await recognized(`Bridge over the river reopens\n${deck}\n\nBAGHDAD - ${body[0]}`);
  assert.equal(found.deck?.value, deck);
  assert.equal(found.filed?.place, "BAGHDAD");
  assert.equal(textOf(found), body[0]);
});

for (const blank of ["\n", "\n\n"]) {
  test(`reads three lines ${blank === "\n" ? "without" : "with"} empty lines as headline, deck and text`, async () => {
    const lines = [
      "Bridge over the river reopens after nine days of repairs",
      "Traders cross the river again with flour and with fuel",
      "Engineers reopened the old bridge on Monday, a guard said.",
    ];
    const found = await recognized(lines.join(blank));
    assert.equal(found.headline?.value, lines[0]);
    assert.equal(found.deck?.value, lines[1]);
    assert.equal(textOf(found), lines[2]);
  });
}

for (const [name, above, below] of [
  ["above the headline", ["A daily roundup of issues"], []],
  ["below the headline", [], ["A Daily Roundup of Issues"]],
  ["below a label", ["World"], ["A daily roundup of issues."]],
] as const) {
  test(`reads a section's tagline as the kicker: ${name}`, async () => {
    const lines = [...above, "Bridge over the river reopens", ...below, ...body];
    const found = await recognized(lines.join("\n\n"));
    assert.match(found.kicker?.value ?? "", /^a daily roundup of issues/i);
    assert.equal(found.section?.value, "daily roundup");
    assert.equal(found.headline?.value, "Bridge over the river reopens");
    assert.equal(found.deck, undefined);
  });
}

test("guesses the place from the first that the text names", async () => {
  const found = await recognized(`The way to Minsk\n\n${body.join("\n\n")}\n\nBaghdad is far.`);
  assert.equal(found.dateline?.value, "minsk");
  assert.equal(found.dateline?.certainty, "guessed");
});

test("reads an empty text", async () => {
  const found = await recognized("\n \n");
  assert.equal(found.headline, undefined);
  assert.deepEqual(found.body, []);
});

test("takes a place of the paper and a dash at the beginning for the dateline", async () => {
  const found = await recognized(`Bridge reopens\n\nRamadi – ${body[0]}\n\n${body[1]}`);
  assert.equal(found.dateline?.value, "ramadi");
  assert.equal(textOf(found), body.join("\n\n"));
  const kept = await recognized(`Bridge reopens\n\nNobody – ${body[0]}\n\n${body[1]}`);
  assert.match(textOf(kept), /^Nobody – Engineers/);
});
