import assert from "node:assert/strict";
import { test } from "node:test";
import { html, source } from "./render.fixture.ts";
import { escapeHtml, fill } from "./tokens.ts";

const fillings = {
  outlet: (id: string) => `<${id}> & "Sons"`,
  picture: (index: number, alt: string) => `<img src="/${index}.webp" alt="${alt}">`,
  dateline: () => "<span>Ramadi</span> — ",
  map: (place: string, caption: string) => `<svg aria-label="${place}: ${caption}"></svg>`,
};

test("every token of a text is filled in, and names are escaped", async () => {
  const text = 'It is [so](source:ap).\n\n![A "bridge" & <more>](./bridge.jpg)';
  const filled = fill(await html(text, { sources: [source("ap")], dateline: "ramadi" }), fillings);
  assert.match(filled, /<p><span>Ramadi<\/span> — It is /);
  assert.match(filled, /<a href="#source-ap">&lt;ap&gt; &amp; &quot;Sons&quot;<\/a>/);
  assert.match(filled, /<img src="\/0\.webp" alt="A &#x22;bridge&#x22; &#x26; <more>">/);
  assert.ok(!filled.includes("<data"));
});

test("a map is filled in with its caption, which is optional", () => {
  const filled = fill(
    '<data value="map:ramadi" title="Where it is"></data><data value="map:minsk" title="">\n</data><data value="map:vienna"></data>',
    fillings,
  );
  assert.equal(
    filled,
    '<svg aria-label="ramadi: Where it is"></svg><svg aria-label="minsk: "></svg><svg aria-label="vienna: "></svg>',
  );
});

test("text that only looks like a token stays text", async () => {
  const filled = fill(await html('Write `<data value="outlet:ap"></data>` so.'), fillings);
  assert.match(filled, /<code>&#x3C;data value="outlet:ap">&#x3C;\/data><\/code>/);
});

test("text is escaped for elements and quoted attributes", () => {
  assert.equal(escapeHtml(`<b title="a'b">&amp;`), "&lt;b title=&quot;a'b&quot;&gt;&amp;amp;");
});
