import assert from "node:assert/strict";
import { test } from "node:test";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

const paragraphs = [
  ...body,
  "The council has no money for the second lane, its treasurer said on Sunday evening.",
];
const article = paragraphs.map((text) => `<p>${text}</p>`).join("\n");

test("separates the article from its page", async () => {
  const found = await recognized(`<!doctype html><html><head>
<title>Bridge reopens | The Harbor Gazette</title>
<link rel="canonical" href="https://www.reuters.example/world/bridge?utm_source=x">
<meta property="og:description" content="Traders cross with flour, and nobody knows for how long.">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens","datePublished":"2015-05-18T09:13:00Z","author":{"name":"Jane Example"}}</script>
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>Bridge reopens</h1>
<p>Traders cross with flour, and nobody knows for how long.</p>
<p>By Jane Example</p><time>18 May 2015</time>
<figure><img src="b.jpg" alt="A bridge"><figcaption>Trucks wait. Ali Example/AFP</figcaption></figure>
${article}<div>Advertisement</div>
<table><tr><th>Bank</th><th>Trucks</th></tr><tr><td>Northern</td><td><b>400</b></td></tr></table>
<p>See <a href="/other">another page</a>.</p>
</article></main><aside><p>The paper has come off the same press since 1950.</p><h2>Most read</h2><ul><li><a href="/1">Another story</a></li></ul></aside>
<footer>© 2015 The Harbor Gazette</footer></body></html>`);
  assert.equal(found.format, "HTML");
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(found.deck?.value, "Traders cross with flour, and nobody knows for how long.");
  assert.deepEqual(found.lead, {
    src: "b.jpg",
    alt: "A bridge",
    caption: "Trucks wait.",
    credit: "Ali Example/AFP",
  });
  assert.equal(
    textOf(found),
    [
      ...paragraphs,
      "| Bank | Trucks |\n| - | - |\n| Northern | **400** |",
      "See [another page](https://www.reuters.example/other).",
    ].join("\n\n"),
  );
  assert.deepEqual(found.origin, {
    outlet: "reuters",
    name: "Reuters",
    because: "its address",
    via: undefined,
    title: "Bridge reopens",
    url: "https://www.reuters.example/world/bridge",
    authors: ["Jane Example"],
    day: "2015-05-18",
    kind: undefined,
  });
  assert.equal(found.day, undefined);
  const left = leftOut(found).join("\n");
  for (const words of [
    "Home",
    "World",
    "Another story",
    "the same press since 1950",
    "© 2015",
    "Advertisement",
    "By Jane Example",
  ])
    assert.match(left, new RegExp(words));
});

test("reads a page of a few words, and whose it is from its title", async () => {
  const found = await recognized(
    "<html><head><title>Bridge reopens - The Gazette</title></head><body><nav><a href='/'>Home</a><a href='/w'>World</a></nav><article><h1>Bridge reopens</h1><p>It is open.</p><ul><li>one</li></ul></article><footer>Write to us</footer></body></html>",
  );
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(textOf(found), "It is open.\n\n- one");
  assert.equal(found.origin?.name, "The Gazette");
  assert.ok(leftOut(found).includes("around the article on its page: Home World"));
});

test("takes a page of an unknown outlet for another's words", async () => {
  const { origin } = await recognized(
    `<html><body><header>Menu and more</header><article><h1>Bridge reopens</h1>${article}</article></body></html>`,
  );
  assert.equal(origin?.because, "the rest of its page");
});

test("reads a fragment as a whole", async () => {
  const found = await recognized(
    "<h1>Bridge reopens</h1><p>It is <em>open</em>.</p><ul><li>one</li><li>two</li></ul>",
  );
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(textOf(found), "It is *open*.\n\n- one\n- two");
});

test("reads an old page that is arranged in tables", async () => {
  const found = await recognized(
    `<html><head><title>The Gazette: Bridge reopens at last</title></head><body><table><tr><td><a href="/">Home</a></td></tr><tr><td><b>Bridge reopens at last</b><br>By Jane Example${article}</td></tr></table></body></html>`,
  );
  assert.equal(found.headline?.value, "Bridge reopens at last");
  assert.equal(textOf(found), paragraphs.join("\n\n"));
});

test("reads what office programs write", async () => {
  const found = await recognized(
    '<html><body><b style="font-weight:normal" id="docs-internal"><p class="MsoTitle"><b>Bridge reopens</b></p><p>It is open.</p><p class="MsoListParagraph">·<span>&nbsp;&nbsp; </span>one</p><p class="MsoListParagraph">·<span>&nbsp;&nbsp; </span>two</p></b></body></html>',
    "bridge.htm",
  );
  assert.equal(found.headline?.value, "Bridge reopens");
  assert.equal(textOf(found), "It is open.\n\n- one\n- two");
});

for (const [name, html] of [
  [
    "a list of notes",
    '<p>So it is.<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">A note. <a href="#r1">↩</a></li></ol>',
  ],
  [
    "notes with a number that leads back",
    '<p>So it is.<sup><a href="#f1" id="b1">[1]</a></sup></p><hr><div><p><a href="#b1" id="f1">[1]</a> A note.</p></div>',
  ],
] as const) {
  test(`makes footnotes of ${name}`, async () => {
    const found = await recognized(`<h1>Bridge reopens</h1>${html}`, "a.html");
    assert.equal(textOf(found), "So it is.[^1]\n\n[^1]: A note.");
  });
}

test("runs nothing, and lists what it cannot show", async () => {
  const found = await recognized(
    '<h1>Bridge reopens</h1><p onclick="x()">It is <a href="javascript:x()">open</a>.<img src="https://a.example/p.gif" width="1"></p><iframe src="https://video.example/1"></iframe><script>alert(1)</script><!-- no -->',
    "a.html",
  );
  assert.equal(textOf(found), "It is open.");
  assert.deepEqual(leftOut(found).sort(), [
    "a comment or embedded media: https://video.example/1",
    "a comment or embedded media: no",
    "markup: javascript:x()",
  ]);
});
