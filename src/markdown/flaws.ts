/** What an article's text may not hold: HTML, code, addresses that lead nowhere good, components used wrongly. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { picturePattern } from "#newsroom/fields.ts";
import { checkComponent } from "./component-flaws.ts";

/** Something wrong with a text; `line` counts from the first line of the text. */
export interface Flaw {
  line: number;
  wrong: string;
  right: string;
  /** Which rule is broken, where the rule has a name of its own. */
  rule?: string;
}

/** Nothing but comments, each ending where a browser ends it. */
const comments = /^\s*(?:<!--(?!-?>)(?:(?!-->)[\s\S])*-->\s*)+$/;

/** Notes what is wrong at the node in hand. */
export type Report = (wrong: string, right: string) => void;

export function flawsIn(tree: Root): Flaw[] {
  const flaws: Flaw[] = [];
  let level = 1;
  visit(tree, (node, _, parent) => {
    const flaw: Report = (wrong, right) =>
      void flaws.push({ line: node.position?.start.line ?? 1, wrong, right });
    switch (node.type) {
      case "html":
        if (!comments.test(node.value)) {
          flaw(
            `HTML is not part of the text: ${excerpt(node.value)}`,
            "Write Markdown; for more, rename the file to .mdx and use a component.",
          );
        }
        break;
      case "heading":
        if (node.depth === 1)
          flaw(
            "A heading of the first level stands in the text.",
            "Use ## and below; the headline is the only # of its page.",
          );
        else if (node.depth > level + 1)
          flaw(
            `A heading jumps from level ${level} to level ${node.depth}.`,
            `Use ${"#".repeat(level + 1)} here.`,
          );
        level = Math.max(2, node.depth);
        break;
      case "image":
        checkPicture(node, flaw);
        break;
      case "imageReference":
        flaw(
          "The picture is named elsewhere in the text.",
          "Name its file here: ![a bridge](./bridge.jpg).",
        );
        break;
      case "link":
      case "definition":
        checkAddress(node.url, flaw);
        break;
      case "mdxjsEsm":
        flaw(
          "An article cannot import or export.",
          "Delete the line; the components are there without it.",
        );
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!/^\/\*[\s\S]*\*\/$/.test(node.value.trim())) {
          flaw(
            `An article cannot run code: {${excerpt(node.value)}}`,
            "Delete it; for a brace in the text write \\{.",
          );
        }
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        checkComponent(node, parent, flaw);
        break;
    }
  });
  return flaws;
}

function checkPicture(image: { url: string; alt?: string | null | undefined }, flaw: Report): void {
  if (!picturePattern.test(image.url)) {
    flaw(
      `The picture “${image.url}” does not lie beside the article.`,
      "Put the file in the article's folder and write ./name.png, .jpg, .webp or .avif.",
    );
  }
  if (!image.alt?.trim()) {
    flaw(
      `The picture “${image.url}” has no alt text.`,
      "Say between the square brackets what it shows: ![a bridge](./bridge.jpg).",
    );
  }
}

function checkAddress(url: string, flaw: Report): void {
  if (/^(?:https?:\/\/[^/]|mailto:.|\/(?!\/)|#.)/i.test(url) || url.startsWith("source:")) return;
  flaw(
    `The link to “${excerpt(url)}” leads nowhere that the paper allows.`,
    "Link to https://…, to /a/page/ of this site, to #a-heading or to source:an-id.",
  );
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
