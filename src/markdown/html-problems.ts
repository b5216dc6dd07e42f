/** HTML in a text: what to write instead. One problem for each element, with how often it appears. */
import type { Nodes, Root } from "mdast";
import { visit } from "./visit.ts";
import { nearest } from "#newsroom/nearest.ts";
import type { LineProblem } from "#newsroom/problem.ts";
import { componentProps, type ComponentName } from "./components.ts";

/** Matches comments and nothing else. Each comment ends where a browser would end it. */
const comments = /^\s*(?:<!--(?!-?>)(?:(?!-->)[\s\S])*-->\s*)+$/;

const emphasis = "Write *words* for emphasis.";
const strong = "Write **words** for strong emphasis.";
const line = "End the line with a backslash for a line break, or start a new paragraph.";
const paragraph = "Delete the tags. An empty line starts a new paragraph.";
const list = "Start each item of a list on a line of its own, with - or 1.";
const table = "Write a table with | between the cells.";
const figure = "Write ![a bridge](./bridge.jpg) for a picture in the article's folder.";
const embedded = "Link to it instead: [the video](https://…).";

/** What to write instead of an element. */
const remedies = new Map(
  Object.entries({
    em: emphasis,
    i: emphasis,
    cite: emphasis,
    strong,
    b: strong,
    a: "Write [words](https://…) for a link.",
    br: line,
    p: paragraph,
    div: paragraph,
    span: "Delete the tags.",
    font: "Delete the tags.",
    center: "Delete the tags.",
    u: "Delete the tags. Underlined words look like a link.",
    sub: "Write the sign itself, such as ₂.",
    sup: "Write the sign itself, such as ², or [^1] for a note.",
    del: "Write ~~words~~ for deleted words.",
    s: "Write ~~words~~ for deleted words.",
    code: "Write `words` for code.",
    pre: "Put ``` on a line before and after the code.",
    hr: "Write --- on a line of its own.",
    blockquote: "Start each line of the quotation with >.",
    q: "Write quotation marks.",
    h1: "Write ## before a heading.",
    h2: "Write ## before a heading.",
    h3: "Write ### before a heading.",
    h4: "Write #### before a heading.",
    ul: list,
    ol: list,
    li: list,
    table,
    thead: table,
    tbody: table,
    tr: table,
    th: table,
    td: table,
    img: figure,
    figure,
    figcaption: figure,
    iframe: embedded,
    video: embedded,
    audio: embedded,
    embed: embedded,
    object: embedded,
    script: "Delete it. An article cannot run code.",
    style: "Delete it. The look of articles is in src/styles.",
  }),
);

/** What to write instead of an HTML element, by its name in lowercase; undefined if there is no advice. */
export function htmlRemedy(name: string): string | undefined {
  return remedies.get(name);
}

/** The HTML in a text, except comments, and in an `.mdx` text the tags that are not components. */
export function htmlProblems(tree: Root): LineProblem[] {
  const found = new Map<string, { line: number; count: number; problem: Unexplained }>();
  const add = (tag: string, node: Nodes, problem: Unexplained) => {
    const known = found.get(tag) ?? { line: node.position?.start.line ?? 1, count: 0, problem };
    known.count += 1;
    found.set(tag, known);
  };
  visit(tree, (node) => {
    if (node.type === "html" && !comments.test(node.value))
      for (const tag of tagsIn(node.value, found)) add(tag, node, notAllowed(tag));
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
      if (!isComponent(node.name)) add(`<${node.name ?? ""}>`, node, noComponent(node.name ?? ""));
  });
  return [...found.values()].map(({ line: first, count, problem: { wrong, right } }) => ({
    line: first,
    wrong: count > 1 ? `${wrong}, ${count} times from this line on.` : `${wrong}.`,
    right,
  }));
}

/** What is wrong, without a period, and what would be right. */
interface Unexplained {
  wrong: string;
  right: string;
}

function notAllowed(tag: string): Unexplained {
  return {
    wrong: `HTML is not allowed: ${tag}`,
    right:
      htmlRemedy(tag.replaceAll(/[</>]/g, "").toLowerCase()) ??
      "Use Markdown. For more than that, rename the file to .mdx and use a component.",
  };
}

function noComponent(name: string): Unexplained {
  if (htmlRemedy(name)) return notAllowed(`<${name}>`);
  const meant = nearest(name, components);
  return {
    wrong: `<${name}> is not a component`,
    right: meant ? `Did you mean <${meant}>?` : `The components are ${components.join(", ")}.`,
  };
}

const components = Object.keys(componentProps);

/** Whether there is a component with this name. */
export function isComponent(name: string | null): name is ComponentName {
  return name !== null && components.includes(name);
}

/** The opening tags in a piece of HTML, as `<name>`; a closing tag counts only if it is alone. */
function tagsIn(value: string, known: ReadonlyMap<string, unknown>): string[] {
  const opening = [...value.matchAll(/<([a-z][\w-]*)/gi)].map(([, name = ""]) => `<${name}>`);
  if (opening.length > 0) return opening;
  const [, closing] = /^<\/([a-z][\w-]*)/i.exec(value.trim()) ?? [];
  if (closing === undefined) return [value.trim().replace(/\s+/g, " ").slice(0, 40)];
  return known.has(`<${closing}>`) ? [] : [`</${closing}>`];
}
