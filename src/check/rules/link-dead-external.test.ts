import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, test } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { manuscriptOf } from "../manuscript.ts";
import { article, articleFile, project } from "#testing/project.ts";
import type { Desk } from "../rule.ts";
import { linkDeadExternal } from "./link-dead-external.ts";

const file = articleFile("bridge");
const source = (id: string, outlet: string, more: object) => ({
  id,
  outlet,
  kind: "wire",
  says: "It is open.",
  url: `https://${id}.example/`,
  ...more,
});
const sources = [
  source("reuters", "reuters", { archiveUrl: "https://archive.example/" }),
  source("ap", "associated-press", {}),
];
const text = "The [council](https://council.example/) says so, and [nobody](/about/) else.";
const root = project({ [file]: article({ fields: { sources }, text }) });
after(() => rmSync(root, { recursive: true }));

/** The fields in which the rule finds something if these addresses are dead. */
function fieldsFor(dead: string[] | undefined): string[] {
  const [read] = readContent(root).articles;
  const manuscript = manuscriptOf(root, file, read?.article ?? assert.fail());
  const desk: Partial<Desk> = {
    dead: dead && new Map(dead.map((url) => [url, "the server returned 404"])),
  };
  const problems = linkDeadExternal.check(manuscript, desk as Desk);
  for (const { wrong } of problems)
    assert.match(wrong, /cannot be opened: the server returned 404\./);
  return problems.map(({ field = "" }) => field);
}

test("reports dead links in sources and in the text", () => {
  const dead = ["https://ap.example/", "https://council.example/"];
  assert.deepEqual(fieldsFor(dead), ["sources[1].url", ""]);
});

test("accepts a dead source with an archived copy, unless the copy is dead, too", () => {
  assert.deepEqual(fieldsFor(["https://reuters.example/"]), []);
  assert.deepEqual(fieldsFor(["https://archive.example/"]), ["sources[0].archiveUrl"]);
});

test("reports nothing if links were not checked", () => {
  assert.deepEqual(fieldsFor(undefined), []);
  assert.deepEqual(fieldsFor([]), []);
});
