import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, project, type Case } from "#testing/project.ts";
import { readContent } from "./reader.ts";
import { stoppingProblems } from "./unpublished.ts";

const file = "content/articles/2015/05/18/one.md";
const address = "/daily-roundup/2015/05/18/one/";

/** Whether the problems of one article, of which there is at least one, stop a build. */
function stops(source: string, prepare: (root: string) => void = () => undefined): boolean {
  const root = project({ [file]: source, "content/articles/2015/05/18/fine.md": article() });
  try {
    prepare(root);
    const content = readContent(root);
    assert.ok(content.problems.some((problem) => problem.file === file));
    const stopping = stoppingProblems(content);
    assert.ok(stopping.every((problem) => problem.file === file));
    return stopping.length > 0;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const record = (root: string) =>
  writeFileSync(join(root, "content/permalinks.json"), `[\n  "${address}"\n]\n`);
const publish = (root: string) => {
  mkdirSync(join(root, "dist", address), { recursive: true });
  writeFileSync(join(root, "dist", address, "index.html"), "");
};

const mistakes: [name: string, mistake: Case][] = [
  ["no deck", { fields: { deck: undefined } }],
  ["a letter that the card cannot show", { fields: { headline: "漢 in a headline" } }],
  ["an unknown place", { fields: { dateline: "ramady" } }],
  ["an address of another article", { fields: { formerly: ["/daily-roundup/2015/05/18/fine/"] } }],
  ["no text", { opening: "" }],
];

for (const [name, { fields, ...rest }] of mistakes) {
  const written = (more: Record<string, unknown>) =>
    article({ ...rest, fields: { ...fields, ...more } });
  test(`${name} stops a build, but somebody else's draft with it does not stop the paper`, () => {
    assert.equal(stops(written({ status: "published" })), true);
    for (const status of ["draft", "ready"]) assert.equal(stops(written({ status })), false);
  });
  test(`${name} in a scheduled article stops a build`, () => {
    assert.equal(stops(written({ publishedAt: "2016-05-18T09:30:00-04:00" })), true);
  });
}

const unreadable: [name: string, source: string][] = [
  ["a status that is missing", article({ fields: { status: undefined } })],
  ["a status that is misspelled", article({ fields: { status: "publish" } })],
  ["broken YAML", article().replace("headline: ", "headline: [")],
  ["conflict marks", article().replace("status:", "<<<<<<< ours\nstatus:")],
  ["no frontmatter", "Only a text.\n"],
];

for (const [name, source] of unreadable) {
  test(`a file with ${name} stops a build only if its article was published`, () => {
    assert.equal(stops(source), false);
    assert.equal(stops(source, record), true);
    assert.equal(stops(source, publish), true);
  });
}

test("a recorded article that becomes a draft stops a build", () => {
  assert.equal(stops(article({ fields: { status: "draft" } }), record), true);
});

test("an address of which a draft is the former owner stops a build if it is lost", () => {
  const draft = article({ fields: { status: "draft", formerly: ["/old/"] } });
  const recordOld = (root: string) =>
    writeFileSync(join(root, "content/permalinks.json"), '[\n  "/old/"\n]\n');
  assert.equal(stops(draft, recordOld), true);
});

test("an invalid draft does not hide that a page is lost", () => {
  const root = project({
    [file]: article({ fields: { status: "draft", deck: undefined } }),
    "content/articles/2015/05/18/fine.md": article(),
    "content/permalinks.json": '[\n  "/topics/islamic-state/"\n]\n',
  });
  try {
    const stopping = stoppingProblems(readContent(root));
    assert.deepEqual(
      stopping.map(({ rule }) => rule),
      ["address-lost"],
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a draft whose address is a former one of a published article stops no build", () => {
  const root = project({
    [file]: article({ fields: { status: "draft" } }),
    "content/articles/2015/05/18/fine.md": article({ fields: { formerly: [address] } }),
  });
  try {
    const content = readContent(root);
    assert.deepEqual(
      content.problems.map((problem) => problem.file),
      [file],
    );
    assert.deepEqual(stoppingProblems(content), []);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a draft cannot take an address from an article that goes out", () => {
  const formerly = ["/old/"];
  const root = project({
    [file]: article({ fields: { formerly } }),
    "content/articles/2015/05/18/a-draft.md": article({ fields: { formerly, status: "draft" } }),
  });
  try {
    const content = readContent(root);
    assert.equal(content.problems.length, 1);
    assert.deepEqual(stoppingProblems(content), []);
  } finally {
    rmSync(root, { recursive: true });
  }
});
