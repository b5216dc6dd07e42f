import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rememberScheme } from "#look/remember-scheme.ts";
import { parsePage } from "./emitted-page.ts";
import { isComposedOf, missingFiles, pageProblems, textProblems } from "./verify.ts";

const sheets = new Set(["a{color:red}", "a{color:red}b{margin:0}", "c{padding:0}"]);

const page = (body: string, head = "") =>
  `<!doctype html><html><head>${head}</head><body><main>${body}</main></body></html>`;

const problemsOf = (html: string) => pageProblems(parsePage("a/index.html", html), sheets);

describe("a page is published", () => {
  const fine: [name: string, html: string][] = [
    [
      "with our script, our styles and structured data",
      page(
        "",
        `<style>a{color:red}b{margin:0}c{padding:0}</style><script>${rememberScheme}</script><script type="application/ld+json">{"a":"<b>"}</script>`,
      ),
    ],
    [
      "with scripts from our own files",
      page('<script type="module" src="/_astro/search.js"></script>'),
    ],
    ["with markup as text", page("<h1>A &lt;script&gt;alert(1)&lt;/script&gt; in a headline</h1>")],
    [
      "with markup in the text of an attribute",
      page(
        "",
        `<meta name="description" content="A <script>alert(1)</script> and <style>x</style>"><title>&lt;script></title>`,
      ),
    ],
    ["with a comment that holds a script", page("<!-- <script>alert(1)</script> -->")],
    ["with one id in two letter cases", page('<p id="a"></p><p id="A"></p>')],
  ];
  for (const [name, html] of fine) test(name, () => assert.deepEqual(problemsOf(html), []));
});

describe("a page is not published", () => {
  const wrong: [name: string, html: string, problem: RegExp][] = [
    [
      "with any other script",
      page("<script>alert(1)</script>"),
      /a script that is not ours: alert\(1\)/,
    ],
    [
      "with our script changed",
      page(`<script>${rememberScheme} </script>`),
      /script that is not ours/,
    ],
    ["with an empty script", page("<script></script>"), /script that is not ours/],
    [
      "with a script of another type",
      page('<script type="text/javascript">x()</script>'),
      /not ours/,
    ],
    ["with an import map", page('<script type="importmap">{}</script>'), /not ours/],
    ["with a script in an SVG", page("<svg><script>alert(1)</script></svg>"), /not ours/],
    [
      "with markup outside the document: a script after its end",
      `${page("")}<script>alert(1)</script>`,
      /is incomplete/,
    ],
    [
      "with a script from elsewhere",
      page('<script src="https://evil.example/x.js"></script>'),
      /loads a script from https/,
    ],
    [
      "with a script from //",
      page('<script src="//evil.example/_astro/x.js"></script>'),
      /loads a script from/,
    ],
    [
      "with other styles",
      page("", "<style>a{color:red}z{}</style>"),
      /style sheet that is not ours/,
    ],
    ["with a style attribute", page('<p style="color:red">'), /foreign markup: <p style=/],
    [
      "with an event handler",
      page('<img src="/a.png" OnError="x()">'),
      /foreign markup: <img onerror=/,
    ],
    [
      "with a link that runs a script",
      page('<a href=" java\tscript:alert(1)">'),
      /foreign markup: <a href=/,
    ],
    ["with a frame", page('<iframe srcdoc="x"></iframe>'), /foreign markup: <iframe>/],
    [
      "with another base",
      page("", '<base href="https://evil.example/">'),
      /foreign markup: <base>/,
    ],
    ["with an id twice", page('<p id="a"></p><p id="a"></p>'), /the id “a” twice/],
    ["that is cut off", "<!doctype html><html><body>", /a\/index\.html is incomplete/],
  ];
  for (const [name, html, problem] of wrong)
    test(name, () => assert.match(problemsOf(html).join("\n"), problem));
});

test("a page's style sheet is any sequence of ours and nothing else", () => {
  assert.ok(isComposedOf("c{padding:0}a{color:red}b{margin:0}", sheets));
  assert.ok(!isComposedOf("c{padding:0}x", sheets));
  assert.ok(!isComposedOf("b{margin:0}", sheets));
});

describe("a text", () => {
  const problems = (text: string, contains: (text: string) => boolean = () => false) =>
    textProblems("/srv/paper", "feed.xml", text, contains);

  test("is fine as it should be", () => assert.deepEqual(problems(page("Text")), []));

  test("does not contain a path of this machine: the feed holds no local paths", () => {
    const text = "<a>/srv/paper/src/pages/index.astro</a>";
    assert.deepEqual(problems(text), ["feed.xml contains a path of this machine."]);
  });

  test("may contain the address of a site that looks like one", () =>
    assert.deepEqual(problems("https://example.org/srv/paper/src/"), []));

  test("may contain such a path where an editor wrote it", () => {
    const text = page("Our project is in /srv/paper/src/pages.");
    assert.deepEqual(
      problems(text, (written) => written === "/srv/paper/src"),
      [],
    );
  });

  test("has no token that was not filled in, but may explain one", () => {
    const explained = page(
      '<code>&lt;data value="outlet:x"&gt;</code>',
      '<meta content="<data value=&#34;outlet:x&#34;>">',
    );
    assert.deepEqual(problems(explained), []);
    assert.deepEqual(problems(page('<data value="outlet:x"></data>')), [
      "feed.xml has a token that was not filled in.",
    ]);
  });
});

test("a site needs a front page, a page for what is missing, and a file for each of its paths", () => {
  assert.deepEqual(missingFiles(new Set(["404.html", "index.html"])), []);
  assert.deepEqual(missingFiles(new Set(["index.html"])), ["404.html was not built."]);
  assert.deepEqual(missingFiles(new Set(["404.html", "index.html"]), ["a/index.html"]), [
    "a/index.html was not built.",
  ]);
});
