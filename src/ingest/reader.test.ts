import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, project } from "#testing/project.ts";
import { ReadingCache } from "./reading-cache.ts";
import { readRegistries } from "./registries.ts";
import { readContent, readContentInTurns, rereadArticle } from "./reader.ts";

const one = "articles/2015/05/18/one.md";
const two = "articles/2015/05/18/two.md";
const files = { [`content/${one}`]: article(), [`content/${two}`]: article() };

async function inProject(check: (root: string) => Promise<void> | void): Promise<void> {
  const root = project(files);
  try {
    await check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const save = (root: string, fields: Record<string, unknown>) =>
  writeFileSync(join(root, "content", one), article({ fields }));

test("yielding to other work does not change what is read", () =>
  inProject(async (root) => {
    const content = await readContentInTurns(root, readRegistries(root), new ReadingCache(root));
    assert.deepEqual(content, readContent(root));
  }));

test("rereading one article has the same result as reading everything", () =>
  inProject((root) => {
    const before = readContent(root);
    for (const fields of [
      { headline: "Another headline" },
      { byline: ["nobody"] },
      { status: "neither" },
      { formerly: ["/daily-roundup/2015/05/18/two/"] },
      {},
    ]) {
      save(root, fields);
      assert.deepEqual(rereadArticle(root, before, one), readContent(root));
    }
  }));

test("a problem disappears when it is fixed", () =>
  inProject((root) => {
    const before = readContent(root);
    assert.deepEqual(before.problems, []);
    save(root, { byline: ["nobody"] });
    const wrong = rereadArticle(root, before, one);
    assert.deepEqual(
      wrong.problems.map(({ file, field }) => [file, field]),
      [[`content/${one}`, "byline[0]"]],
    );
    save(root, {});
    assert.deepEqual(rereadArticle(root, wrong, one).problems, []);
  }));

/** The fields that have problems when the article is written like this. */
function wrongFields(source: string): string[] {
  const root = project({ [`content/${one}`]: source });
  try {
    return readContent(root).problems.map(({ field, rule }) => field || rule);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const sources = [
  { id: "reuters", outlet: "reuterz", kind: "wire", says: "The bridge can be crossed." },
  { id: "ap", outlet: "associated-press", kind: "wire", citing: "reuterz", says: "It is long." },
];

test("an invalid field hides no other problem of the file", () => {
  const fields = {
    deck: undefined,
    dateline: "ramady",
    publishedAt: "2015-05-19T09:30:00-04:00",
    corrections: [{ at: "2015-05-01T09:30:00-04:00", note: "It was wrong." }],
    story: "battle-for-ramadi",
    lead: { src: "./missing.jpg", alt: "A bridge.", caption: "A bridge." },
    sources,
  };
  assert.deepEqual(
    wrongFields(article({ fields, text: "So [it says](source:bbc)." })).sort(),
    [
      "corrections[0].at",
      "dateline",
      "deck",
      "development",
      "lead.credit",
      "lead.src",
      "publishedAt",
      "source-unlisted",
      "sources[0].outlet",
      "sources[1].citing",
    ].sort(),
  );
});

for (const [name, fields, wrong] of [
  [
    "a source without an id",
    { sources: [{ ...sources[0], id: undefined }, sources[1]] },
    "sources[0].id",
  ],
  ["a source that is not a group", { sources: ["reuters", sources[1]] }, "sources[0]"],
  ["sources that are not a list", { sources: "reuters" }, "sources"],
  ["only one source", { sources: [sources[0]] }, "sources"],
  ["a place that is not a valid id", { dateline: "Ramadi!" }, "dateline"],
  ["corrections that are not a list", { corrections: "none" }, "corrections"],
] as const) {
  test(`${name} is not a second problem`, () => {
    const valid = sources.map((source) => ({ ...source, outlet: "reuters", citing: undefined }));
    const all = { ...fields, ...("sources" in fields ? {} : { sources: valid }) };
    const reported = wrongFields(article({ fields: all }));
    assert.equal(reported.filter((field) => field === wrong).length, 1, reported.join(", "));
    const consequences = new Set(["source-unlisted", "sources[0].id", "sources[1].id"]);
    const others = reported.filter((field) => field !== wrong && consequences.has(field));
    assert.deepEqual(others, name === "only one source" ? ["source-unlisted"] : []);
  });
}

/** The problems of a paper with these additional files, a line each. */
function problemsWith(more: Record<string, string>): string[] {
  const root = project({ [`content/${one}`]: article(), ...more });
  try {
    return readContent(root).problems.map(
      ({ file, line, field, wrong, right }) => `${file}:${line} ${field}: ${wrong} ${right}`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

const misspelt: [written: string, meant: RegExp][] = [
  ["Draft: true", /“Draft” is not a known field\. Did you mean “status: draft”\?/],
  ["Status: draft", /“Status” is not a known field\. Did you mean “status”\?/],
  ["statsu: draft", /“statsu” is not a known field\. Did you mean “status”\?/],
];
for (const [written, meant] of misspelt)
  test(`a misspelt key publishes nothing: ${written}`, () => {
    const source = article().replace("status:", `${written}\nstatus:`);
    const [problem = "", ...others] = problemsWith({ [`content/${two}`]: source });
    assert.match(problem, new RegExp(`^content/${two}:\\d+ \\w+: `));
    assert.match(problem, meant);
    assert.deepEqual(others, []);
  });

const day = "content/articles/2015/05/18";
const shared: [name: string, files: string[]][] = [
  ["in both formats", [`${day}/one.mdx`]],
  ["in two letter cases", [`${day}/One.md`]],
  ["with letters composed in two ways", [`${day}/caf\u00e9.md`, `${day}/cafe\u0301.md`]],
];
for (const [name, paths] of shared)
  test(`of two files with one address, none is lost in silence: ${name}`, () => {
    const reported = problemsWith(Object.fromEntries(paths.map((path) => [path, article()])));
    for (const path of paths)
      assert.ok(
        reported.some((line) => line.startsWith(`${path}:`)),
        reported.join("\n"),
      );
  });

for (const slug of ["404 b", "a b?c#d", "a%2fb", "a..b", "-a", "Ä", "a_b", "con\u0007"])
  test(`a hostile slug is an error before anything is written: ${JSON.stringify(slug)}`, () => {
    const path = `${day}/${slug}.md`;
    const [problem = ""] = problemsWith({ [path]: article() });
    assert.ok(problem.startsWith(`${path}:1 `), problem);
  });
