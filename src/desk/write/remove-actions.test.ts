import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { removeActions } from "./remove-actions.ts";
import { ActionError } from "./serve-api.ts";
import { versionOf } from "./whole-file.ts";

const draft = articleFile("draft");
const other = articleFile("other");
const topic = (id: string) => `content/topics/${id}.yaml`;

test("what an article refers to, or readers know, is not deleted, and anything else is", (t) => {
  const sources = [
    { id: "one", outlet: "reuters", kind: "wire", says: "One.", citing: ["the-hill"] },
    { id: "two", outlet: "bbc-news", kind: "news", says: "Two." },
  ];
  const opening = "One says [so](source:one), another [so](source:two).";
  const fields = { status: "draft", topics: ["water"], sources };
  const root = project({
    // Not valid yet: it has no deck.
    [draft]: article({
      fields: { ...fields, deck: undefined },
      opening,
      text: '![A](./own.jpg "A caption, with credit") ![B](./shared.jpg)',
    }),
    [other]: article({ text: "![B](./shared.jpg)" }),
    "content/articles/2015/05/18/own.jpg": "A",
    "content/articles/2015/05/18/shared.jpg": "B",
    [topic("water")]: "name: Water\nabout: The river.\n",
    [topic("roads")]: "name: Roads\nabout: Ways.\n",
    [topic("rails")]: "name: Rails\nabout: Tracks.\n",
    "content/permalinks.json": JSON.stringify(["/topics/rails/"]),
  });
  t.after(() => rmSync(root, { recursive: true }));
  const { uses, remove } = removeActions(root, () => readContent(root));
  const versionNow = (file: string) => versionOf(readFileSync(join(root, file)));
  const removing = (file: string, more: object = {}) =>
    remove({ file, version: versionNow(file), ...more });
  const refused = (file: string, words: RegExp, more: object = {}) => {
    assert.throws(
      () => removing(file, more),
      (error) => error instanceof ActionError && words.test(error.message),
    );
    assert.ok(existsSync(join(root, file)), file);
  };

  for (const file of [topic("water"), "content/outlets/the-hill.yaml"]) {
    assert.deepEqual(uses({ file }), {
      uses: [{ id: "2015/05/18/draft", headline: "Engineers reopen the old bridge" }],
      address: undefined,
      pictures: [],
    });
    refused(file, /needed by 2015\/05\/18\/draft/);
  }
  refused("content/sections/daily-roundup.yaml", /needed by/);
  refused("content/places/ramadi.yaml", /needed by/);
  refused(topic("rails"), /Readers know its page, \/topics\/rails\//);
  refused(topic("roads"), /has changed/, { version: "another" });
  refused("content/site.yaml", /without its settings/);

  assert.deepEqual(uses({ file: draft }), {
    uses: [],
    address: undefined,
    pictures: ["own.jpg"],
  });
  removing(draft);
  const folder = join(root, "content/articles/2015/05/18");
  assert.deepEqual(
    ["draft.md", "own.jpg", "shared.jpg"].map((name) => existsSync(join(folder, name))),
    [false, false, true],
  );
  removing(topic("water"));
  removing(topic("roads"));
  assert.ok(!existsSync(join(root, topic("roads"))));

  writeFileSync(
    join(root, "content/permalinks.json"),
    JSON.stringify(["/daily-roundup/2015/05/18/other/"]),
  );
  refused(other, /Readers know its page/);
});
