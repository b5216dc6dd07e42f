import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberSources } from "#newsroom/source.ts";
import { html, mdxHtml, source } from "./render.fixture.ts";

const sources = [source("ap"), source("reuters"), { ...source("bbc"), url: undefined }];

/** A rendered citation: the link to the piece, and the number of its source. */
const cited = (id: string, number: number, words: string, address = `https://${id}.example/`) =>
  `<a href="${address}" class="src"${address.startsWith("#") ? "" : ' rel="external"'}>${words}</a>` +
  `<a href="#source-${id}" class="ref" aria-label="Source ${number}">${number}</a>`;

const cases: [name: string, text: string, ...expected: string[]][] = [
  [
    "links to the piece, and with its number to the source list",
    "It is so, [Reuters reports](source:reuters).",
    `It is so, ${cited("reuters", 1, "Reuters reports")}.`,
  ],
  [
    "links only to the source list if the source has no URL",
    "[The BBC](source:bbc) says so.",
    `${cited("bbc", 1, "The BBC", "#source-bbc")} says so.`,
  ],
  [
    "keeps the markup of its text",
    "[*The* `BBC`](source:bbc)",
    cited("bbc", 1, "<em>The</em> <code>BBC</code>", "#source-bbc"),
  ],
  [
    "can be a reference link, whose definition is not rendered",
    "[Reuters][r] and [AP][], see [the Monitor][m].\n\n[r]: source:reuters\n[AP]: source:ap\n[m]: https://csm.example/",
    `${cited("reuters", 1, "Reuters")} and ${cited("ap", 2, "AP")}, see <a href="https://csm.example/">the Monitor</a>.`,
  ],
  [
    "works in headings, lists, tables, footnotes and quotations",
    "## [Reuters](source:reuters)\n\n- one\n  - [two](source:ap)\n\n| a |\n| - |\n| [b](source:reuters) |\n\n> [c](source:reuters)\n\nNote.[^1]\n\n[^1]: [d](source:bbc)",
    `>${cited("reuters", 1, "Reuters")}</h2>`,
    `<li>${cited("ap", 2, "two")}</li>`,
    `scope="row">${cited("reuters", 1, "b")}</th>`,
    `${cited("reuters", 1, "c")}</p>\n</blockquote>`,
    cited("bbc", 3, "d", "#source-bbc"),
  ],
  [
    "is numbered in the order of first citation",
    "[b](source:reuters) [a](source:ap) [b](source:reuters)",
    `${cited("reuters", 1, "b")} ${cited("ap", 2, "a")} ${cited("reuters", 1, "b")}`,
  ],
];

describe("a citation", () => {
  for (const [name, text, ...expected] of cases) {
    test(name, async () => {
      for (const rendered of [await html(text, { sources }), await mdxHtml(text, { sources })]) {
        for (const part of expected) assert.ok(rendered.includes(part), `${part}\n\n${rendered}`);
        assert.ok(!rendered.includes("source:"), rendered);
      }
    });
  }

  test("escapes the URL of the piece", async () => {
    const odd = [source("odd", { url: 'https://odd.example/?a="b"&c=<d>' })];
    const rendered = await html("[It](source:odd)", { sources: odd });
    assert.ok(rendered.includes('href="https://odd.example/?a=%22b%22&#x26;c=%3Cd%3E"'), rendered);
  });

  test("passes the cited source to a component", async () => {
    const rendered = await mdxHtml(
      'It is [so](source:ap).\n\n<PullQuote source="reuters" speaker="A">Yes.</PullQuote>\n\n<PullQuote source="bbc" speaker="B">\n\nNo.\n\n</PullQuote>\n',
      { sources },
    );
    assert.match(
      rendered,
      /<x-pullquote source="reuters" speaker="A" number="2" outlet="reuters" url="https:\/\/reuters\.example\/">Yes\.</,
    );
    assert.match(rendered, /<x-pullquote source="bbc" speaker="B" number="3" outlet="bbc" url="">/);
  });
});

test("sources are numbered by first citation; uncited sources come last, in listed order", () => {
  const ids = ["a", "b", "c", "d"].map((id) => ({ id }));
  assert.deepEqual(numberSources(ids, ["c", "a"]), ["c", "a", "b", "d"]);
  assert.deepEqual(numberSources(ids, []), ["a", "b", "c", "d"]);
  assert.deepEqual(numberSources(ids, ["unknown", "d"]), ["d", "a", "b", "c"]);
});
