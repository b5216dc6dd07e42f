import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check, told } from "./text-problems.fixture.ts";

describe("a good text has no problems", () => {
  check("md", [
    [
      "Words [cite](source:ap) [link](https://example.org/) [home](/about/) [here](#there) <desk@example.org> <!-- a comment -->\n\n## Two\n\n### Three\n\n## Two again",
    ],
    ["![A bridge](./bridge-2.webp)\n\n`<script>` and\n\n```html\n<script>alert(1)</script>\n```"],
    ["a < b && c > d, {braces}, \\<b> and &lt;i&gt; [mail](mailto:desk@example.org)"],
  ]);
});

const links = "Link to https://…, to /a/page/ of this site, to #a-heading or to source:an-id.";

describe("an editor is told of headings, HTML, links and pictures", () => {
  check("md", [
    [
      "One.\n\n# Two",
      "3: A heading of the first level stands in the text. | Use ## and below; the headline is the only # of its page.",
    ],
    ["One.\n\n### Two", "3: A heading jumps from level 1 to level 3. | Use ## here."],
    ["## One\n\n#### Two", "3: A heading jumps from level 2 to level 4. | Use ### here."],
    [
      "One.\n\nTwo <b>three</b>",
      "3: HTML is not part of the text: <b> | Write Markdown; for more, rename the file to .mdx and use a component.",
      "3: HTML is not part of the text: </b> | Write Markdown; for more, rename the file to .mdx and use a component.",
    ],
    [
      "One,\ntwo [x](htp://example.org/)",
      `2: The link to “htp://example.org/” leads nowhere that the paper allows. | ${links}`,
    ],
    [
      `One [x](javascript:${"a".repeat(80)})`,
      `1: The link to “javascript:${"a".repeat(48)}…” leads nowhere that the paper allows. | ${links}`,
    ],
    [
      "One\n![](./a.png)",
      "2: The picture “./a.png” has no alt text. | Say between the square brackets what it shows: ![a bridge](./bridge.jpg).",
    ],
    [
      "One ![a](https://example.org/a.png)",
      "1: The picture “https://example.org/a.png” does not lie beside the article. | Put the file in the article's folder and write ./name.png, .jpg, .webp or .avif.",
    ],
    [
      "One ![a][p]\n\n[p]: ./a.png",
      "1: The picture is named elsewhere in the text. | Name its file here: ![a bridge](./bridge.jpg).",
      `3: The link to “./a.png” leads nowhere that the paper allows. | ${links}`,
    ],
  ]);

  test("everything at once", () => {
    const text = "# One\n\n[x](y)\n\n![](./a.png)\n\n<b>";
    assert.deepEqual(
      told(text, "md").map((problem) => problem.slice(0, 2)),
      ["1:", "3:", "5:", "7:"],
    );
  });
});
