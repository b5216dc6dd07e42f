/** The words of a paragraph as one text, and links in place of some of them. */
import type { Link, PhrasingContent, RootContent, Text } from "mdast";
import { visit } from "unist-util-visit";

/** A node with running text. */
export type Paragraph = Extract<RootContent, { children: PhrasingContent[] }>;

/** The paragraphs and table cells in a block, in the order of the text. */
export function paragraphsIn(block: RootContent): Paragraph[] {
  const found: Paragraph[] = [];
  visit(block, (node) => {
    if (node.type === "paragraph" || node.type === "tableCell") found.push(node as Paragraph);
  });
  return found;
}

/** Words of a paragraph that are a link. */
export interface LinkedWords {
  at: number;
  end: number;
  link: Link;
}

export interface Words {
  text: string;
  links: LinkedWords[];
}

/** The words of a paragraph with its links; code is not read. */
export function wordsIn(paragraph: Paragraph): Words {
  let text = "";
  const links: LinkedWords[] = [];
  const walk = (node: PhrasingContent): void => {
    const at = text.length;
    if (node.type === "text") text += node.value;
    else if (node.type === "break") text += "\n";
    else if (!("children" in node)) text += "\ufffc";
    else for (const child of node.children) walk(child);
    if (node.type === "link") links.push({ at, end: text.length, link: node });
  };
  for (const child of paragraph.children) walk(child);
  return { text, links };
}

/** The words of a paragraph outside of its links: linked ones are replaced. */
export function unlinked({ text, links }: Words): string {
  return links.reduce(
    (rest, { at, end }) => rest.slice(0, at) + "\ufffc".repeat(end - at) + rest.slice(end),
    text,
  );
}

/** Makes a link of the words at a place, if they are in one text node. */
export function linkWords(paragraph: Paragraph, at: number, end: number, url: string): boolean {
  let done = 0;
  const walk = (parent: { children: PhrasingContent[] }): boolean => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === "text") {
        const from = at - done;
        const to = end - done;
        if (from >= 0 && to <= node.value.length) {
          parent.children.splice(index, 1, ...split(node, from, to, url));
          return true;
        }
        done += node.value.length;
      } else if ("children" in node) {
        if (walk(node)) return true;
      } else done += 1;
    }
    return false;
  };
  return walk(paragraph as { children: PhrasingContent[] });
}

function split({ value }: Text, from: number, to: number, url: string): PhrasingContent[] {
  const text = (words: string): PhrasingContent[] =>
    words === "" ? [] : [{ type: "text", value: words }];
  const link: Link = { type: "link", url, children: text(value.slice(from, to)) };
  return [...text(value.slice(0, from)), link, ...text(value.slice(to))];
}

/** Puts a link in parentheses at the end of a paragraph, before its final period if it has one. */
export function linkAtTheEnd(paragraph: Paragraph, words: string, url: string): void {
  const last = paragraph.children.at(-1);
  const stops = last?.type === "text" && last.value.endsWith(".");
  if (stops) last.value = last.value.slice(0, -1);
  const link: Link = { type: "link", url, children: [{ type: "text", value: words }] };
  const nodes: PhrasingContent[] = [
    { type: "text", value: " (" },
    link,
    { type: "text", value: stops ? ")." : ")" },
  ];
  (paragraph.children as PhrasingContent[]).push(...nodes);
}
