import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { renderMarkdown } from "./render.ts";
import { readText } from "./facts.ts";
import { html, mdxHtml, source } from "./render.fixture.ts";

const sources = [
  source("ap"),
  source("reuters", { citing: ["ap", "bbc"] }),
  source("bbc", { kind: "news", citing: ["afp"] }),
  source("ap-2", { outlet: "ap", citing: ["ap", "reuters", "bbc"] }),
];

/** Ids of paragraphs and other blocks in HTML, in order. */
const idsIn = (rendered: string) => [...rendered.matchAll(/ id="(p-[^"]*)"/g)].map(([, id]) => id);
const idOf = async (text: string) => idsIn(await html(text))[0];

describe("the id of a paragraph", () => {
  test("survives changes to the text around it", async () => {
    const before = idsIn(await html("First.\n\nSecond, as it is.\n\nThird."));
    const after = idsIn(await html("## New\n\nFirst!\n\n- a list\n\nSecond, as it is.\n\nOther."));
    assert.equal(before.length, 3);
    assert.equal(after[2], before[1]);
  });

  test("depends on its words, not on their markup", async () => {
    const plain = await idOf("It isn't so, Reuters says -- again.");
    assert.equal(await idOf("*It* isn’t so, [Reuters](source:reuters) says – **again**."), plain);
    assert.equal(await idOf("It isn't\nso, <!-- really --> Reuters says -- again."), plain);
    assert.notEqual(await idOf("It is so, Reuters says -- again."), plain);
  });

  test("is unique, even if another paragraph has the same words", async () => {
    const [first, second, third] = idsIn(await html("No.\n\nNo.\n\nNo."));
    assert.match(first ?? "", /^p-[0-9a-f]{8}$/);
    assert.deepEqual([second, third], [`${first}-2`, `${first}-3`]);
  });

  test("is also on lists, tables and quotations, and every paragraph links to its own", async () => {
    const rendered = await renderMarkdown(
      "One.\n\n- two\n\n> Three.\n\n| four |\n| - |\n| 4 |",
      "en",
    );
    const [one] = idsIn(rendered);
    assert.match(rendered, /<p id="p-.*<ul id="p-.*<blockquote id="p-.*<table id="p-/s);
    assert.ok(
      rendered.includes(
        `One.<a href="#${one}" class="here-link" aria-label="Link to this paragraph"></a></p>`,
      ),
    );
    assert.equal(rendered.match(/here-link/g)?.length, 1);
  });

  test("matches the passages in the article's facts, in .md and .mdx", async () => {
    const text = [
      "It [is](source:ap) -- 'so'.",
      "Nothing.",
      "It [is](source:reuters)  \nso {COMMENT} again ~maybe~.",
      "- one [so](source:ap)\n- two",
      "| [so](source:ap) | x |\n| - | - |\n| a | b |",
      "> Yes.\n> — Ann, in [AP](source:ap)",
      "It [is](source:ap) -- 'so'.",
      "Note[^1] [here][r].",
      "[r]: source:reuters",
      "[^1]: A [note](source:ap).",
    ].join("\n\n");
    const md = text.replace("{COMMENT}", "<!-- a comment -->");
    const mdx = `${text.replace("{COMMENT}", "{/* a comment */}")}

<Timeline title="x">
<Event when="y">

In [May](source:bbc).

</Event>
</Timeline>

<PullQuote source="ap" speaker="B">It is *so*.</PullQuote>

It [is](source:ap), after all.
`;
    for (const [passages, rendered] of [
      [readText(md, "md").facts.passages, await html(md, { sources })],
      [readText(mdx, "mdx").facts.passages, await mdxHtml(mdx, { sources })],
    ] as const) {
      const ids = idsIn(rendered);
      assert.ok(passages.length >= 7, String(passages.length));
      for (const { id } of passages) assert.ok(ids.includes(id), `${id} in ${ids.join(" ")}`);
      assert.equal(new Set(ids).size, ids.length);
    }
    assert.equal(readText(mdx, "mdx").facts.passages.length, 9);
  });
});

describe("the margin of a paragraph", () => {
  const outlet = (id: string) => `<data value="outlet:${id}"></data>`;
  const margin = async (text: string) =>
    /<details class="who">.*?<\/details>/s.exec(await html(text, { sources }))?.[0] ?? "";

  test("lists the cited outlets in the order of their source numbers", async () => {
    assert.match(await margin("First [a](source:ap)."), /1 source</);
    const rendered = await margin("[b](source:ap) [a](source:reuters)");
    assert.ok(
      rendered.includes(
        '<summary><span class="tally" aria-hidden="true"><i></i><i class="o"></i></span>2 sources</summary>' +
          `<ul><li><b>1</b><a href="#source-ap">${outlet("ap")}</a> wire, first-hand</li>` +
          `<li><b>2</b><a href="#source-reuters">${outlet("reuters")}</a> citing ${outlet("ap")} and ${outlet("bbc")}</li></ul>`,
      ),
      rendered,
    );
  });

  test("names each outlet that a source cites once, whether or not it is a source", async () => {
    const rendered = await margin("[c](source:bbc) [d](source:ap-2)");
    assert.ok(rendered.includes(`${outlet("bbc")}</a> citing ${outlet("afp")}</li>`), rendered);
    const others = `${outlet("ap")}, ${outlet("reuters")}, and ${outlet("bbc")}`;
    assert.ok(rendered.includes(`${outlet("ap")}</a> citing ${others}</li>`), rendered);
  });

  test("says how a source was made only where it is first mentioned", async () => {
    const rendered = await html("[a](source:ap)\n\n[d](source:ap-2) [a](source:ap)", { sources });
    assert.equal(rendered.match(/wire, first-hand/g)?.length, 1);
    const second = rendered.split("</details>")[1] ?? "";
    assert.ok(second.includes(`<a href="#source-ap">${outlet("ap")}</a></li>`), second);
    assert.match(second, /<a href="#source-ap-2">.*?<\/a> citing /);
  });

  test("counts what its strokes stand for, also with two pieces of one outlet", async () => {
    const rendered = await margin("[a](source:ap) [d](source:ap-2)");
    assert.match(rendered, /(?:<i[^>]*><\/i>){2}<\/span>2 sources</);
  });

  test("is empty if nothing is cited, and beside quotations", async () => {
    assert.equal(await margin("Nothing, see [this](https://example.org/)."), "");
    assert.equal(await margin("> Yes.\n> — Ann, in [AP](source:ap)"), "");
  });

  test("has one list of outlets for a whole list or table", async () => {
    const rendered = await html(
      "- [a](source:ap)\n- [b](source:bbc)\n\n| [a](source:ap) |\n| - |\n| x |",
      {
        sources,
      },
    );
    assert.equal(rendered.match(/class="said[ "]/g)?.length, 2);
    assert.match(
      rendered,
      /<div class="said text" id="p-[^"]*"><ul>.*<\/ul><details class="who">/s,
    );
  });

  test("does not exist inside a component", async () => {
    const rendered = await mdxHtml(
      '<Timeline title="x">\n<Event when="y">\n\nIn [May](source:ap).\n\n</Event>\n</Timeline>',
      { sources },
    );
    assert.match(rendered, /<x-event when="y"><p id="p-[^"]*">In /);
    assert.ok(!rendered.includes("who"), rendered);
  });
});

describe("the dateline", () => {
  const token = '<data value="dateline:"></data>';
  test("comes before the first paragraph, once", async () => {
    const rendered = await html("## A heading\n\n> A quotation.\n\nFirst.\n\nSecond.", {
      dateline: "x",
    });
    assert.ok(rendered.includes(`>${token}First.</p>`), rendered);
    assert.equal(rendered.split(token).length, 2);
  });

  test("is not in pages about the paper", async () => {
    assert.ok(!(await html("First.")).includes(token));
  });
});
