/** What an article's text may not hold: HTML, code, addresses that lead nowhere good, components used wrongly. */
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { complaintsOf } from "../newsroom/complaint.ts";
import { nearest } from "../newsroom/nearest.ts";
import { componentProps, type ComponentName } from "./components.ts";

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

type Report = (wrong: string, right: string) => void;

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
  if (!/^\.\/[^/\\]+\.(png|jpe?g|webp|avif)$/.test(image.url)) {
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

type Component = Extract<Nodes, { name: string | null }>;

function checkComponent(node: Component, parent: Nodes | undefined, flaw: Report): void {
  const names = Object.keys(componentProps);
  if (!node.name || !names.includes(node.name)) {
    const meant = nearest(node.name ?? "", names);
    flaw(
      `There is no component <${node.name ?? ""}>.`,
      meant ? `Did you mean <${meant}>?` : `The components are ${names.join(", ")}.`,
    );
    return;
  }
  checkProps(node, node.name as ComponentName, flaw);
  checkPlace(node, parent, flaw);
}

function checkProps(node: Component, name: ComponentName, flaw: Report): void {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type !== "mdxJsxAttribute" || (value !== null && typeof value === "object")) {
      flaw(`<${name}> is given code.`, 'Props are plain text in quotes: title="What happened".');
      return;
    }
    props[attribute.name] = value ?? true;
  }
  const schema = componentProps[name];
  for (const issue of schema.safeParse(props).error?.issues ?? []) {
    for (const { path, wrong, right } of complaintsOf(issue, schema))
      flaw(`<${name}> ${path.join(".")}: ${wrong}`, right);
  }
}

/** Components that show what stands in them, and so need something there. */
const holders: ReadonlySet<string | null> = new Set(["Timeline", "Event", "Figure", "PullQuote"]);

function checkPlace(node: Component, parent: Nodes | undefined, flaw: Report): void {
  const { name, children } = node;
  if (node.type === "mdxJsxTextElement") {
    flaw(
      `<${name}> stands inside a paragraph.`,
      "Give it lines of its own, with an empty line before and after.",
    );
  }
  const around = parent && "name" in parent ? parent.name : undefined;
  if (name === "Event" && around !== "Timeline")
    flaw("<Event> stands outside of a timeline.", "Put it between <Timeline> and </Timeline>.");
  if (around === "Timeline" && name !== "Event")
    flaw(`<${name}> stands directly in a timeline.`, "Put it into an <Event>.");
  if (holders.has(name) && children.length === 0)
    flaw(`<${name}> is empty.`, `Write something before </${name}>.`);
  if (!holders.has(name) && children.length > 0)
    flaw(`<${name}> would drop what stands in it.`, `Close it at once: <${name} … />.`);
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
