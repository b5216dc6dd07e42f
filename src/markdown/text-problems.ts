/** Problems in an article's text: HTML, code, invalid links, misused components. Line 1 is the first of the text. */
import type { Link, LinkReference, Root } from "mdast";
import { visit } from "./visit.ts";
import { isLinkAddress } from "#newsroom/link-address.ts";
import { faultOfPictureName } from "#newsroom/picture-name.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import { checkComponent } from "./component-problems.ts";
import { htmlProblems, isComponent } from "./html-problems.ts";

/** Reports a problem at the current node. */
export type ReportProblem = (wrong: string, right: string) => void;

export function textProblems(tree: Root): LineProblem[] {
  const problems = htmlProblems(tree);
  let level = 1;
  visit(tree, (node, _, parent) => {
    const report: ReportProblem = (wrong, right) =>
      void problems.push({ line: node.position?.start.line ?? 1, wrong, right });
    switch (node.type) {
      case "heading":
        if (node.depth === 1)
          report(
            "The text has a first-level heading.",
            "Start with ##. The headline is the only first-level heading on the page.",
          );
        else if (node.depth > level + 1)
          report(
            `The heading level jumps from ${level} to ${node.depth}.`,
            `Use ${"#".repeat(level + 1)} here.`,
          );
        level = Math.max(2, node.depth);
        break;
      case "image":
        checkPicture(node, report);
        break;
      case "imageReference":
        report(
          "A picture cannot be a reference.",
          "Write the name of its file here: ![a bridge](./bridge.jpg).",
        );
        break;
      case "link":
      case "definition":
        checkAddress(node.url, report);
        if (node.type === "link") checkLinked(node, report);
        break;
      case "linkReference":
        checkLinked(node, report);
        break;
      case "mdxjsEsm":
        report(
          "An article cannot import or export.",
          "Delete the line. Components need no import.",
        );
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!/^\/\*[\s\S]*\*\/$/.test(node.value.trim())) {
          report(
            `An article cannot run code: {${excerpt(node.value)}}`,
            "Delete it. For a brace in the text, write \\{.",
          );
        }
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        if (isComponent(node.name)) checkComponent(node, node.name, parent, report);
        break;
    }
  });
  return problems.sort((a, b) => a.line - b.line);
}

function checkPicture(
  image: { url: string; alt?: string | null | undefined },
  report: ReportProblem,
): void {
  const fault = faultOfPictureName(image.url);
  if (fault) report(`“${image.url}” ${fault.is}.`, fault.right);
  if (!image.alt?.trim()) {
    report(
      `The picture “${image.url}” has no alt text.`,
      "Describe it between the square brackets: ![a bridge](./bridge.jpg).",
    );
  }
}

function checkAddress(url: string, report: ReportProblem): void {
  if (isLinkAddress(url) || url.startsWith("source:")) return;
  report(
    `The link to “${excerpt(url)}” is invalid.`,
    "Link to https://…, /a/page/ on this site, #a-heading or source:an-id.",
  );
}

/** A note is a link, and browsers close a link where another one begins. */
function checkLinked(link: Link | LinkReference, report: ReportProblem): void {
  visit(link, "footnoteReference", ({ label, identifier }) =>
    report(
      `The note [^${label ?? identifier}] is inside a link.`,
      "Put it behind the link: [words](https://…)[^1].",
    ),
  );
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
