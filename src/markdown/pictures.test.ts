import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readText } from "./facts.ts";
import { html, mdxHtml, source } from "./render.fixture.ts";
import { picturesShown } from "./tokens.ts";

/** HTML with its pictures as `[alt]`, or `[alt, title]`, and without ids. */
async function outline(text: string, render = html): Promise<string> {
  const rendered = await render(text, { sources: [source("ap")], dateline: "x" });
  return rendered
    .replace('<data value="dateline:"></data>', "DATELINE ")
    .replaceAll(/<data value="picture:([^"]*)"><\/data>/g, (_, parts: string) => {
      const [, ...words] = parts.split(":").map(decodeURIComponent);
      return `[${words.join(", ")}]`;
    })
    .replaceAll(/ id="[^"]*"/g, "")
    .replaceAll("\n", "");
}

describe("a picture", () => {
  test("becomes a token with its number and alt text", async () => {
    const text =
      '![A "bridge" & <more>](./bridge.jpg)\n\n![A map](./map.png "title") ![Again](./bridge.jpg) and words.';
    const rendered = await html(text);
    assert.deepEqual(picturesShown(rendered), [
      { index: 0, alt: "A “bridge” & <more>", title: "" },
      { index: 1, alt: "A map", title: "title" },
      { index: 0, alt: "Again", title: "" },
    ]);
    assert.deepEqual(readText(text, "md").facts.pictures, ["./bridge.jpg", "./map.png"]);
    assert.ok(!rendered.includes("<img"));
  });

  test("has the same number in .mdx", async () => {
    const text =
      'Words.\n\n![A](./a.png)\n\n<Figure caption="c" credit="d">\n\n![B](./b.png)\n\n</Figure>';
    assert.deepEqual(picturesShown(await mdxHtml(text)), [
      { index: 0, alt: "A", title: "" },
      { index: 1, alt: "B", title: "" },
    ]);
    assert.deepEqual(readText(text, "mdx").facts.pictures, ["./a.png", "./b.png"]);
  });
});

describe("a picture that stands alone", () => {
  const figure = '<figure class="picture">';
  const cases: [name: string, text: string, expected: string][] = [
    ["is a figure", "![A](./a.png)", `${figure}[A]</figure>`],
    [
      "has its title as the caption, in typographic punctuation",
      "![A](./a.png 'The \"old\" bridge -- in May')",
      `${figure}[A]<figcaption>The “old” bridge – in May</figcaption></figure>`,
    ],
    [
      "may be linked",
      '[![A](./a.png "B")](https://a.example/)',
      `${figure}<a href="https://a.example/">[A]</a><figcaption>B</figcaption></figure>`,
    ],
    [
      "may stand beside another, with the captions together",
      '![A](./a.png "Left.") ![B](./b.png "Right.")',
      `${figure}[A] [B]<figcaption>Left. Right.</figcaption></figure>`,
    ],
    ["may be in a list", "- ![A](./a.png)", `<ul><li>${figure}[A]</figure></li></ul>`],
    ["may be quoted", "> ![A](./a.png)", `<blockquote>${figure}[A]</figure></blockquote>`],
    [
      "comes before the dateline",
      "![A](./a.png)\n\nWords.",
      `${figure}[A]</figure><p>DATELINE Words.</p>`,
    ],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async () => {
      assert.equal(await outline(text), expected);
      assert.equal(await outline(text, mdxHtml), expected);
    });
  }

  test("is no second figure in <Figure>", async () => {
    const text = '<Figure caption="c" credit="d">\n\n![A](./a.png)\n\n</Figure>';
    const expected = '<x-figure caption="c" credit="d"><div>[A]</div></x-figure>';
    assert.equal(await outline(text, mdxHtml), expected);
  });

  test("has the same id as before it was one, which links may lead to", async () => {
    const text = 'Words.\n\n[![A](./a.png "B")](source:ap)';
    const rendered = await html(text, { sources: [source("ap")] });
    const [passage] = readText(text, "md").facts.passages;
    assert.ok(passage && rendered.includes(`id="${passage.id}"`), rendered);
  });
});

test("a picture among words stays there, and its title is a tooltip", async () => {
  const text = 'Look for ![an arch](./a.png "The sign") there.';
  assert.equal(await outline(text), "<p>DATELINE Look for [an arch, The sign] there.</p>");
});
