import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { draftingIn, flags } from "./new.fixture.ts";

const lines = (...answers: string[]) => `${answers.join("\n")}\n`;

/** The flags without one. */
const without = (name: string) => flags.filter((flag) => !flag.startsWith(`--${name}=`));

test("takes people, places, topics and stories by name, in answers and in flags", async (t) => {
  const { run, written } = draftingIn(t);
  const people = "ines falk, TOMAS REED";
  const answers = [
    "The bridge is open",
    "Daily Roundup",
    people,
    "Ramadi",
    "The Battle for Ramadi",
  ];
  const asked = await run([], lines(...answers, "iraq, Islamic State"));
  assert.equal(asked.status, 0, asked.error);
  const given = ["--section=Daily roundup", `--byline=${people}`, "--dateline=RAMADI"];
  const more = ["--topics=Iraq,islamic state", "--story=the battle for ramadi"];
  const flagged = await run([...given, ...more, "--headline=By name", "--yes"]);
  assert.equal(flagged.status, 0, flagged.error);
  for (const { fields } of [written("the-bridge-is-open"), written("by-name")]) {
    assert.equal(fields["section"], "daily roundup");
    assert.deepEqual(fields["byline"], ["ines-falk", "tomas-reed"]);
    assert.equal(fields["dateline"], "ramadi");
    assert.deepEqual(fields["topics"], ["iraq", "islamic-state"]);
    assert.equal(fields["story"], "battle-for-ramadi");
  }
});

test("asks again only for the one of several answers that is unknown", async (t) => {
  const { run, written } = draftingIn(t);
  const { status, printed } = await run(without("byline"), lines("Ines Falk, tomas-read", "", ""));
  assert.equal(status, 0);
  assert.match(printed, /“tomas-read” is not in content\/people\. Did you mean “tomas-reed”\?/);
  assert.doesNotMatch(printed, /“Ines Falk” is not/);
  assert.deepEqual(written("the-bridge-is-open").fields["byline"], ["ines-falk", "tomas-reed"]);
});

test("asks about a wrong flag instead of giving up, and keeps the others", async (t) => {
  const { run, written } = draftingIn(t);
  const wrong = [...without("topics"), "--topics=irak"];
  const { status, printed } = await run(wrong, lines("", ""));
  assert.equal(status, 0);
  assert.match(printed, /“irak” is not in content\/topics\. Did you mean “iraq”\?/);
  assert.doesNotMatch(printed, /^Byline/m);
  assert.deepEqual(written("the-bridge-is-open").fields["topics"], ["iraq"]);
});

test("asks for another headline at once when there is no address for it, or it is taken", async (t) => {
  const { run, written } = draftingIn(t);
  await run([...flags, "--yes"]);
  const { status, printed } = await run(flags, lines("…", "Another headline", ""));
  assert.equal(status, 0);
  assert.match(printed, /the-bridge-is-open\.md already exists\. Choose another headline\./);
  assert.match(printed, /The headline has no letters/);
  assert.equal(written("another-headline").fields["dateline"], "ramadi");
});

test("adds a person in place, with what the schema requires", async (t) => {
  const { root, run, written, checked } = draftingIn(t);
  const name = "J".repeat(81);
  const answers = lines("Jo Dunn", "add", name, "", "", "Jo Dunn has no dog.", "");
  const { status, printed, out } = await run(without("byline"), answers);
  assert.equal(status, 0);
  assert.match(printed, /This has 81 characters; the maximum is 80\. The name as printed/);
  assert.match(out ?? "", /^Wrote content\/people\/jo-dunn\.yaml$/m);
  assert.deepEqual(parse(readFileSync(join(root, "content/people/jo-dunn.yaml"), "utf8")), {
    name: "Jo Dunn",
    role: "writer",
    about: "Jo Dunn has no dog.",
  });
  assert.deepEqual(written("the-bridge-is-open").fields["byline"], ["jo-dunn"]);
  assert.deepEqual((await checked()).errors, []);
});

test("adds a place with the coordinates of the city that the editor means", async (t) => {
  const { root, run, checked } = draftingIn(t);
  const { status, printed } = await run(
    without("dateline"),
    lines("Liverpool", "", "", "", "", ""),
  );
  assert.equal(status, 0);
  assert.match(printed, /^ {2}1 {2}Liverpool, Merseyside, United Kingdom \(53\.42, -2\.92\)$/m);
  assert.match(printed, /^ {2}2 {2}Liverpool, Nova Scotia, Canada/m);
  assert.deepEqual(parse(readFileSync(join(root, "content/places/liverpool.yaml"), "utf8")), {
    name: "Liverpool",
    country: "United Kingdom",
    latitude: 53.42,
    longitude: -2.92,
    standsAlone: false,
  });
  assert.deepEqual((await checked()).errors, []);
});

test("asks for the coordinates of a place that it does not know, and derives the country", async (t) => {
  const { root, run } = draftingIn(t);
  const answers = lines("Aldern an der Ald", "", "", "91", "49,5", "11", "", "yes", "");
  const { status, printed } = await run(without("dateline"), answers);
  assert.equal(status, 0);
  assert.match(printed, /This is not between -90 and 90\. Degrees north of the equator/);
  assert.match(printed, /Country \[Germany\]/);
  const file = join(root, "content/places/aldern-an-der-ald.yaml");
  assert.deepEqual(parse(readFileSync(file, "utf8")), {
    name: "Aldern an der Ald",
    latitude: 49.5,
    longitude: 11,
    country: "Germany",
    standsAlone: true,
  });
});

test("starts the first article of a paper that has nothing but a section and a person", async (t) => {
  const { root, run, checked } = draftingIn(t);
  for (const folder of ["places", "topics", "stories", "outlets"])
    rmSync(join(root, "content", folder), { recursive: true });
  const answers = lines(
    "The bridge is open\n\nInes Falk",
    "Berlin\n\n\n\nyes",
    "",
    "Bridges\n\n\n",
    "Reuters\n\nwww.reuters.com\nhttps://www.reuters.com\nAn agency.",
  );
  const { status, printed, error } = await run([], answers);
  assert.equal(status, 0, error);
  assert.match(printed, /^Dateline: there are none yet$/m);
  assert.match(printed, /“www\.reuters\.com” is not a web address\./);
  for (const file of ["places/berlin", "topics/bridges", "outlets/reuters"])
    assert.ok(existsSync(join(root, `content/${file}.yaml`)), file);
  assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
});

test("writes no new entry when the input ends before the last question", async (t) => {
  const { root, run, wroteSomething } = draftingIn(t);
  const { status, error } = await run(without("byline"), lines("Jo Dunn", "", "", "", ""));
  assert.equal(status, 1);
  assert.match(error ?? "", /Nothing was written/);
  assert.equal(wroteSomething(), false);
  assert.equal(existsSync(join(root, "content/people/jo-dunn.yaml")), false);
});
