import assert from "node:assert/strict";
import { test } from "node:test";
import { html, source } from "./render.fixture.ts";
import { escapeHtml } from "#newsroom/escape-html.ts";
import { fill, picturesShown, tokenValue } from "./tokens.ts";

const fillings = {
  outlet: (id: string) => `<${id}> & "Sons"`,
  picture: (index: number, alt: string) => `<img src="/${index}.webp" alt="${escapeHtml(alt)}">`,
  time: (written: string) => written,
  dateline: () => "<span>Ramadi</span> — ",
  map: (place: string, caption: string) =>
    `<svg aria-label="${place}: ${escapeHtml(caption)}"></svg>`,
};

test("every token of a text is filled in, and names are escaped", async () => {
  const text = 'It is [so](source:ap).\n\n![A "bridge" & <more>](./bridge.jpg)';
  const filled = fill(await html(text, { sources: [source("ap")], dateline: "ramadi" }), fillings);
  assert.match(filled, /<p><span>Ramadi<\/span> — It is /);
  assert.match(filled, /<a href="#source-ap">&lt;ap&gt; &amp; &quot;Sons&quot;<\/a>/);
  assert.match(filled, /<img src="\/0\.webp" alt="A “bridge” &amp; &lt;more&gt;">/);
  assert.ok(!filled.includes("<data"));
});

test("a map is filled in with its caption, which is optional", () => {
  const filled = fill(
    [
      `<data value="${tokenValue("map", "ramadi", 'Where: it\'s <b>"here"</b>')}"></data>`,
      `<data value="${tokenValue("map", "minsk")}">
</data>`,
    ].join(""),
    fillings,
  );
  assert.equal(
    filled,
    `<svg aria-label="ramadi: Where: it's &lt;b&gt;&quot;here&quot;&lt;/b&gt;"></svg><svg aria-label="minsk: "></svg>`,
  );
});

test("text that only looks like a token stays text", async () => {
  const filled = fill(await html('Write `<data value="outlet:ap"></data>` so.'), fillings);
  assert.match(filled, /<code>&#x3C;data value="outlet:ap">&#x3C;\/data><\/code>/);
});

test("a picture that is shown twice has the alt text of each use", async () => {
  const text = await html("![one](./a.png) and ![two](./a.png)");
  assert.deepEqual(picturesShown(text), [
    { index: 0, alt: "one", title: "" },
    { index: 0, alt: "two", title: "" },
  ]);
});
