/** HTML as nodes of a Markdown tree. */
import type { Element, Nodes as HastNodes, Root as HastRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import { defaultHandlers, toMdast, type Handle, type State } from "hast-util-to-mdast";
import type { ImageData, Root, RootContent } from "mdast";
import { tidy } from "./block.ts";
import { noteHandlers, withNotes } from "./html-notes.ts";
import { pictureLine } from "./picture-lines.ts";

/** The tree of an HTML fragment or page; what Markdown has no place for is added to `lost`. */
export function treeOfHtml(html: string, lost: string[]): Root {
  const tree = withNotes(fromHtml(html, { fragment: true }));
  separateLinks(tree);
  return treeOf(tree, lost, {}, true);
}

/** Puts a space between links that only styles keep apart, as in menus. */
function separateLinks({ children }: HastRoot | Element): void {
  for (let at = children.length - 1; at >= 0; at--) {
    const [one, next] = [children[at], children[at + 1]];
    if (one?.type !== "element") continue;
    separateLinks(one);
    const isPair = one.tagName === "a" && next?.type === "element" && next.tagName === "a";
    if (isPair) children.splice(at + 1, 0, { type: "text", value: " " });
  }
}

/**
 * Reads the HTML among the children of a Markdown node as what it says.
 * @param isPhrasing whether the children are phrasing content
 * @param lost receives comments and embedded media
 */
export function htmlToNodes(
  children: readonly RootContent[],
  isPhrasing: boolean,
  lost: string[],
): RootContent[] {
  // What is not HTML passes through as it is.
  const html = children
    .map((node, index) => (node.type === "html" ? node.value : `<x-node id="${index}"></x-node>`))
    .join("");
  const handlers = {
    "x-node": ((_: State, { properties }: Element) => children[Number(properties["id"])]) as Handle,
  };
  return treeOf(fromHtml(html, { fragment: true }), lost, handlers, !isPhrasing).children;
}

function treeOf(
  tree: HastNodes,
  lost: string[],
  handlers: Record<string, Handle>,
  document: boolean,
): Root {
  const media: Handle = (_: State, { properties }: Element) => {
    const address = properties["src"] ?? properties["data"];
    if (typeof address === "string") lost.push(address);
    return undefined;
  };
  const root = toMdast(tree, {
    document,
    handlers: {
      ...noteHandlers,
      figure,
      table: (state: State, node: Element) =>
        isLayout(node)
          ? cellsIn(node).flatMap((cell) => state.toFlow(state.all(cell)))
          : withCaption(state, node),
      ...Object.fromEntries(["b", "strong", "i", "em", "mark", "del", "s"].map(inlineHandler)),
      menu: defaultHandlers.ul,
      p: (state: State, node: Element) =>
        isTitle(node)
          ? defaultHandlers.h1(state, { ...node, tagName: "h1" })
          : defaultHandlers.p(state, node),
      iframe: media,
      embed: media,
      object: media,
      video: media,
      audio: media,
      img: (state: State, node: Element) =>
        isPixel(node) ? undefined : defaultHandlers.img(state, node),
      ...handlers,
    },
    nodeHandlers: {
      comment: (_: State, { value }: { value: string }) => {
        if (tidy(value) !== "") lost.push(tidy(value));
      },
    },
  });
  return root.type === "root" ? root : { type: "root", children: [root as RootContent] };
}

/** An element of running text, unless it is around blocks, as a mark that was never closed. */
function inlineHandler(name: string): [name: string, handler: Handle] {
  const handlers: Record<string, Handle> = defaultHandlers;
  return [
    name,
    (state: State, node: Element) => {
      const isPlain = /font-weight:\s*(?:normal|400)/.test(String(node.properties["style"]));
      const isAround = isPlain || find(node, ({ tagName }) => blockNames.has(tagName));
      return isAround ? state.all(node) : handlers[name]?.(state, node, undefined);
    },
  ];
}

/** A figure with a picture is the picture, with its caption and credit. */
function figure(state: State, node: Element): RootContent[] {
  const image = find(node, (one) => one.tagName === "img" && !isPixel(one));
  if (!image || find(node, ({ tagName }) => ["table", "blockquote", "pre"].includes(tagName)))
    return state.toFlow(state.all(node));
  const caption = find(node, ({ tagName }) => tagName === "figcaption");
  const maker = find(node, isCredit);
  const credit = maker ? tidy(textIn(maker)) : tidy(textIn(node, caption));
  const words = caption ? tidy(textIn(caption, maker)) : "";
  const line = pictureLine(words);
  const data = {
    caption: (line ? line.caption : words) || undefined,
    credit: (credit && (pictureLine(credit)?.credit ?? credit)) || line?.credit,
  } as ImageData;
  const url = String(image.properties["src"] ?? "");
  const alt = String(image.properties["alt"] ?? "");
  return [{ type: "paragraph", children: [{ type: "image", url, alt, data }] }];
}

function isCredit({ tagName, properties }: Element): boolean {
  const names = String(properties["className"] ?? "");
  return tagName === "small" || /credit|copyright|source|photographer/i.test(names);
}

/** Office programs set a title as a paragraph in the style “Title”. */
function isTitle({ properties }: Element): boolean {
  const names = [properties["className"] ?? []].flat().map(String);
  return names.some((name) => /^(?:MsoTitle|title|Title)$/.test(name));
}

/** A picture of one point only counts readers. */
function isPixel({ properties }: Element): boolean {
  return [properties["width"], properties["height"]].some((size) => /^[01]$/.test(String(size)));
}

const blockNames = new Set(
  "p div table h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote figure hr".split(" "),
);

/** A table that arranges the page rather than data: its cells hold blocks, and none is a heading. */
function isLayout(table: Element): boolean {
  if (find(table, ({ tagName }) => tagName === "th" || tagName === "caption")) return false;
  return cellsIn(table).some(({ children }) => {
    const inside = children.filter(
      (child) => child.type === "element" && blockNames.has(child.tagName),
    );
    return inside.length > 1 || inside.some((child) => (child as Element).tagName === "table");
  });
}

/** The cells of a table, not those of tables within it. */
function cellsIn(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "td" || child.tagName === "th" ? [child] : cellsIn(child);
  });
}

/** Markdown's tables have no caption: it comes as a paragraph before the table. */
function withCaption(state: State, node: Element): RootContent[] {
  const caption = find(node, ({ tagName }) => tagName === "caption");
  const table = defaultHandlers.table(state, node);
  // Without a header of its own, a table gets an empty one: its first row is better.
  if (table.type === "table" && table.children.length > 1) {
    const [header] = table.children;
    if (header?.children.every(({ children }) => children.length === 0)) table.children.shift();
  }
  const above = caption ? defaultHandlers.p(state, caption) : undefined;
  return above ? [above, table] : [table];
}

function find(node: Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = fits(child) ? child : find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function textIn(node: HastNodes, without?: HastNodes): string {
  if (node === without) return "";
  if (node.type === "text") return node.value;
  return "children" in node
    ? node.children.map((child) => textIn(child as HastNodes, without)).join("")
    : "";
}
