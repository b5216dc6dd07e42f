import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readText } from "./facts.ts";
import { picturesShown } from "./tokens.ts";
import { html, mdxHtml, source } from "./render.fixture.ts";

/** The HTML inside a paragraph. */
const typeset = async (text: string) =>
  /<p[^>]*>(.*)<\/p>/s.exec((await html(text)).replaceAll("&#x27;", "'"))?.[1];

describe("typography", () => {
  const cases: [written: string, typeset: string][] = [
    [`He said "yes" and 'no'.`, "He said “yes” and ‘no’."],
    [`"'Nested' quotes," she said.`, "“‘Nested’ quotes,” she said."],
    ["Iraq's army can't; the '80s", "Iraq’s army can’t; the ’80s"],
    ["14--18 May", "14–18 May"],
    ["One---or two---or", "One—or two—or"],
    ["Wait...", "Wait…"],
    [
      '*"Emphasis"* and [“link”](https://a.example/ "it\'s")',
      '<em>“Emphasis”</em> and <a href="https://a.example/" title="it’s">“link”</a>',
    ],
    [`\`"code" --it's--\` stays`, '<code>"code" --it\'s--</code> stays'],
    [
      "https://example.org/it's--so and more--so",
      "<a href=\"https://example.org/it's--so\">https://example.org/it's--so</a> and more–so",
    ],
    [
      "<https://example.org/a--b>, [a--b](https://example.org/a--b?c='d')",
      '<a href="https://example.org/a--b">https://example.org/a--b</a>, <a href="https://example.org/a--b?c=\'d\'">a–b</a>',
    ],
    ['"`a`" and "*b*--c" ', "“<code>a</code>” and “<em>b</em>–c”"],
    ["One\\\n\"two\"  \n'three'", "One<br>\n“two”<br>\n‘three’"],
    [
      '*Why?* "He"*...and* a *12*"-wide \'one\'',
      "<em>Why?</em> “He”<em>…and</em> a <em>12</em>″-wide ‘one’",
    ],
    ["``an unclosed mark of code", "``an unclosed mark of code"],
    ["www.example.org/a--b", '<a href="http://www.example.org/a--b">www.example.org/a--b</a>'],
  ];
  for (const [written, expected] of cases) {
    test(`${written} → ${expected}`, async () => assert.equal(await typeset(written), expected));
  }

  test("leaves code blocks alone", async () => {
    assert.match(await html("```js\nlet a = \"b\" -- 'c'\n```"), /let a = "b" -- 'c'/);
  });

  test("sets alt texts, titles, props of components and accounts that differ", async () => {
    const disputes = [
      { id: "so", question: 'Is it "so"?', accounts: [{ source: "ap", says: "it's -- 'not'" }] },
    ];
    const text =
      '![It\'s "a"](./a.png)\n\n<Figure caption="It\'s -- a" credit="O\'Neill">\n\n![](./b.png)\n\n</Figure>';
    const rendered = (await mdxHtml(text, { disputes, sources: [source("ap")] })).replaceAll(
      "&#x27;",
      "'",
    );
    assert.equal(picturesShown(rendered)[0]?.alt, "It’s “a”");
    assert.match(rendered, /caption="It’s – a" credit="O’Neill"/);
    assert.match(rendered, />Is it “so”\?<.*>it’s – ‘not’</s);
  });

  test("is the same in .mdx", async () => {
    assert.match(
      await mdxHtml(`He said "can't" -- \`"no"\`.`),
      />He said “can’t” – <code>"no"<\/code>\.</,
    );
  });
});

describe("GitHub Flavored Markdown", () => {
  const cases: Record<string, [written: string, ...rendered: RegExp[]]> = {
    "strikes through with two tildes, but not with one": [
      "~~Wrong~~, ~60~ or ~70 miles",
      /<del>Wrong<\/del>, ~60~ or ~70 miles/,
    ],
    "links bare addresses": [
      "See https://example.org/a?b=c_d_e, or desk@example.org.",
      /See <a href="https:\/\/example\.org\/a\?b=c_d_e">https:\/\/example\.org\/a\?b=c_d_e<\/a>,/,
      /<a href="mailto:desk@example\.org">/,
    ],
    "renders task lists": [
      "- [x] done\n- [ ] to do",
      /<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> done<\/li>/,
      /<input type="checkbox" disabled aria-label="To do"> to do/,
    ],
    "puts footnotes under “Notes”, with backlinks": [
      "A[^a] and B[^b], A again[^a].\n\n[^b]: The second.\n\n[^a]: The first,\n    with more.",
      /<a href="#user-content-fn-a" id="user-content-fnref-a"/,
      /id="user-content-fnref-a"[^>]*>a<\/a>.*id="user-content-fnref-b"[^>]*>b<\/a>.*id="user-content-fnref-a:2"[^>]*>a<\/a>/,
      /<h2 id="notes:title">Notes<\/h2>\s*<ol type="a">/,
      /<li id="user-content-fn-a">\s*<p>The first,\nwith more\. <a href="#user-content-fnref-a"[^>]*>↑<\/a>/,
      /id="user-content-fnref-b"[^>]* aria-label="Note b">b</,
      /<a href="#user-content-fnref-a:2"[^>]* aria-label="Back to note a, mark 2"/,
      /The first.*The second/s,
    ],
  };
  for (const [name, [written, ...rendered]] of Object.entries(cases)) {
    test(name, async () => {
      for (const result of [await html(written), await mdxHtml(written)])
        for (const pattern of rendered) assert.match(result.replaceAll("&#x27;", "'"), pattern);
    });
  }
});

describe("emphasis beyond the examples of the specification", () => {
  // As the reference implementations render it.
  const cases: [written: string, rendered: string][] = [
    ["a***b* c*", "a*<em><em>b</em> c</em>"],
    ["***123****456*", "<em><strong>123</strong></em><em>456</em>"],
    ["*foo***bar*", "<em>foo</em>*<em>bar</em>"],
    ["a***b***c", "a<em><strong>b</strong></em>c"],
    ["__a_b_c__ and _a __b__ c_", "<strong>a_b_c</strong> and <em>a <strong>b</strong> c</em>"],
    ["**a *b ~~c~~ d* e**", "<strong>a <em>b <del>c</del> d</em> e</strong>"],
  ];
  for (const [written, rendered] of cases) {
    test(`${written} → ${rendered}`, async () => {
      assert.equal(await typeset(written), rendered);
      assert.ok((await mdxHtml(written)).includes(`>${rendered}</p>`));
    });
  }
});

test("code keeps the blank lines at its start and end", async () => {
  assert.match(await html("```\n\n\nfoo\n\n```"), /<code>\n\nfoo\n\n<\/code>/);
  assert.match(
    await html("- a\n\n  ```txt\n\n  \n  ```"),
    /<code class="language-txt">\n\n<\/code>/,
  );
  assert.match(await mdxHtml("```\n\nfoo\n```"), /<code>\nfoo\n<\/code>/);
});

describe("a table", () => {
  test("has as many cells in every row as in its header", async () => {
    const rows = "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | [three](source:ap) |\n1";
    const { facts } = readText(rows, "md");
    assert.deepEqual(facts.cited, []);
    for (const rendered of [await html(rows), await mdxHtml(rows)]) {
      const cells = [...rendered.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([row]) =>
        row.match(/<t[dh]/g),
      );
      assert.deepEqual(
        cells.map((row) => row?.length),
        [2, 2, 2, 2],
      );
      assert.ok(!rendered.includes("three"));
    }
  });

  const sources = [source("ap"), source("reuters")];
  const table =
    "| Outlet | [AP](source:ap) | Fled |\n| :-- | --: | - |\n| [Reuters](source:reuters) | 500 | **8,000** |";

  test("gives its header cells a scope", async () => {
    const rendered = await html(table, { sources });
    assert.match(rendered, /<thead>\s*<tr>\s*<th scope="col">Outlet<\/th>/);
    assert.match(rendered, /<tbody>\s*<tr>\s*<th scope="row"><a href="https:\/\/reuters/);
    assert.match(rendered, /<td class="right">500<\/td>/);
  });

  test("scrolls in a focusable region that is named after its headings", async () => {
    assert.match(
      await html(table, { sources }),
      /<section class="scroll" aria-label="Table: Outlet, AP, Fled" tabindex="0"><table/,
    );
    assert.match(await html("| | |\n| - | - |\n| a | b |"), /aria-label="Table"/);
  });

  test("does both in lists, quotations and footnotes, too", async () => {
    const indented = table.replaceAll("\n", "\n  ");
    const rendered = await html(
      `- list\n\n  ${indented}\n\n> ${table.replaceAll("\n", "\n> ")}\n\nNote.[^1]\n\n[^1]: Note.\n\n    ${table.replaceAll("\n", "\n    ")}`,
      { sources },
    );
    assert.equal(rendered.match(/<section class="scroll"/g)?.length, 3);
    assert.equal(rendered.match(/scope="row"/g)?.length, 3);
  });
});

test("comments are removed", async () => {
  const rendered = await html("One<!-- two --> three.\n\n<!--\nfour\n\nfive\n-->\n\nSix.");
  assert.deepEqual(
    [...rendered.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, words]) => words),
    ["One three.", "Six."],
  );
  assert.ok(!rendered.includes("<!--"));
  assert.match(
    await mdxHtml("One{/* two */} three.\n\n{/* four */}"),
    /^<p[^>]*>One three\.<\/p>\s*$/,
  );
});

test("the keyboard can scroll code, whose lines may be long", async () => {
  for (const written of ["```sh\nls\n```", "    ls", "- list\n\n  ```\n  ls\n  ```"])
    assert.match(await html(written), /<pre tabindex="0"><code/);
});
