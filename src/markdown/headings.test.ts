import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Article } from "#newsroom/article.ts";
import { anchorsOfHeadings } from "./headings.ts";
import { parseText } from "./facts.ts";
import { html, mdxHtml, source, type Known } from "./render.fixture.ts";

const dispute = (id: string) => ({
  id,
  question: "How far is it?",
  accounts: [
    { source: "reuters", says: "far" },
    { source: "ap", says: "near" },
  ],
});
const known = { sources: [source("reuters"), source("ap")], disputes: [dispute("how-far")] };

/** The ids in HTML, in order. */
const idsIn = (rendered: string) => [...rendered.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const headingsIn = (rendered: string) =>
  [...rendered.matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id]) => id);

describe("the id of a heading", () => {
  const cases: [name: string, text: string, ...ids: string[]][] = [
    ["is its words in lowercase with hyphens", "## Why they *stayed* away", "why-they-stayed-away"],
    ["has no punctuation", "## It's “so”--isn't it...", "its-soisnt-it"],
    ["keeps code as it is", "## The `--links` option", "the---links-option"],
    [
      "has no number of a source or note",
      "## As [AP](source:ap) says[^1]\n\n[^1]: Note.",
      "as-ap-says",
    ],
    ["has a number if the words are repeated", "## A\n\n## A\n\n## A 1", "a", "a-1", "a-1-1"],
    [
      "has a word if there is none",
      "## …\n\n## !\n\n## Heading",
      "heading",
      "heading-1",
      "heading-2",
    ],
    [
      "has a prefix if it is the name of a part of the page",
      "## Sources\n\n## Changes\n\n## Main\n\n## Sources",
      "heading:sources",
      "heading:changes",
      "heading:main",
      "sources-1",
    ],
    [
      "has a prefix if it is that of a source",
      "## Source Reuters\n\n## Source code",
      "heading:source-reuters",
      "source-code",
    ],
    [
      "has a prefix if it is that of a dispute",
      "## How far\n\n## How far",
      "heading:how-far",
      "how-far-1",
    ],
    ["has a prefix if it looks like that of a paragraph", "## p-1a2b3c4d", "heading:p-1a2b3c4d"],
    [
      "has a prefix if it looks like that of a note",
      "## User content fn 1",
      "heading:user-content-fn-1",
    ],
    [
      "is its own in quotations and lists",
      "> ## Sources\n\n- ## Sources",
      "heading:sources",
      "sources-1",
    ],
  ];
  for (const [name, text, ...ids] of cases) {
    test(name, async () => {
      const heading = (rendered: string) =>
        headingsIn(rendered).filter((id) => id !== "notes:title");
      assert.deepEqual(heading(await html(text, known)), ids);
      assert.deepEqual(heading(await mdxHtml(text, known)), ids);
      for (const format of ["md", "mdx"] satisfies Article["format"][]) {
        const checked = anchorsOfHeadings(parseText(text, format), known);
        assert.deepEqual([...checked.values()], ids, "links are checked against other ids");
      }
    });
  }
});

describe("no id is there twice", () => {
  const disputes = [
    "sources",
    "source-ap",
    "main",
    "p-1a2b3c4d",
    "user-content-fn-a",
    "far",
    "far-title",
  ];
  const cases: [name: string, text: string, known: Known][] = [
    [
      "with headings that are called like other parts",
      "## Footnote label\n\n## Notes title\n\n## How far title\n\nA[^a].\n\n[^a]: B.",
      known,
    ],
    [
      "with disputes that are called like other parts",
      "## Sources\n\n## Far title\n\n## Dispute sources\n\nWords.",
      { ...known, disputes: disputes.map(dispute) },
    ],
    [
      "with notes that are called like the second mark of another",
      "A[^a] B[^a] C[^a-2] D[^a] E[^a-3].\n\n[^a]: One.\n\n[^a-2]: Two.\n\n[^a-3]: Three.",
      {},
    ],
  ];
  for (const [name, text, article] of cases) {
    test(name, async () => {
      for (const rendered of [await html(text, article), await mdxHtml(text, article)]) {
        const ids = idsIn(rendered);
        assert.equal(new Set(ids).size, ids.length, ids.join(" "));
        const targets = [
          ...rendered.matchAll(/ (?:href="#|aria-(?:labelledby|describedby)=")([^"]*)"/g),
        ];
        for (const [, target] of targets)
          if (!target?.startsWith("source-"))
            assert.ok(ids.includes(target), `nothing is ${target}`);
        for (const id of ids)
          assert.ok(
            !["main", "sources", "changes", "source-reuters", "source-ap"].includes(id ?? ""),
            id,
          );
      }
    });
  }

  test("and each mark of a note has its own link back", async () => {
    const rendered = await html("A[^a] B[^a-2] C[^a].\n\n[^a]: One.\n\n[^a-2]: Two.");
    const back = [...rendered.matchAll(/<a href="([^"]*)" data-footnote-backref/g)];
    assert.deepEqual(
      back.map(([, href]) => href),
      ["#user-content-fnref-a", "#user-content-fnref-a:2", "#user-content-fnref-a-2"],
    );
  });
});
