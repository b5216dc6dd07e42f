import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, reported } from "./text-problems.fixture.ts";

describe("a valid text has no problems", () => {
  check("md", [
    [
      "Words [cite](source:ap) [link](https://example.org/) [home](/about/) [here](#there) <desk@example.org> <!-- a comment -->\n\n## Two\n\n### Three\n\n## Two again",
    ],
    ["![A bridge](./bridge-2.webp)\n\n`<script>` and\n\n```html\n<script>alert(1)</script>\n```"],
    ["a < b && c > d, {braces}, \\<b> and &lt;i&gt; [mail](mailto:desk@example.org)"],
  ]);
});

const links = "Link to https://…, /a/page/ on this site, #a-heading or source:an-id.";

describe("reports problems with headings, HTML, links and pictures", () => {
  check("md", [
    [
      "One.\n\n# Two",
      "3: The text has a first-level heading. | Start with ##. The headline is the only first-level heading on the page.",
    ],
    ["One.\n\n### Two", "3: The heading level jumps from 1 to 3. | Use ## here."],
    ["## One\n\n#### Two", "3: The heading level jumps from 2 to 4. | Use ### here."],
    [
      "One.\n\nTwo <b>three</b>",
      "3: HTML is not allowed: <b>. | Write **words** for strong emphasis.",
    ],
    [
      "<em>One</em>\n<em>two</em> <blink>\n\n<div><em>three</em></div></p>",
      "1: HTML is not allowed: <em>, 3 times from this line on. | Write *words* for emphasis.",
      "2: HTML is not allowed: <blink>. | Use Markdown. For more than that, rename the file to .mdx and use a component.",
      "4: HTML is not allowed: <div>. | Delete the tags. An empty line starts a new paragraph.",
    ],
    [
      "One</b>\n\n<!doctype html>\n\n<Timeline>\n",
      "1: HTML is not allowed: </b>. | Write **words** for strong emphasis.",
      "3: HTML is not allowed: <!doctype html>. | Use Markdown. For more than that, rename the file to .mdx and use a component.",
      "5: HTML is not allowed: <Timeline>. | Use Markdown. For more than that, rename the file to .mdx and use a component.",
    ],
    [
      "One,\ntwo [x](htp://example.org/)",
      `2: The link to “htp://example.org/” is invalid. | ${links}`,
    ],
    [
      `One [x](javascript:${"a".repeat(80)})`,
      `1: The link to “javascript:${"a".repeat(48)}…” is invalid. | ${links}`,
    ],
    [
      "One\n![](./a.png)",
      "2: The picture “./a.png” has no alt text. | Describe it between the square brackets: ![a bridge](./bridge.jpg).",
    ],
    [
      "[One[^a]](https://a.example/), [*two*[^a]][r].\n\n[r]: /a/\n\n[^a]: A note.",
      "1: The note [^a] is inside a link. | Put it behind the link: [words](https://…)[^1].",
      "1: The note [^a] is inside a link. | Put it behind the link: [words](https://…)[^1].",
    ],
    [
      "One ![a](https://example.org/a.png)",
      "1: “https://example.org/a.png” is not a picture in the article's folder. | Save the picture in the article's folder, if the paper may publish it, and write ./name.jpg.",
    ],
    [
      "One ![a][p]\n\n[p]: ./a.png",
      "1: A picture cannot be a reference. | Write the name of its file here: ![a bridge](./bridge.jpg).",
      `3: The link to “./a.png” is invalid. | ${links}`,
    ],
  ]);

  test("all of them at once", () => {
    const text = "# One\n\n[x](y)\n\n![](./a.png)\n\n<b>";
    assert.deepEqual(
      reported(text, "md").map((problem) => problem.slice(0, 2)),
      ["1:", "3:", "5:", "7:"],
    );
  });
});
