import assert from "node:assert/strict";
import { test } from "node:test";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { cite } from "./cite.ts";
import { known, recognized } from "./recognize/recognize.fixture.ts";

/** The text with its citations, below a headline. */
async function cited(text: string, name?: string) {
  const { blocks, sources, labels } = cite(
    await recognized(`Bridge over the river reopens\n\n${text}`, name),
    known.outlets,
  );
  const root = { type: "root" as const, children: blocks.map(({ block }) => block.node) };
  return {
    text: toMarkdown(root, { bullet: "-", extensions: [gfmToMarkdown()] }).trim(),
    sources: sources.map(({ id, outlet, url }) => [id, outlet, url]),
    marks: blocks.flatMap(({ marks }) => marks),
    labels,
  };
}

for (const [name, text, expected, sources] of [
  [
    "links to known outlets",
    "It is open, [Reuters reports](https://www.reuters.example/a?utm_source=x&b=1).",
    "It is open, [Reuters reports](source:reuters).",
    [["reuters", "reuters", "https://www.reuters.example/a?b=1"]],
  ],
  [
    "two pieces of one outlet",
    "It is [open](https://reuters.example/a) and [old](https://reuters.example/b), and [open](https://reuters.example/a).",
    "It is [open](source:reuters) and [old](source:reuters-2), and [open](source:reuters).",
    [
      ["reuters", "reuters", "https://reuters.example/a"],
      ["reuters-2", "reuters", "https://reuters.example/b"],
    ],
  ],
  [
    "a link to the page of an outlet",
    "So says [Reuters](https://www.reuters.example/).",
    "So says [Reuters](source:reuters).",
    [["reuters", "reuters", undefined]],
  ],
  [
    "other links",
    "See [the council](https://council.example/a?fbclid=1).",
    "See [the council](https://council.example/a).",
    [],
  ],
  [
    "a name beside a link to the same outlet",
    "Reuters has it, [as it says](https://reuters.example/a).",
    "Reuters has it, [as it says](source:reuters).",
    [["reuters", "reuters", "https://reuters.example/a"]],
  ],
  [
    "a redirect",
    "It is [open](https://www.google.com/url?q=https://reuters.example/a&sa=D).",
    "It is [open](source:reuters).",
    [["reuters", "reuters", "https://reuters.example/a"]],
  ],
] as const) {
  test(`cites ${name}`, async () => {
    const found = await cited(text, "a.md");
    assert.equal(found.text.replace(/^Bridge over the river reopens\s*/, ""), expected);
    assert.deepEqual(found.sources, sources);
  });
}

for (const [name, text, expected] of [
  [
    "in an item of a list",
    "• It is open. Read more: https://reuters.example/a\n• It is old.",
    "- It is open ([Reuters](source:reuters)).\n- It is old.",
  ],
  [
    "in parentheses",
    "• It is open (https://reuters.example/a)",
    "- It is open ([Reuters](source:reuters))",
  ],
  [
    "with the outlet's name",
    "• It is open. Source: BBC News https://bbc-news.example/a",
    "- It is open ([BBC News](source:bbc-news)).",
  ],
  [
    "on a line of its own",
    "It is open.\n\nRead the full story: https://reuters.example/a",
    "It is open ([Reuters](source:reuters)).",
  ],
  [
    "in German",
    "• Sie ist offen. Mehr dazu: https://reuters.example/a",
    "- Sie ist offen ([Reuters](source:reuters)).",
  ],
  [
    "in French",
    "• Il est ouvert. Lire la suite : https://reuters.example/a",
    "- Il est ouvert ([Reuters](source:reuters)).",
  ],
  [
    "of an outlet that the passage names",
    "• It is open, Reuters reports. Read more: https://reuters.example/a",
    "- It is open, [Reuters reports](source:reuters).",
  ],
  [
    "behind the name of its outlet",
    "It is open, Reuters reports (https://reuters.example/a), and old.",
    "It is open, [Reuters reports](source:reuters), and old.",
  ],
  [
    "of an outlet that the paper does not know",
    "• It is open. More: https://www.gazette.example/a",
    "- It is open ([gazette.example](https://www.gazette.example/a)).",
  ],
  [
    "within a sentence",
    "It is on a page at https://gazette.example/a.",
    "It is on a page at [gazette.example](https://gazette.example/a).",
  ],
] as const) {
  test(`reads an address ${name}`, async () => {
    const paragraph = "A long paragraph without any address stands above it all, as it should.";
    const found = await cited(`${paragraph}\n\nSo it is, they believe.\n\n${text}`);
    assert.ok(found.text.endsWith(expected), found.text);
  });
}

test("lists the words that announced an address", async () => {
  const { labels } = await cited(
    "• It is open. Read more: https://reuters.example/a\n• It is old.",
  );
  assert.deepEqual(labels, ["Read more:"]);
});

for (const [name, text, expected] of [
  [
    "with a title",
    "Jane Ward told Reuters that it is open.\n\nMs. Ward adds that it is old.",
    "[Ms. Ward adds](source:reuters) that it is old.",
  ],
  [
    "behind the verb",
    "The BBC quotes Ali al-Sample, who was there.\n\n“It is old,” said Mr. Sample.",
    "“It is old,” [said Mr. Sample](source:bbc-news).",
  ],
  [
    "without a title",
    "Jane Ward of the BBC has been there.\n\nWard also says that it is old.",
    "[Ward also says](source:bbc-news) that it is old.",
  ],
  [
    "beside a link",
    "[Jane Ward writes](https://reuters.example/a) that it is open.\n\nDr Ward notes that it is old.",
    "[Dr Ward notes](source:reuters) that it is old.",
  ],
] as const) {
  test(`cites who spoke before by surname: ${name}`, async () => {
    const found = await cited(text, name === "beside a link" ? "a.md" : undefined);
    assert.ok(found.text.endsWith(expected), found.text);
    assert.match(found.marks.join("\n"), /through which (?:Ward|Sample) spoke above/);
  });
}

for (const [name, text] of [
  ["whom nobody quoted", "Reuters reports it.\n\nMs. Ward adds that it is old."],
  [
    "who only appears",
    "Jane Ward told Reuters that it is open.\n\nThey met Ms. Ward at the river.",
  ],
  [
    "whose name is that of an office",
    "The State Department told Reuters so.\n\nThe Department said no more.",
  ],
] as const) {
  test(`cites nobody for a name ${name}`, async () => {
    assert.doesNotMatch((await cited(text)).text.split("\n\n").at(-1) ?? "", /source:/);
  });
}

test("a paragraph of nothing but addresses has to be confirmed", async () => {
  const read = await recognized(
    "## Bridge reopens\n\nThe bridge is **open**.\n\nhttps://www.reuters.com/a\nhttps://www.bbc.com/b\n",
  );
  const { blocks } = cite(read, known.outlets);
  assert.match(blocks.at(-1)?.marks[0] ?? "", /^these were only addresses/);
});
