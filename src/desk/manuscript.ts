/** A file of `content/` as the rules of `npm run check` see it: its text with lines, its links, its pictures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { addressOf, definitionsIn, propOf } from "../markdown/citations.ts";
import { dropComments } from "../markdown/comments.ts";
import { parseText } from "../markdown/facts.ts";
import { articleSchema, type Article } from "../newsroom/article.ts";
import { decode, readFields, split } from "../newsroom/document.ts";
import type { Exception } from "../newsroom/exception.ts";
import { pageSchema, type Page } from "../newsroom/page.ts";
import { siteSchema, type Site } from "../newsroom/site.ts";
import { passageOf, passagesOf, type Part, type Passage } from "./passages.ts";

export interface Link {
  url: string;
  /** The linked words. */
  words: string;
  line: number;
  /** The field, for a link that does not stand in the text. */
  field: string;
}

export interface Picture {
  alt: string;
  /** The line under the picture, where it has one. */
  caption: string | undefined;
  src: string;
  line: number;
  field: string;
}

export interface Manuscript {
  /** Path from the project's root. */
  file: string;
  /** The article; not there for a page about the paper. */
  article: Article | undefined;
  exceptions: readonly Exception[];
  /** All text that readers see and the desk wrote, in the order of the file. */
  passages: Passage[];
  /** The text alone. */
  tree: Root;
  /** The line of the file on which the text begins, from 1. */
  bodyLine: number;
  links: Link[];
  pictures: Picture[];
  /** The whole file. */
  source: string;
  /** The line of a field, from 1. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads an article that the reader has accepted. */
export function manuscriptOf(root: string, file: string, article: Article): Manuscript {
  const parts = partsOf(root, file, articleSchema, article.format);
  const passages = passagesOfFields(article, parts.lineOf);
  const pictures = picturesIn(parts.tree, parts.bodyLine);
  if (article.lead) {
    const { src, alt, caption } = article.lead;
    pictures.unshift({ src, alt, caption, line: parts.lineOf(["lead", "alt"]), field: "lead.alt" });
  }
  return manuscript(file, article, article.allow, parts, passages, pictures);
}

/** Reads a page about the paper. */
export function manuscriptOfPage(root: string, file: string, page: Page): Manuscript {
  const parts = partsOf(root, file, pageSchema, "md");
  const passages = [
    passageOf("headline", "title", page.title, parts.lineOf(["title"])),
    passageOf("deck", "deck", page.deck, parts.lineOf(["deck"])),
  ];
  const pictures = picturesIn(parts.tree, parts.bodyLine);
  return manuscript(file, undefined, page.allow, parts, passages, pictures);
}

/** The links to the paper's policies, which stand on every page. */
export function manuscriptOfSite(root: string, { policies }: Site): Manuscript {
  const file = "content/site.yaml";
  const source = decode(file, readFileSync(join(root, file))).text;
  const { lineOf } = readFields(file, source, 1, siteSchema);
  const links = Object.entries(policies).map(([name, url]) => ({
    url,
    words: name,
    line: lineOf(["policies", name]),
    field: `policies.${name}`,
  }));
  const tree: Root = { type: "root", children: [] };
  const parts = { tree, bodyLine: 1, source, lineOf };
  return { ...manuscript(file, undefined, undefined, parts, [], []), links };
}

type Parts = ReturnType<typeof partsOf>;

function manuscript(
  file: string,
  article: Article | undefined,
  exceptions: readonly Exception[] | undefined,
  { tree, bodyLine, source, lineOf }: Parts,
  fields: Passage[],
  pictures: Picture[],
): Manuscript {
  return {
    file,
    article,
    exceptions: exceptions ?? [],
    passages: [...fields, ...passagesOf(tree, bodyLine)],
    tree,
    bodyLine,
    links: linksIn(tree, bodyLine),
    pictures,
    source,
    lineOf,
  };
}

function partsOf(
  root: string,
  file: string,
  schema: typeof articleSchema | typeof pageSchema,
  format: Article["format"],
) {
  const source = decode(file, readFileSync(join(root, file))).text;
  const { yaml, yamlLine, body, bodyLine } = split(file, source);
  const { lineOf } = readFields(file, yaml, yamlLine, schema);
  return { source, bodyLine, lineOf, tree: treeOf(body, format) };
}

/** What cannot be parsed was reported by the reader, and the rules have nothing to say about it. */
function treeOf(body: string, format: Article["format"]): Root {
  try {
    const tree = parseText(body, format);
    dropComments(tree);
    return tree;
  } catch {
    return { type: "root", children: [] };
  }
}

/** What the desk wrote in the frontmatter; titles of other people's pieces are theirs. */
function passagesOfFields(article: Article, lineOf: Manuscript["lineOf"]): Passage[] {
  const found: Passage[] = [];
  const add = (part: Part, path: (string | number)[], text: string | undefined) => {
    if (text === undefined) return;
    const field = path
      .map((name, i) => (typeof name === "number" ? `[${name}]` : i > 0 ? `.${name}` : name))
      .join("");
    found.push(passageOf(part, field, text, lineOf(path)));
  };
  add("headline", ["headline"], article.headline);
  add("deck", ["deck"], article.deck);
  add("line", ["kicker"], article.kicker);
  for (const list of ["updates", "corrections"] as const)
    article[list]?.forEach(({ note }, i) => add("line", [list, i, "note"], note));
  add("alt", ["lead", "alt"], article.lead?.alt);
  add("caption", ["lead", "caption"], article.lead?.caption);
  add("line", ["development"], article.development);
  article.sources.forEach(({ says }, i) => add("line", ["sources", i, "says"], says));
  article.disputes?.forEach(({ question, accounts }, i) => {
    add("dispute", ["disputes", i, "question"], question);
    accounts.forEach(({ says, note }, j) => {
      add("dispute", ["disputes", i, "accounts", j, "says"], says);
      add("dispute", ["disputes", i, "accounts", j, "note"], note);
    });
  });
  return found;
}

function linksIn(tree: Root, bodyLine: number): Link[] {
  const definitions = definitionsIn(tree);
  const found: Link[] = [];
  visit(tree, ["link", "linkReference"], (node) => {
    const url = addressOf(node as Nodes, definitions);
    if (url === undefined) return;
    const line = bodyLine + (node.position?.start.line ?? 1) - 1;
    found.push({ url, words: toString(node), line, field: "" });
  });
  return found;
}

function picturesIn(tree: Root, bodyLine: number): Picture[] {
  const found: Picture[] = [];
  const walk = (node: Nodes, caption: string | undefined): void => {
    if (node.type === "image") {
      const line = bodyLine + (node.position?.start.line ?? 1) - 1;
      found.push({ src: node.url, alt: node.alt ?? "", caption, line, field: "" });
    }
    const around = node.type === "mdxJsxFlowElement" ? propOf(node, "caption") : caption;
    if ("children" in node) for (const child of node.children) walk(child, around);
  };
  walk(tree, undefined);
  return found;
}
