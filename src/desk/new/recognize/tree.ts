/** Brings the Markdown tree of a foreign text into the paper's dialect, and lists what that has no place for. */
import GithubSlugger from "github-slugger";
import type { Definition, Image, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { blockOf, leftOut, tidy, wordsOf, type Block } from "./block.ts";
import { htmlToNodes } from "./html-nodes.ts";
import { imageIn } from "./pictures.ts";
import type { Picture } from "./recognition.ts";

/**
 * The blocks of a foreign tree.
 * @param base the address of the text, for relative links; undefined if it is not known
 */
export function blocksOf(root: Root, base: string | undefined): Block[] {
  resolveReferences(root);
  const lost: string[] = [];
  replaceHtml(root, lost);
  checkLinks(root, base, lost);
  const blocks = withLines(root.children).flatMap((node) => blocksFrom(node));
  return [...blocks, ...lost.map(leftOutBlock)];
}

function leftOutBlock(text: string): Block {
  const node: RootContent = { type: "paragraph", children: [{ type: "text", value: text }] };
  return { ...blockOf(node), piece: leftOut("markup") };
}

/** Turns references into links and images, and drops their definitions. */
function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, ["linkReference", "imageReference"], (node, index, parent) => {
    const { identifier, alt, children } = node as {
      identifier: string;
      alt?: string;
      children?: PhrasingContent[];
    };
    const definition = definitions.get(identifier);
    if (!definition || index === undefined || !parent) return;
    const { url, title } = definition;
    const resolved =
      node.type === "linkReference"
        ? { type: "link", url, title, children: children ?? [] }
        : { type: "image", url, title, alt };
    (parent as Parents).children[index] = resolved as RootContent as never;
  });
  visit(root, "definition", (_, index, parent) => {
    if (index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Reads HTML within Markdown as what it says; comments and template tags are listed. */
function replaceHtml(root: Root, lost: string[]): void {
  visit(root, (node, index, parent) => {
    if (!("children" in node) || !node.children.some(({ type }) => type === "html"))
      return undefined;
    const isPhrasing =
      node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
    (node as Parents).children = htmlToNodes(
      node.children as RootContent[],
      isPhrasing,
      lost,
    ) as never;
    if (isPhrasing && node.children.length === 0 && parent && index !== undefined) {
      (parent as Parents).children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

const allowed = /^(?:https?:\/\/[^/]|mailto:.)/i;

/** Resolves relative addresses; links that lead nowhere become text, and their addresses are listed. */
function checkLinks(root: Root, base: string | undefined, lost: string[]): void {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(root, "heading", (heading) => void anchors.add(`#${slugger.slug(toString(heading))}`));
  visit(root, "link", (link, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const url = resolved(link.url, base);
    // Whether the source exists is known once all of them are.
    const isCitation = link.url.startsWith("source:");
    if (toString(link, { includeImageAlt: false }).trim() !== "" || imageIn(link)) {
      if (isCitation || anchors.has(link.url)) return undefined;
      if (allowed.test(url) && URL.canParse(url)) {
        link.url = url.replaceAll(" ", "%20");
        return undefined;
      }
    }
    if (!link.url.startsWith("#") && link.url !== "") lost.push(link.url);
    parent.children.splice(index, 1, ...(link.children as never[]));
    return [SKIP, index];
  });
}

function resolved(url: string, base: string | undefined): string {
  const plain = url.trim();
  if (base === undefined || plain.startsWith("#") || /^[a-z][a-z+.-]*:/i.test(plain)) return plain;
  return URL.canParse(plain, base) ? new URL(plain, base).href : plain;
}

/** The longest line that may be a part of the opening of a text. */
const longestLine = 160;

/**
 * The nodes, with paragraphs split at double breaks, as old pages separate them, and above the first long paragraph
 * at every break: title and byline are lines there.
 */
function withLines(nodes: readonly RootContent[]): RootContent[] {
  let inOpening = true;
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== "paragraph") return [node];
    const lines = linesIn(node.children);
    const isShort = lines.every(({ nodes: line }) => textOf(line).length <= longestLine);
    inOpening &&= isShort;
    const parts: PhrasingContent[][] = [];
    for (const { nodes: line, breaks } of lines) {
      const last = parts.at(-1);
      const goesOn = /^\p{Ll}/u.test(textOf(line));
      if (!last || breaks > 1 || (inOpening && !goesOn)) parts.push(line);
      else last.push({ type: "break" }, ...line);
    }
    return parts.map((children) => ({ type: "paragraph", children }));
  });
}

/** The lines of a paragraph, each with the number of breaks above it. */
function linesIn(children: readonly PhrasingContent[]) {
  const lines: { nodes: PhrasingContent[]; breaks: number }[] = [];
  let breaks = 0;
  let isNew = true;
  for (const child of children) {
    if (child.type === "break") {
      breaks++;
      isNew = true;
    } else if (isNew && child.type === "text" && child.value.trim() === "") {
      continue;
    } else if (isNew) {
      lines.push({ nodes: [child], breaks });
      breaks = 0;
      isNew = false;
    } else lines.at(-1)?.nodes.push(child);
  }
  return lines;
}

/** A node as a block; pictures within it follow as blocks of their own. */
function blocksFrom(node: RootContent): Block[] {
  const alone = imageIn(node);
  if (alone) return [pictureBlock(alone)];
  const pictures: Image[] = [];
  visit(node, "image", (image, index, parent) => {
    if (index === undefined || !parent) return undefined;
    pictures.push(image);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const block = blockOf(node);
  const isRule = node.type === "thematicBreak";
  const own = isRule || block.text !== "" || hasContent(node) ? [block] : [];
  return [
    ...(isRule ? own.map((one) => ({ ...one, piece: leftOut("a rule") })) : own),
    ...pictures.map(pictureBlock),
  ];
}

/** Whether a node without words has something to show: code, or the number of a note. */
function hasContent(node: RootContent): boolean {
  let found = node.type === "code";
  visit(node, "footnoteReference", () => void (found = true));
  return found;
}

function pictureBlock(image: Image): Block {
  const { caption, credit } = (image.data ?? {}) as Partial<Picture>;
  const title = tidy(image.title ?? "") || undefined;
  const picture: Picture = {
    src: image.url,
    alt: tidy(image.alt ?? "") || undefined,
    caption: caption ?? title,
    credit,
  };
  const node: RootContent = { type: "paragraph", children: [image] };
  const words = [picture.alt, picture.caption, picture.credit, picture.src].filter(Boolean);
  return { ...blockOf(node), text: words.join(" "), picture };
}

/** The words of a tree on one line, for comparison. */
export function textOf(nodes: readonly RootContent[]): string {
  return nodes.map(wordsOf).join(" ");
}
