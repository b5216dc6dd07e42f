import assert from "node:assert/strict";
import { test } from "node:test";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

test("reads a press release", async () => {
  const found = await recognized(`FOR IMMEDIATE RELEASE
May 18, 2015

Media contact:
Jane Example
Press Officer, Council of the River
Tel.: +1 202 555 0100
press@council.example

Council of the River reopens the old bridge

RAMADI, May 18, 2015 — ${body[0]}

${body[1]}

About the Council of the River

The Council of the River is the elected assembly of nine towns on both banks.

###

For more information, contact Jane Example at press@council.example.`);
  assert.equal(found.headline?.value, "Council of the River reopens the old bridge");
  assert.equal(found.dateline?.value, "ramadi");
  assert.equal(textOf(found), body.join("\n\n"));
  assert.equal(found.origin?.kind, "official");
  assert.equal(leftOut(found).length, 11);
});

test("reads a release with notes below its end, and reports the embargo", async () => {
  const found = await recognized(
    [
      "EMBARGOED UNTIL 00:01 ON TUESDAY 19 MAY",
      "PRESS RELEASE",
      "River charity opens a ferry",
      ...body,
      "ENDS",
      "Notes to editors:",
      "1. It was founded in 2009.\n2. It is small.",
      "Press contact: Ali Example, 020 7946 0000",
    ].join("\n\n"),
  );
  assert.equal(found.headline?.value, "River charity opens a ferry");
  assert.equal(
    textOf(found),
    [...body, "Notes to editors:", "1. It was founded in 2009.\n2. It is small."].join("\n\n"),
  );
  assert.ok(leftOut(found).includes("an embargo: EMBARGOED UNTIL 00:01 ON TUESDAY 19 MAY"));
});

test("reads a release of a distributor", async () => {
  const found = await recognized(
    [
      "River Aid opens a ferry at Ramadi",
      "News provided by\nRiver Aid\nMay 18, 2015, 09:00 ET",
      `RAMADI, Iraq, May 18, 2015 /PRNewswire/ -- ${body[0]}`,
      body[1],
      "About River Aid\nRiver Aid is a charity that was founded in 2009.",
      "Media Contact\nAli Example\n555-0100",
      "SOURCE River Aid",
    ].join("\n\n"),
  );
  assert.equal(found.headline?.value, "River Aid opens a ferry at Ramadi");
  assert.equal(found.deck, undefined);
  assert.equal(found.dateline?.value, "ramadi");
  assert.equal(found.origin?.name, "River Aid");
  assert.equal(found.origin?.kind, "official");
  assert.equal(textOf(found), body.join("\n\n"));
});

test("reads a German release", async () => {
  const found = await recognized(
    [
      "Pressemitteilung",
      "Alte Brücke wieder offen",
      ...body,
      "– Ende –",
      "Pressekontakt:\nJana Beispiel\nTelefon: 030 555 01 00",
    ].join("\n\n"),
  );
  assert.equal(found.headline?.value, "Alte Brücke wieder offen");
  assert.equal(textOf(found), body.join("\n\n"));
});

for (const line of [
  "Contact with the other bank was lost.",
  "The press release of the council is wrong.",
  "About 400 people came.",
  "The end of the road",
  "Call 911, he said.",
]) {
  test(`takes “${line}” for text`, async () => {
    const found = await recognized(["Bridge over the river", ...body, line, ...body].join("\n\n"));
    assert.deepEqual(leftOut(found), []);
  });
}
