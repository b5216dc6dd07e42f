import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { reported } from "./text-problems.fixture.ts";
import { html } from "./render.fixture.ts";

describe("rejects a script in content, HTML, and unsafe links and pictures", () => {
  const everywhere = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](<java&NewLine;script:alert(1)>)",
    "[x](<&#1; javascript:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](\u0001javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](blob:https://example.org/1)",
    "[x](view-source:https://example.org/)",
    "[x](//evil.example/)",
    "[x](\\/\\/evil.example/)",
    "[x](https:evil.example)",
    "[x](https://)",
    "[x](https:///evil.example)",
    "[x](Source:ap)",
    "[x](about/)",
    "[x]()",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "words\n\n[unused]: data:text/html,x",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](https://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](./picture.svg)",
    "![x](../picture.png)",
    "![x](./a/../../picture.png)",
    "![x](/picture.png)",
    "![x][r]\n\n[r]: https://evil.example/pixel.png",
    "[![x](javascript:alert(1))](https://example.org/)",
    "> - [x](javascript:alert(1))",
    "| [x](javascript:alert(1)) |\n| - |\n| y |",
    "x[^1]\n\n[^1]: [y](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    '<img src="x" onerror="alert(1)">',
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://evil.example/"></iframe>',
    "<details open ontoggle=alert(1)>",
    '<p style="background:url(javascript:alert(1))">x</p>',
    "<style>@import 'https://evil.example/x.css'</style>",
    "<math><mtext></mtext></math>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<data value='outlet:ap'></data>",
    "x <b>y</b>",
    "<!-- x --><script>alert(1)</script>",
    "<!--> <script>alert(1)</script> -->",
    "<!---> <script>alert(1)</script> -->",
    "<!-- x --> <b>lost</b> <!-- y -->",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "<![CDATA[ x ]]>",
  ];
  const onlyInMarkdown = ["<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>"];
  for (const text of [...everywhere, ...onlyInMarkdown])
    test(`md: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(reported(`Words. ${text}`, "md"), []));
  for (const text of everywhere)
    test(`md, as a separate block: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(reported(`Words.\n\n${text}\n\nWords.`, "md"), []));
  for (const text of [...everywhere, ...onlyInMarkdown])
    test(`mdx: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(reported(`Words.\n\n${text}\n\nWords.`, "mdx"), []));
});

describe("text that only looks like HTML is shown as text", () => {
  for (const text of ["<img src=x onerror=alert(1)//", "<svg/onload=alert(1)>", "a <3 b", "<1>"]) {
    test(text, async () => {
      const rendered = await html(`Words ${text}`);
      assert.deepEqual(rendered.match(/<[^/p]/g), null, rendered);
      assert.ok(rendered.includes(`&#x3C;${text.split("<")[1]}`), rendered);
    });
  }
});

describe("MDX runs no code: rejects it", () => {
  const texts = [
    "import x from './x.js'",
    "export const x = 1",
    "export default () => 1",
    "{process.env.HOME}",
    "Words {process.env.HOME} words.",
    "{(() => { while (true) {} })()}",
    "{/* a comment */ alert(1)}",
    "{await fetch('https://evil.example/')}",
    "<Figure caption={process.env.HOME} credit='x'>![a](./a.png)</Figure>",
    '<Figure {...process.env} caption="x" credit="y">![a](./a.png)</Figure>',
    '<Accounts dispute="x" set:html="<script>alert(1)</script>" />',
    '<Accounts dispute="x" onClick="alert(1)" />',
    "<div>{1}</div>",
    "<script>alert(1)</script>",
    "<Fragment set:html='x' />",
    "<Astro.self />",
    "<>{1}</>",
  ];
  for (const text of texts)
    test(text, () => assert.notDeepEqual(reported(`Words.\n\n${text}\n\nWords.`, "mdx"), []));
});
