/** Problems of an article's text: HTML, code, invalid links, misused components. Lines count from the text's first. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { picturePattern } from "#newsroom/fields.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import { checkComponent } from "./component-problems.ts";

/** Nothing but comments, each ending where a browser ends it. */
const comments = /^\s*(?:<!--(?!-?>)(?:(?!-->)[\s\S])*-->\s*)+$/;

/** Reports a problem at the current node. */
export type ReportProblem = (wrong: string, right: string) => void;

export function textProblems(tree: Root): LineProblem[] {
  const problems: LineProblem[] = [];
  let level = 1;
  visit(tree, (node, _, parent) => {
    const report: ReportProblem = (wrong, right) =>
      void problems.push({ line: node.position?.start.line ?? 1, wrong, right });
    switch (node.type) {
      case "html":
        if (!comments.test(node.value)) {
          report(
            `HTML is not part of the text: ${excerpt(node.value)}`,
            "Write Markdown; for more, rename the file to .mdx and use a component.",
          );
        }
        break;
      case "heading":
        if (node.depth === 1)
          report(
            "A heading of the first level stands in the text.",
            "Use ## and below; the headline is the only # of its page.",
          );
        else if (node.depth > level + 1)
          report(
            `A heading jumps from level ${level} to level ${node.depth}.`,
            `Use ${"#".repeat(level + 1)} here.`,
          );
        level = Math.max(2, node.depth);
        break;
      case "image":
        checkPicture(node, report);
        break;
      case "imageReference":
        report(
          "The picture is named elsewhere in the text.",
          "Name its file here: ![a bridge](./bridge.jpg).",
        );
        break;
      case "link":
      case "definition":
        checkAddress(node.url, report);
        break;
      case "mdxjsEsm":
        report(
          "An article cannot import or export.",
          "Delete the line; the components are there without it.",
        );
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!/^\/\*[\s\S]*\*\/$/.test(node.value.trim())) {
          report(
            `An article cannot run code: {${excerpt(node.value)}}`,
            "Delete it; for a brace in the text write \\{.",
          );
        }
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        checkComponent(node, parent, report);
        break;
    }
  });
  return problems;
}

function checkPicture(
  image: { url: string; alt?: string | null | undefined },
  report: ReportProblem,
): void {
  if (!picturePattern.test(image.url)) {
    report(
      `The picture “${image.url}” does not lie beside the article.`,
      "Put the file in the article's folder and write ./name.png, .jpg, .webp or .avif.",
    );
  }
  if (!image.alt?.trim()) {
    report(
      `The picture “${image.url}” has no alt text.`,
      "Say between the square brackets what it shows: ![a bridge](./bridge.jpg).",
    );
  }
}

function checkAddress(url: string, report: ReportProblem): void {
  if (/^(?:https?:\/\/[^/]|mailto:.|\/(?!\/)|#.)/i.test(url) || url.startsWith("source:")) return;
  report(
    `The link to “${excerpt(url)}” leads nowhere that the paper allows.`,
    "Link to https://…, to /a/page/ of this site, to #a-heading or to source:an-id.",
  );
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
