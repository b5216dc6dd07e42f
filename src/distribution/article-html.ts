/** An article as self-contained HTML, for feed readers and other software that shows it outside the site. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { SKIP, visit } from "#markdown/visit.ts";
import { letterOf } from "#markdown/notes.ts";
import { fill } from "#markdown/tokens.ts";
import { escapeHtml } from "#newsroom/escape-html.ts";
import type { Picture } from "#newsroom/newsroom.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { describeSource, untitled } from "#newsroom/views/source-words.ts";

/** A picture as published; `address` is absolute. */
export interface PublishedPicture {
  address: string;
  width: number;
  height: number;
}

/** Where the article and its pictures are published. */
export interface Whereabouts {
  /** The address of the site: `https://roundup.example`. */
  site: string;
  /** Looks up a published picture; undefined if it was not published. */
  picture(src: Picture): PublishedPicture | undefined;
}

/**
 * Renders the whole article: deck, lead picture, text with quotations and disputes, sources, and changes. All
 * addresses are absolute. The result has no scripts, styles, classes, or ids, and no margin notes or maps.
 * @param text the rendered text, with its tokens still in place
 */
export function articleHtml(page: ArticlePage, text: string, where: Whereabouts): string {
  const body = fromHtml(filled(page, text, where), { fragment: true });
  rewrite(body);
  const tree: Root = {
    type: "root",
    children: [
      h("p", [h("em", page.deck)]),
      ...lead(page, where),
      ...body.children,
      ...sources(page),
      ...changes(page),
    ],
  };
  makeAbsolute(tree, `${where.site}${page.path}`);
  return toHtml(sanitize(tree, readable));
}

/** The allowed markup. Other elements are replaced by their content; those in `strip` are removed with it. */
const readable: Schema = {
  tagNames: [
    ..."a b blockquote br cite code del em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre".split(
      " ",
    ),
    ..."strong sup table tbody td th thead tr ul".split(" "),
  ],
  strip: ["details", "script", "style"],
  attributes: {
    a: ["href"],
    blockquote: ["cite"],
    img: ["src", "alt", "title", "width", "height"],
    ol: ["start", "type"],
    td: ["align"],
    th: ["align", "scope"],
  },
  protocols: { href: ["http", "https", "mailto"], cite: ["http", "https"], src: ["http", "https"] },
  ancestors: {},
  required: {},
};

function filled(page: ArticlePage, text: string, where: Whereabouts): string {
  const { name } = page.place;
  // Feed readers lack the style sheet that sets the place in capitals.
  const capitals = name.toLocaleUpperCase(page.frame.language);
  return fill(text, {
    outlet: (id) => page.outlets[id] ?? id,
    time: (written) => page.times[written] ?? written,
    picture: (index, alt, title) => {
      const src = page.text.pictures[index];
      const shown = src && where.picture(src);
      const titled = title ? ` title="${escapeHtml(title)}"` : "";
      return shown
        ? `<img src="${escapeHtml(shown.address)}" alt="${escapeHtml(alt)}"${titled} width="${shown.width}" height="${shown.height}">`
        : "";
    },
    dateline: () => `${escapeHtml(page.dateline.replace(name, capitals))} — `,
    map: () => "",
  });
}

/** Replaces markup that depends on our classes with plain elements. */
function rewrite(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const put = (...nodes: ElementContent[]): [typeof SKIP, number] => {
      (parent.children as RootContent[]).splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    };
    const classes = new Set([element.properties["className"]].flat());
    if (classes.has("dispute")) return put(...accountsOf(element));
    if (classes.has("ref")) {
      return put(
        h("sup", h("a", { href: element.properties["href"] }, ["[", ...element.children, "]"])),
      );
    }
    if (classes.has("label")) return put(h("p", h("strong", element.children)));
    if (element.properties["dataFootnotes"] !== undefined) setNotes(element);
    if (element.properties["dataFootnoteRef"] !== undefined)
      element.children = h("a", ["[", ...element.children, "]"]).children;
    if (element.properties["dataFootnoteBackref"] !== undefined) return put();
    // A paragraph's link to itself, which only our style sheet makes visible.
    if (element.tagName === "a" && element.children.length === 0) return put();
    // Feeds have no styles, so alignment becomes an attribute.
    for (const align of ["right", "center"]) {
      if (classes.has(align)) element.properties["align"] = align;
    }
    if (element.tagName === "input")
      return put({ type: "text", value: element.properties["checked"] ? "☑" : "☐" });
    return undefined;
  });
}

/** Sets notes as paragraphs that start with their marks: feed readers count lists in numbers, as sources are. */
function setNotes(section: Element): void {
  section.children = section.children.flatMap((child) =>
    child.type === "element" && child.tagName === "ol"
      ? child.children.filter(({ type }) => type === "element").flatMap(noteOf)
      : [child],
  );
}

function noteOf(item: ElementContent, index: number): ElementContent[] {
  if (item.type !== "element") return [];
  let first: unknown;
  visit(item, "element", ({ properties }) => {
    if (properties["dataFootnoteBackref"] !== undefined) first ??= properties["href"];
  });
  const mark = h("a", { href: String(first) }, `[${letterOf(index)}]`);
  const opening = item.children.find(({ type }) => type === "element");
  if (opening?.type !== "element" || opening.tagName !== "p")
    return [h("p", mark), ...item.children];
  opening.children.unshift(mark, { type: "text", value: " " });
  return item.children;
}

/** A dispute as its question and a list of answers: feed readers render tables poorly. */
function accountsOf(dispute: Element): Element[] {
  const questions: ElementContent[] = [];
  const answers: Element[] = [];
  visit(dispute, "element", (element) => {
    if ([element.properties["className"]].flat().includes("question"))
      questions.push(...element.children);
    if (element.tagName !== "tr") return undefined;
    const cells = element.children.filter((cell) => cell.type === "element");
    const [outlet, time] = cells.filter(({ tagName }) => tagName === "td");
    if (!outlet) return SKIP;
    const says = cells.find(({ tagName }) => tagName === "th");
    if (says) answers.push(h("li", [...says.children, ": "]));
    const account = [
      ...outlet.children,
      ...(time?.children.length ? [" (", ...time.children, ")"] : []),
    ];
    answers.at(-1)?.children.push(...h("p", [says ? "" : "; ", ...account]).children);
    return SKIP;
  });
  return [h("p", h("strong", ["Accounts differ: ", ...questions])), h("ul", answers)];
}

function lead({ lead: picture }: ArticlePage, where: Whereabouts): Element[] {
  const shown = picture && where.picture(picture.src);
  if (!shown) return [];
  const { address, width, height } = shown;
  return [
    h("figure", [
      h("img", { src: address, alt: picture.alt, width, height }),
      h("figcaption", `${picture.caption} ${picture.credit}`),
    ]),
  ];
}

function sources({ sources: entries }: ArticlePage): Element[] {
  const items = entries.map((source) => {
    const { outlet, title, says, url, archiveUrl } = source;
    const piece = title ?? untitled.noTitle;
    const ours = title ? [h("br"), `${says} `] : [`${untitled.weRead} ${says}`, h("br")];
    return h("li", [
      h("b", outlet.name),
      ": ",
      url ? h("a", { href: url }, piece) : piece,
      ...ours,
      describeSource(source),
      ...(archiveUrl ? [" ", h("a", { href: archiveUrl }, "Archived copy")] : []),
    ]);
  });
  return [h("h2", "Sources"), h("ol", items)];
}

function changes({ changes: entries }: ArticlePage): Element[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ kind, at, note }) =>
    h("li", [
      h("b", `${kind === "correction" ? "Correction" : "Update"}, ${at.date}, ${at.time}:`),
      ` ${note}`,
    ]),
  );
  return [h("h2", "Changes"), h("ul", items)];
}

/** Makes links to footnotes, sources, and other pages absolute, so that they work outside the site. */
function makeAbsolute(tree: Root, address: string): void {
  visit(tree, "element", ({ properties }) => {
    const href = properties["href"];
    if (typeof href === "string" && /^[#/]/.test(href))
      properties["href"] = new URL(href, address).href;
  });
}
