import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { outlet, site } from "#testing/registries.ts";
import { recordFile } from "#ingest/address-record.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { inspect } from "./inspect.ts";

async function findingsIn(file: string, text: string): Promise<string[]> {
  const root = project({ [articleFile("fine")]: article(), [file]: text });
  try {
    const { findings } = await inspect(root);
    return findings.map(({ file: found, field, severity, rule }) => {
      assert.equal(found, file);
      return `${severity} ${rule} ${field}`.trim();
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

const inOutlet = (fields: object) =>
  findingsIn(
    "content/outlets/reuters.yaml",
    stringify({ ...outlet("reuters", "Reuters"), id: undefined, ...fields }),
  );
const page = (text: string, deck = "A page.") =>
  findingsIn("content/pages/about.md", `---\ntitle: About\ndeck: ${deck}\n---\n\n${text}\n`);

test("signs of unfinished work in a registry are errors", async () => {
  assert.deepEqual(await inOutlet({ about: "TK" }), ["error unfinished about"]);
  assert.deepEqual(await inOutlet({ about: "TO CONFIRM: it" }), ["error placeholder"]);
  const address = "http://localhost:3000";
  assert.deepEqual(await inOutlet({ address }), ["error local-address address"]);
});

test("an outlet may be called TK", async () => {
  assert.deepEqual(await inOutlet({ name: "TK", short: "TK" }), []);
});

test("other rules do not check registries", async () => {
  assert.deepEqual(await inOutlet({ about: "Subscribe now for $1 a week" }), []);
});

test("signs of unfinished work on a page about the paper are errors", async () => {
  assert.deepEqual(await page("We cite TK."), ["error unfinished"]);
  assert.deepEqual(await page("We cite.", "Lorem ipsum."), ["error unfinished deck"]);
  assert.deepEqual(await page("We TO CONFIRM cite."), ["error placeholder"]);
  assert.deepEqual(await page("We cite.\n\n<<<<<<< HEAD"), ["error conflict-marks"]);
});

test("signs of unfinished work in site.yaml are errors", async () => {
  const inSite = (fields: object) =>
    findingsIn("content/site.yaml", stringify({ ...site, ...fields }));
  assert.deepEqual(await inSite({ description: "A paper TK." }), ["error unfinished description"]);
  const address = "http://localhost:4321";
  assert.deepEqual(await inSite({ address }), ["error local-address address"]);
  assert.deepEqual(await inSite({ address: "http://paper.local" }), []);
});

test("a misspelled section breaks neither the links to the article nor its address", async () => {
  const file = articleFile("bridge");
  const root = project({
    [file]: article({ fields: { section: "Daily Roundup" } }),
    [articleFile("camp")]: article({
      text: "The [older report](/daily-roundup/2015/05/18/bridge/) has more.",
    }),
    [recordFile]: JSON.stringify(["/daily-roundup/2015/05/18/bridge/"]),
  });
  try {
    const { findings } = await inspect(root);
    assert.deepEqual(
      findings.map(({ file: found, field, wrong }) => [found, field, wrong]),
      [[file, "section", "“Daily Roundup” is not a section in content/sections."]],
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
