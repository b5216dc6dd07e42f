import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readText } from "./facts.ts";
import { html } from "./render.fixture.ts";

type Format = "md" | "mdx";

/** What is told about a text, one line for each flaw: “3: wrong | right”. */
const told = (text: string, format: Format) =>
  readText(text, format).flaws.map(({ line, wrong, right }) => `${line}: ${wrong} | ${right}`);

const good = "Words [cite](source:ap) [link](https://example.org/) [home](/about/) [here](#there) ";

describe("a good text has no flaws", () => {
  const texts: [format: Format, text: string][] = [
    ["md", `${good}<desk@example.org> <!-- a comment -->\n\n## Two\n\n### Three\n\n## Two again`],
    [
      "md",
      "![A bridge](./bridge-2.webp)\n\n`<script>` and\n\n```html\n<script>alert(1)</script>\n```",
    ],
    ["md", "a < b && c > d, {braces}, \\<b> and &lt;i&gt; [mail](mailto:desk@example.org)"],
    ["mdx", `${good}\\<b> \\{x} {/* a comment */}\n\n{/* another */}`],
    [
      "mdx",
      `${good}

<Timeline title="How it came">
<Event when="18 May">

It [came](source:ap).

</Event>
</Timeline>

<Figure caption="c" credit="d">

![A bridge](./bridge.jpg)

</Figure>

<PullQuote source="reuters" speaker="A">It is *so*.</PullQuote>

<Accounts dispute="how-far" />

<LocatorMap place="ramadi" caption="Where" />
<LocatorMap place="ramadi" />`,
    ],
  ];
  for (const [format, text] of texts)
    test(`${format}: ${JSON.stringify(text).slice(0, 60)}`, () =>
      assert.deepEqual(told(text, format), []));
});

describe("no script gets into the paper", () => {
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
  const inMarkdownAlone = ["<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>"];
  for (const text of [...everywhere, ...inMarkdownAlone])
    test(`md: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(told(`Words. ${text}`, "md"), []));
  for (const text of everywhere)
    test(`md, on lines of its own: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(told(`Words.\n\n${text}\n\nWords.`, "md"), []));
  for (const text of [...everywhere, ...inMarkdownAlone])
    test(`mdx: ${JSON.stringify(text)}`, () =>
      assert.notDeepEqual(told(`Words.\n\n${text}\n\nWords.`, "mdx"), []));
});

describe("what only looks like HTML is shown as text", () => {
  for (const text of ["<img src=x onerror=alert(1)//", "<svg/onload=alert(1)>", "a <3 b", "<1>"]) {
    test(text, async () => {
      const rendered = await html(`Words ${text}`);
      assert.deepEqual(rendered.match(/<[^/p]/g), null, rendered);
      assert.ok(rendered.includes(`&#x3C;${text.split("<")[1]}`), rendered);
    });
  }
});

describe("no code runs in .mdx", () => {
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
    test(text, () => assert.notDeepEqual(told(`Words.\n\n${text}\n\nWords.`, "mdx"), []));
});

const links = "Link to https://…, to /a/page/ of this site, to #a-heading or to source:an-id.";
const names = "Timeline, Event, Figure, PullQuote, Accounts, LocatorMap";
const alone = "Give it lines of its own, with an empty line before and after.";

describe("an editor is told", () => {
  const cases: [format: Format, text: string, ...told: string[]][] = [
    ["md", "", "1: There is no text. | Write the text below the frontmatter, or delete the file."],
    [
      "md",
      "\n<!-- later -->\n",
      "1: There is no text. | Write the text below the frontmatter, or delete the file.",
    ],
    [
      "mdx",
      "{/* later */}",
      "1: There is no text. | Write the text below the frontmatter, or delete the file.",
    ],
    [
      "md",
      "&nbsp;\n\n---\n\n[a]: https://example.org/",
      "1: There is no text. | Write the text below the frontmatter, or delete the file.",
    ],
    [
      "md",
      "One.\n\nTwo\b three.",
      "3: The text holds the control character U+0008, which feeds cannot carry. | Delete it: retype the word around it.",
    ],
    [
      "md",
      "One.\n\n# Two",
      "3: A heading of the first level stands in the text. | Use ## and below; the headline is the only # of its page.",
    ],
    ["md", "One.\n\n### Two", "3: A heading jumps from level 1 to level 3. | Use ## here."],
    ["md", "## One\n\n#### Two", "3: A heading jumps from level 2 to level 4. | Use ### here."],
    [
      "md",
      "One.\n\nTwo <b>three</b>",
      "3: HTML is not part of the text: <b> | Write Markdown; for more, rename the file to .mdx and use a component.",
      "3: HTML is not part of the text: </b> | Write Markdown; for more, rename the file to .mdx and use a component.",
    ],
    [
      "md",
      "One,\ntwo [x](htp://example.org/)",
      `2: The link to “htp://example.org/” leads nowhere that the paper allows. | ${links}`,
    ],
    [
      "md",
      `One [x](javascript:${"a".repeat(80)})`,
      `1: The link to “javascript:${"a".repeat(48)}…” leads nowhere that the paper allows. | ${links}`,
    ],
    [
      "md",
      "One\n![](./a.png)",
      "2: The picture “./a.png” has no alt text. | Say between the square brackets what it shows: ![a bridge](./bridge.jpg).",
    ],
    [
      "md",
      "One ![a](https://example.org/a.png)",
      "1: The picture “https://example.org/a.png” does not lie beside the article. | Put the file in the article's folder and write ./name.png, .jpg, .webp or .avif.",
    ],
    [
      "md",
      "One ![a][p]\n\n[p]: ./a.png",
      "1: The picture is named elsewhere in the text. | Name its file here: ![a bridge](./bridge.jpg).",
      `3: The link to “./a.png” leads nowhere that the paper allows. | ${links}`,
    ],
    // Components
    [
      "mdx",
      "One.\n\nimport x from 'y'",
      "3: An article cannot import or export. | Delete the line; the components are there without it.",
    ],
    [
      "mdx",
      "One.\n\nTwo {1 + 1}",
      "3: An article cannot run code: {1 + 1} | Delete it; for a brace in the text write \\{.",
    ],
    [
      "mdx",
      "One.\n\n<Timline title='x'>\n\nx\n\n</Timline>",
      "3: There is no component <Timline>. | Did you mean <Timeline>?",
    ],
    [
      "mdx",
      "One.\n\n<Video />",
      `3: There is no component <Video>. | The components are ${names}.`,
    ],
    [
      "mdx",
      "One.\n\n<div>x</div>",
      `3: There is no component <div>. | The components are ${names}.`,
    ],
    [
      "mdx",
      'One.\n\n<Timeline titel="x">\n<Event when="">\n\nx\n\n</Event>\n</Timeline>',
      "3: <Timeline> title: This field is missing. | What the timeline is about.",
      "3: <Timeline> titel: “titel” is not a field here. | Did you mean “title”?",
      "4: <Event> when: This is empty. | When it happened, as a reader should see it: 18 May 2015.",
    ],
    [
      "mdx",
      "One.\n\n<Accounts dispute />",
      "3: <Accounts> dispute: This is true or false, not an id. | The id of one of the article's disputes.",
    ],
    [
      "mdx",
      "One.\n\n<Accounts dispute={x} />",
      '3: <Accounts> is given code. | Props are plain text in quotes: title="What happened".',
    ],
    [
      "mdx",
      'One.\n\n<Accounts {...{ dispute: "x" }} />',
      '3: <Accounts> is given code. | Props are plain text in quotes: title="What happened".',
    ],
    [
      "mdx",
      'One <Accounts dispute="x" /> two.',
      `1: <Accounts> stands inside a paragraph. | ${alone}`,
    ],
    [
      "mdx",
      'One.\n\n<Event when="x">\n\nTwo.\n\n</Event>',
      "3: <Event> stands outside of a timeline. | Put it between <Timeline> and </Timeline>.",
    ],
    [
      "mdx",
      'One.\n\n<Timeline title="x">\n<Accounts dispute="y" />\n</Timeline>',
      "4: <Accounts> stands directly in a timeline. | Put it into an <Event>.",
    ],
    [
      "mdx",
      'One.\n\n<Timeline title="x" />',
      "3: <Timeline> is empty. | Write something before </Timeline>.",
    ],
    [
      "mdx",
      'One.\n\n<Accounts dispute="x">\n\nTwo.\n\n</Accounts>',
      "3: <Accounts> would drop what stands in it. | Close it at once: <Accounts … />.",
    ],
    // What is no MDX
    [
      "mdx",
      'One.\n\n<Timeline title="x">\n\nTwo.',
      "3: <Timeline> is not closed where it should be. | Write </Timeline> on a line of its own after what it holds.",
    ],
    [
      "mdx",
      '<Timeline title="x">\n<Event when="y">\n\nOne.\n\n</Timeline>',
      "2: <Event> is not closed where it should be. | Write </Event> on a line of its own after what it holds.",
    ],
    [
      "mdx",
      "One.\n\nTwo <Event when='x'> three.\n\nFour.",
      "3: <Event> is not closed where it should be. | Write </Event> on a line of its own after what it holds.",
    ],
    [
      "mdx",
      "One.\n\n</Event>",
      "3: A component ends here that has not begun. | Delete the closing tag, or open the component before it.",
    ],
    ...["a <- b", "<!-- a comment -->", "see <https://example.org/>", "a {b", "5 <6"].map(
      (text): [Format, string, string] => [
        "mdx",
        `One.\n\n${text}`,
        "3: A < or { stands here that begins no component. | Write \\< or \\{ in text, [words](https://…) for a link, {/* … */} for a comment.",
      ],
    ),
    [
      "mdx",
      "One.\n\n{1 +}",
      "3: An article cannot run code. | Write \\{ for a brace, and begin no line with import or export.",
    ],
  ];
  for (const [format, text, ...expected] of cases)
    test(`${format}: ${JSON.stringify(text).slice(0, 70)}`, () =>
      assert.deepEqual(told(text, format), expected));

  test("everything at once", () => {
    const text = "# One\n\n[x](y)\n\n![](./a.png)\n\n<b>";
    assert.deepEqual(
      told(text, "md").map((flaw) => flaw.slice(0, 2)),
      ["1:", "3:", "5:", "7:"],
    );
  });
});
