/**
 * Quotations: a blockquote whose last line is `— Speaker, role, to [Reuters](source:reuters)` becomes a
 * figure with a caption.
 */
import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "./visit.ts";
import type { Quotation } from "#newsroom/article.ts";
import { quotationLettering } from "#newsroom/lettering.ts";
import { quotationMarks, type QuotationMarks } from "#newsroom/quotation-marks.ts";
import { citedIn, definitionsIn, type Definitions } from "./citations.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/** A dash at the start of a line; two or three hyphens are one, before and after they are made typographic. */
const dash = /^\s*(?:[—–]|-{2,3}(?!-))\s*/;

interface Parts {
  quoted: Blockquote["children"];
  attribution: PhrasingContent[] | undefined;
}

/** Splits a blockquote into the quoted text and its attribution. */
function partsOf(quote: Blockquote): Parts {
  const last = quote.children.at(-1);
  if (last?.type !== "paragraph") return { quoted: quote.children, attribution: undefined };
  const start = startOfLastLine(last);
  const [first, ...rest] = last.children.slice(start.child);
  if (first?.type !== "text") return { quoted: quote.children, attribution: undefined };
  const line = first.value.slice(start.offset);
  if (!dash.test(line)) return { quoted: quote.children, attribution: undefined };

  const before: PhrasingContent[] = last.children.slice(0, start.child);
  const lead = first.value.slice(0, start.offset).trimEnd();
  if (lead) before.push({ type: "text", value: lead });
  if (before.at(-1)?.type === "break") before.pop();
  const quoted = before.length
    ? [...quote.children.slice(0, -1), { ...last, children: before }]
    : quote.children.slice(0, -1);
  if (quoted.length === 0) return { quoted: quote.children, attribution: undefined };
  return { quoted, attribution: [{ type: "text", value: line.replace(dash, "") }, ...rest] };
}

/** Where the last line of a paragraph starts. */
function startOfLastLine(paragraph: Paragraph): { child: number; offset: number } {
  for (let child = paragraph.children.length - 1; child >= 0; child--) {
    const node = paragraph.children[child];
    if (node?.type === "break") return { child: child + 1, offset: 0 };
    if (node?.type === "text" && node.value.includes("\n")) {
      return { child, offset: node.value.lastIndexOf("\n") + 1 };
    }
  }
  return { child: 0, offset: 0 };
}

/** The quotations of a text as data, in document order. */
export function quotationsIn(tree: Root): Quotation[] {
  const definitions = definitionsIn(tree);
  const found: Quotation[] = [];
  visit(tree, "blockquote", (quote, index, parent) => {
    const { quoted, attribution } = partsOf(quote);
    const before = index ? parent?.children[index - 1] : undefined;
    const words = wordsOf(quoted);
    found.push({
      // Quotation marks are added when the quotation is displayed.
      text: ownMarks.test(words)
        ? words.replace(closeMark, "").replaceAll(new RegExp(openMark, "gm"), "")
        : words,
      ...(attribution ? attributionAsData(attribution, definitions) : {}),
      facing: before?.type === "blockquote",
    });
  });
  return found;
}

const openMark = /^["“„«][\u00a0\u202f]?/;
const closeMark = /[\u00a0\u202f]?["”“»]$/;

/**
 * A quotation with marks around the whole, and perhaps one at the start of each paragraph, as books have it. A mark
 * after a number may mean inches.
 */
const ownMarks =
  /^["“„«](?:[^"“”„«»]|(?<=\n)["“„«]|(?<=\p{N})["″])*(?:[^"“”„«»]|(?<=\p{N})["″])["”“»]$/u;

function wordsOf(quoted: Blockquote["children"]): string {
  return quoted.map(textOf).join("\n");
}

/** The text of a node, with a newline for each hard break. */
function textOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if ("children" in node) return node.children.map(textOf).join("");
  return toString(node, { includeImageAlt: false });
}

function attributionAsData(
  attribution: PhrasingContent[],
  definitions: Definitions,
): Pick<Quotation, "speaker" | "role" | "source"> {
  const cites = (node: PhrasingContent) => citedIn(node, definitions);
  const source = attribution.flatMap(cites).at(-1);
  const { name, rest } = splitAttribution(attribution, definitions);
  const speaker = name.map(textOf).join("").trim();
  const role = rest
    .filter((node) => cites(node).length === 0)
    .map(textOf)
    .join("")
    .replace(finalPreposition, "")
    .replace(/^,?\s*/, "");
  return {
    ...(speaker ? { speaker } : {}),
    ...(role ? { role } : {}),
    ...(source ? { source } : {}),
  };
}

const finalPreposition = /[,\s]*(?:\b(?:to|in|on|told|for))?\s*$/;

/** Splits “Gen. A, who leads B, to Reuters” into the speaker's name, up to a comma, citation or note, and the rest. */
function splitAttribution(
  attribution: readonly PhrasingContent[],
  definitions: Definitions,
): { name: PhrasingContent[]; rest: PhrasingContent[] } {
  const stop = attribution.findIndex(
    (node) =>
      node.type === "footnoteReference" ||
      citedIn(node, definitions).length > 0 ||
      (node.type === "text" && node.value.includes(",")),
  );
  const index = stop < 0 ? attribution.length : stop;
  const name = attribution.slice(0, index);
  const rest = attribution.slice(index);
  const [first] = rest;
  if (first?.type === "text") {
    const comma = first.value.indexOf(",");
    name.push({ type: "text", value: first.value.slice(0, comma) });
    rest[0] = { type: "text", value: first.value.slice(comma) };
  }
  const last = name.at(-1);
  if (last?.type === "text") {
    const value = last.value.replace(finalPreposition, "");
    name[name.length - 1] = { type: "text", value };
    rest.unshift({ type: "text", value: last.value.slice(value.length) });
  }
  return { name, rest };
}

/** remark plugin: turns attributed blockquotes into figures. It must run before the citations are replaced. */
export function remarkQuotations() {
  return (tree: Root, file: MarkdownFile): void => {
    const { sources, language } = contextOf(tree, file);
    const marks = quotationMarks(language);
    const definitions = definitionsIn(tree);
    visit(tree, "blockquote", (quote, index, parent) => {
      const { quoted, attribution } = partsOf(quote);
      if (!attribution || parent === undefined || index === undefined) return undefined;
      const { source } = attributionAsData(attribution, definitions);
      const url = source ? sources.get(source)?.url : undefined;
      quote.children = withMarks(quoted, marks);
      const known = quote.data as { hProperties?: object } | undefined;
      const className = quotationLettering(wordsOf(quoted));
      const own = { ...(className ? { className } : {}), ...(url ? { cite: url } : {}) };
      quote.data = { hProperties: { ...known?.hProperties, ...own } } as object;
      const figure = {
        type: "quotation",
        children: [
          quote,
          {
            type: "attribution",
            children: withSpeaker(attribution, definitions),
            data: { hName: "figcaption" },
          },
        ],
        data: { hName: "figure", hProperties: { className: ["quote"] } },
      } as unknown as RootContent;
      (parent.children as RootContent[])[index] = figure;
      return index + 1;
    });
    faceEachOther(tree);
  };
}

/** A mark that is part of the layout, not of the words; typography leaves it alone. */
function mark(value: string): PhrasingContent {
  return { type: "quotationMark", value } as never;
}

/** Adds quotation marks in place of those that the editor may have written around the whole. */
function withMarks(
  quoted: Blockquote["children"],
  { outer: [open, close] }: QuotationMarks,
): Blockquote["children"] {
  const first = quoted[0];
  const last = quoted.at(-1);
  if (first?.type !== "paragraph" || last?.type !== "paragraph") return quoted;
  if (ownMarks.test(wordsOf(quoted))) {
    for (const block of quoted) if (block.type === "paragraph") trimText(block, "start", openMark);
    trimText(last, "end", closeMark);
  }
  first.children.unshift(mark(open));
  last.children.push(mark(close));
  return quoted;
}

/** Removes what a pattern matches at the start or the end of a paragraph. */
function trimText(paragraph: Paragraph, side: "start" | "end", pattern: RegExp): void {
  let node: Nodes | undefined = paragraph;
  while (node && "children" in node) node = node.children.at(side === "start" ? 0 : -1);
  if (node?.type === "text") node.value = node.value.replace(pattern, "");
}

/** Groups two consecutive quotations, which are displayed side by side. */
function faceEachOther(tree: Root): void {
  const isQuotation = (node: RootContent | undefined) => (node?.type as string) === "quotation";
  const children: RootContent[] = [];
  for (const node of tree.children) {
    const before = children.at(-1);
    if (before && isQuotation(before) && isQuotation(node)) {
      const data = { hName: "div", hProperties: { className: ["facing"] } };
      children.splice(-1, 1, {
        type: "facing",
        children: [before, node],
        data,
      } as unknown as RootContent);
    } else {
      children.push(node);
    }
  }
  tree.children = children;
}

/** Wraps the speaker's name in an element. */
function withSpeaker(attribution: PhrasingContent[], definitions: Definitions): PhrasingContent[] {
  const { name, rest } = splitAttribution(attribution, definitions);
  if (name.map(textOf).join("").trim() === "") return attribution;
  return [{ type: "emphasis", children: name, data: { hName: "b" } }, ...rest];
}
