import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Quotation } from "#newsroom/article.ts";
import { readText } from "./facts.ts";
import { html, mdxHtml, source } from "./render.fixture.ts";

const known = { sources: [source("reuters"), { ...source("ap"), url: undefined }] };
const reuters =
  '<a href="https://reuters.example/" class="src" rel="external">Reuters</a><a href="#source-reuters" class="ref" aria-label="Source 1">1</a>';
const id = / id="p-[^"]*"/g;

/** Markdown, the expected HTML without ids, and the expected data. */
const cases: [name: string, text: string, rendered: string, data: Partial<Quotation>][] = [
  [
    "with speaker, role and source",
    "> They were waiting.\n> — Ali al-Sarai, of the media wing, to [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“They were waiting.”</p>\n</blockquote><figcaption><b>Ali al-Sarai</b>, of the media wing, to ${reuters}</figcaption></figure>`,
    {
      text: "They were waiting.",
      speaker: "Ali al-Sarai",
      role: "of the media wing",
      source: "reuters",
    },
  ],
  [
    "with a speaker and a source, but no role",
    "> Yes.\n> — Ann in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Ann</b> in ${reuters}</figcaption></figure>`,
    { text: "Yes.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with a speaker only",
    "> Yes.\n> — Gen. Ann, who leads, for now",
    `<figure class="quote"><blockquote>\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Gen. Ann</b>, who leads, for now</figcaption></figure>`,
    { text: "Yes.", speaker: "Gen. Ann", role: "who leads, for now" },
  ],
  [
    "with a source only",
    "> Yes.\n> — [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“Yes.”</p>\n</blockquote><figcaption>${reuters}</figcaption></figure>`,
    { text: "Yes.", source: "reuters" },
  ],
  [
    "with neither",
    "> Yes.\n> No.",
    "<blockquote>\n<p>Yes.\nNo.</p>\n</blockquote>",
    { text: "Yes.\nNo." },
  ],
  [
    "from a source without a URL",
    "> Yes.\n> — Ann, in [AP](source:ap)",
    `<figure class="quote"><blockquote>\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Ann</b>, in <a href="#source-ap" class="src">AP</a><a href="#source-ap" class="ref" aria-label="Source 1">1</a></figcaption></figure>`,
    { text: "Yes.", speaker: "Ann", source: "ap" },
  ],
  [
    "of several paragraphs, with the attribution in a separate paragraph",
    "> One.\n>\n> Two.\n>\n> — Ann, in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“One.</p>\n<p>Two.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "One.\nTwo.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with the attribution after a hard break, and another hard break in the text",
    "> One  \n> two.\\\n> — Ann, in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“One<br>\ntwo.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "One\ntwo.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with a reference link in the attribution",
    "> Yes.\n> — Ann, in [Reuters][r]\n\n[r]: source:reuters",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "Yes.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with an attribution that starts with two hyphens",
    "> Yes.\n> -- Ann, in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "Yes.", speaker: "Ann", source: "reuters" },
  ],
  [
    "without an attribution if it starts with a hyphen, which makes it a list",
    "> Yes.\n> - Ann, in [Reuters](source:reuters)",
    `<blockquote>\n<p>Yes.</p>\n<ul>\n<li>Ann, in ${reuters}</li>\n</ul>\n</blockquote>`,
    { text: "Yes.\nAnn, in Reuters" },
  ],
  [
    "without an attribution if nothing comes before it",
    "> — Ann, in [Reuters](source:reuters)",
    `<blockquote>\n<p>— Ann, in ${reuters}</p>\n</blockquote>`,
    { text: "— Ann, in Reuters" },
  ],
  [
    "with typographic quotes and dashes in its text, and in its data as typed",
    "> We can't -- 'never'.\n> — Ann O'Neill, Iraq's envoy, in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“We can’t – ‘never’.”</p>\n</blockquote><figcaption><b>Ann O’Neill</b>, Iraq’s envoy, in ${reuters}</figcaption></figure>`,
    {
      text: "We can't -- 'never'.",
      speaker: "Ann O'Neill",
      role: "Iraq's envoy",
      source: "reuters",
    },
  ],
  [
    "with markup in text and name",
    "> It is *so*.\n> — **Ann**, an [envoy](https://un.example/), in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“It is <em>so</em>.”</p>\n</blockquote><figcaption><b><strong>Ann</strong></b>, an <a href="https://un.example/">envoy</a>, in ${reuters}</figcaption></figure>`,
    { text: "It is so.", speaker: "Ann", role: "an envoy", source: "reuters" },
  ],
  [
    "with a picture quotes only its words",
    "> It ![a bridge](./a.jpg) is.\n> — Ann, in [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“It <data value="picture:0:a%20bridge"></data> is.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "It  is.", speaker: "Ann", source: "reuters" },
  ],
  [
    "that begins with its source names nobody",
    "> It is.\n> — [Reuters](source:reuters) Ann, an envoy",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“It is.”</p>\n</blockquote><figcaption>${reuters} Ann, an envoy</figcaption></figure>`,
    { text: "It is.", role: "Ann, an envoy", source: "reuters" },
  ],
  [
    "with a name of which a part is emphasized",
    "> It is.\n> — Ann *of* Oz to [Reuters](source:reuters)",
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“It is.”</p>\n</blockquote><figcaption><b>Ann <em>of</em> Oz</b> to ${reuters}</figcaption></figure>`,
    { text: "It is.", speaker: "Ann of Oz", source: "reuters" },
  ],
  [
    "with quotation marks from the editor gets no second pair",
    '> "Yes."\n> — Ann, in [Reuters](source:reuters)',
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“Yes.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "Yes.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with marks from the editor around the whole and at the start of each paragraph gets no second pair",
    '> "I am 6\'2".\n>\n> "So *there*."\n> — Ann, in [Reuters](source:reuters)',
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“I am 6′2″.</p>\n<p>So <em>there</em>.”</p>\n</blockquote><figcaption><b>Ann</b>, in ${reuters}</figcaption></figure>`,
    { text: "I am 6'2\".\nSo there.", speaker: "Ann", source: "reuters" },
  ],
  [
    "with quotation marks in it, which become single ones",
    '> "Never" is a *"long"* time, "Bob\'s \'plan\'" says.\n> — Ann "Annie" Lee, in [Reuters](source:reuters)',
    `<figure class="quote"><blockquote cite="https://reuters.example/">\n<p>“‘Never’ is a <em>‘long’</em> time, ‘Bob’s “plan”’ says.”</p>\n</blockquote><figcaption><b>Ann “Annie” Lee</b>, in ${reuters}</figcaption></figure>`,
    {
      text: '"Never" is a "long" time, "Bob\'s \'plan\'" says.',
      speaker: 'Ann "Annie" Lee',
      source: "reuters",
    },
  ],
];

describe("a quotation", () => {
  for (const [name, text, rendered, data] of cases) {
    test(name, async () => {
      assert.equal((await html(text, known)).replaceAll(id, ""), rendered);
      assert.deepEqual(readText(text, "md").facts.quotations, [{ ...data, facing: false }]);
    });
  }

  test("works in a list, a footnote and another quotation", async () => {
    const quotation = "> Yes.\n> — Ann, in [Reuters](source:reuters)";
    const indented = quotation.replaceAll(">", "   >");
    const nested = `> Said:\n>\n${quotation.replaceAll(">", "> >")}`;
    const text = `1. one\n\n${indented}\n\n${nested}\n\nNote.[^1]\n\n[^1]: Said:\n\n${indented.replaceAll("   >", "    >")}`;
    const rendered = await html(text, known);
    assert.equal(rendered.match(/<figure class="quote">/g)?.length, 3);
    assert.equal(rendered.match(/<figcaption><b>Ann<\/b>, in /g)?.length, 3);
    const speakers = readText(text, "md").facts.quotations.map(({ speaker }) => speaker);
    assert.deepEqual(speakers, ["Ann", undefined, "Ann", "Ann"]);
  });
});

test("a quotation has the marks of the paper's language", async () => {
  const text = '> Das ist "neu".\n> — Ann';
  assert.match(await html(text, { language: "de" }), /<p>„Das ist ‚neu‘.“<\/p>/);
  assert.match(await html(text, { language: "fr" }), /<p>«\u00a0Das ist “neu”.\u00a0»<\/p>/);
  assert.match(await mdxHtml(text, { language: "de-CH" }), /<p>«Das ist ‹neu›.»<\/p>/);
});

describe("two consecutive quotations", () => {
  const yes = "> Yes.\n> — Ann, in [Reuters](source:reuters)";
  const no = "> No.\n> — Bob, in [AP](source:ap)";
  const facing = (...blocks: string[]) =>
    readText(blocks.join("\n\n"), "md").facts.quotations.map((one) => one.facing);

  test("are shown side by side", async () => {
    const rendered = await html(`${yes}\n\n${no}`, known);
    assert.match(
      rendered,
      /^<div class="facing"><figure .*Ann.*<\/figure><figure .*Bob.*<\/figure><\/div>$/s,
    );
    assert.deepEqual(facing(yes, no), [false, true]);
  });

  test("are not if there is text between them, or one has no attribution", async () => {
    for (const text of [`${yes}\n\nBut:\n\n${no}`, `${yes}\n\n> No.\n\nSo.`])
      assert.ok(!(await html(text, known)).includes("facing"), text);
    assert.deepEqual(facing(yes, "But:", no), [false, false]);
  });

  test("are if there is only a comment between them", async () => {
    const text = `${yes}\n\n<!-- really? -->\n\n${no}`;
    assert.ok((await html(text, known)).includes("facing"));
    assert.deepEqual(facing(text), [false, true]);
  });
});

test("the mark of a note is no part of the speaker's name", async () => {
  const text = "> Yes.\n> — Ann[^1], an envoy\n\n[^1]: Not her real name.";
  const [quotation] = readText(text, "md").facts.quotations;
  assert.equal(quotation?.speaker, "Ann");
  assert.match(await html(text, known), /<figcaption><b>Ann<\/b><sup>/);
});

test("a long quotation is set smaller than a short one", async () => {
  const classOf = async (words: string) =>
    /<blockquote[^>]*? class="(\w+)"/.exec(
      await html(`> ${words}\n> — Ann, in [AP](source:ap)`, { sources: [source("ap")] }),
    )?.[1];
  assert.equal(await classOf("Short words."), undefined);
  assert.equal(await classOf("Not so short. ".repeat(12)), "long");
  assert.equal(await classOf("By no means short. ".repeat(28)), "longer");
});
