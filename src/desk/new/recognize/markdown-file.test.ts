import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { leftOut, recognized, textOf } from "./recognize.fixture.ts";

const heads = {
  YAML: `---
title: "Bridge: it reopens"
description: Traders cross with flour.
date: 2015-05-16
tags: [Iraq, bridges]
author: Ines Falk
---
`,
  TOML: `+++
title = "Bridge: it reopens"
description = "Traders cross with flour."
date = 2015-05-16
tags = ["Iraq", "bridges"]
[params]
author = "Ines Falk"
+++
`,
  "lines of keys and values": `Title: Bridge: it reopens
Description: Traders cross with flour.
Date: 2015-05-16
Tags: Iraq, bridges
Author: Ines Falk
`,
  "YAML with a mistake": `---
title: Bridge: it reopens
description: Traders cross with flour.
date: 2015-05-16
tags: Iraq, bridges
author: Ines Falk
---
`,
  "lines below the title": `# Bridge: it reopens

**Description:** Traders cross with flour.
**Date:** 16 May 2015
**Tags:** Iraq, bridges
**Author:** Ines Falk
`,
  German: `---
Titel: "Bridge: it reopens"
Vorspann: Traders cross with flour.
Datum: 16. Mai 2015
Schlagwörter: [Iraq, bridges]
Autorin: Ines Falk
---
`,
};

for (const [name, head] of Object.entries(heads)) {
  test(`reads the head of a file: ${name}`, async () => {
    const found = await recognized(`${head}\nThe bridge is *open*.\n`, "bridge.md");
    assert.equal(found.headline?.value, "Bridge: it reopens");
    assert.equal(found.deck?.value, "Traders cross with flour.");
    assert.equal(found.day?.value, "2015-05-16");
    assert.deepEqual(found.topics?.value, ["iraq"]);
    assert.equal(textOf(found), "The bridge is *open*.");
    if (name !== "German") assert.deepEqual(found.byline?.value, ["ines-falk"]);
    assert.ok(leftOut(found).includes("a topic that is not in content/topics: bridges"));
  });
}

for (const [name, head, field, value] of [
  ["a time", "date: 2015-05-16 08:00:00 -0400", "day", "2015-05-16T08:00:00-04:00"],
  ["a time without an offset", "date: '2015-05-16T08:00'", "day", "2015-05-16T08:00:00"],
  ["a hash in a title", "title: Flight #370 is lost", "headline", "Flight #370 is lost"],
  ["a title over two lines", "title: >\n  Flight 370\n  is lost", "headline", "Flight 370 is lost"],
  ["a section by its id", "category: daily-roundup", "section", "daily roundup"],
  ["a place", "location: Minsk, Belarus", "dateline", "minsk"],
] as const) {
  test(`reads ${name} in a head`, async () => {
    const found = await recognized(`---\n${head}\nlayout: post\n---\n\nText.\n`, "a.md");
    assert.equal(found[field]?.value, value);
    assert.deepEqual(leftOut(found), ["a field of the head: layout: post"]);
  });
}

describe("does not take text for a head", () => {
  for (const text of [
    "Photo: Ali Example",
    "Note: it is open",
    "---\n\nText\n\n---",
    "He said: no.\nShe said: yes.",
  ]) {
    test(text, async () => {
      const found = await recognized(`${text}\n\nIt is so.\n`, "a.md");
      assert.ok(found.pieces.every(({ what }) => what !== "a field of the head"));
      assert.notEqual(found.headline?.from, "the head of the file");
    });
  }
});

describe("keeps Markdown as it is", () => {
  for (const text of [
    "It is **open**, *old* and ~~closed~~ `code`.",
    "- one\n- two\n  - three",
    "1. one\n2. two",
    "- [ ] open\n- [x] done",
    "| a | b |\n| - | -: |\n| 1 | 2 |",
    "> quoted\n>\n> — Ali Example",
    "```\n  code\n```",
    "So it is.[^1]\n\n[^1]: A note with a [link](https://example.org/).",
    "## Heading\n\n### Lower",
    "[The page](https://example.org/a) and [a mail](mailto:a@example.org) and [below](#heading)\n\n## Heading",
  ]) {
    test(JSON.stringify(text), async () => {
      assert.equal(textOf(await recognized(`# Title\n\n${text}`, "a.md")), text);
    });
  }
});

for (const [name, text, expected, left] of [
  [
    "headings of the first level",
    "# One\n\n# Two\n\n#### Three",
    "## One\n\n## Two\n\n### Three",
    [],
  ],
  ["headings that skip a level", "#### One\n\n###### Two", "## One\n\n### Two", []],
  [
    "references",
    "[the law][law]\n\n[law]: https://example.org/law",
    "[the law](https://example.org/law)",
    [],
  ],
  ["a reference without a definition", "[the law][law]", "\\[the law]\\[law]", []],
  ["a relative link", "[it](/about/)", "it", ["markup: /about/"]],
  ["a script", "[it](javascript:alert(1))", "it", ["markup: javascript:alert(1)"]],
  [
    "HTML in a sentence",
    "It is <b>open</b>,<br>he <span>said</span>.",
    "It is **open**,\\\nhe said.",
    [],
  ],
  ["HTML on lines of its own", "<ul><li>one</li><li>two</li></ul>", "- one\n- two", []],
  ["a comment", "It is open.\n\n<!-- more -->", "It is open.", ["markup: more"]],
  [
    "a template tag",
    "It is open.\n\n{{< youtube x >}}\n\n{% include x %}",
    "It is open.",
    ["a template tag: {{< youtube x >}}", "a template tag: {% include x %}"],
  ],
  [
    "links of a notebook",
    "In [[Ramadi]] the [[bridge|old bridge]] is open.",
    "In Ramadi the old bridge is open.",
    [],
  ],
  [
    "residue",
    "It is open.\n\n**Share this article**",
    "It is open.",
    ["a share button: Share this article"],
  ],
] as const) {
  test(`brings into the paper's Markdown: ${name}`, async () => {
    const found = await recognized(`---\ntitle: A bridge\n---\n\n${text}\n`, "a.md");
    assert.equal(textOf(found), expected);
    assert.deepEqual(leftOut(found), left);
  });
}

test("keeps pictures with their captions", async () => {
  const found = await recognized(
    '# A bridge\n\n![A truck](./truck.jpg "Trucks wait")\n\n*Photo: Ali Example/AFP*\n\nIt is open. ![B](b.png)\n\n<figure><img src="c.png" alt="C"><figcaption>See. <small>Ali Example</small></figcaption></figure>',
    "a.md",
  );
  assert.deepEqual(found.lead, {
    src: "./truck.jpg",
    alt: "A truck",
    caption: "Trucks wait",
    credit: "Ali Example/AFP",
  });
  const pictures = found.body.flatMap(({ picture }) => picture ?? []);
  assert.deepEqual(
    pictures.map(({ src, caption, credit }) => [src, caption, credit]),
    [
      ["b.png", undefined, undefined],
      ["c.png", "See.", "Ali Example"],
    ],
  );
});

test("recognizes Markdown that was pasted", async () => {
  for (const text of [
    "# A bridge\n\nIt is open.",
    "A bridge\n\nIt is [open](https://example.org/).",
    "---\ntitle: A bridge\n---\n\nIt is open.",
  ])
    assert.equal((await recognized(text)).format, "Markdown");
  for (const text of [
    "A bridge\n\nIt is *open*.",
    "###\n\n# # #\n\nA bridge",
    "#1 in the list\n\nIt is [sic] open.",
  ])
    assert.equal((await recognized(text)).format, "plain text");
});
