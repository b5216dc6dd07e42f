/** A file of `content/` in the form that the rules of `npm run check` work on: passages, links and pictures with lines. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "#markdown/visit.ts";
import { z } from "zod";
import { definitionsIn, linkTarget, propOf } from "#markdown/citations.ts";
import { dropComments } from "#markdown/comments.ts";
import { parseText, UnreadableText } from "#markdown/facts.ts";
import type { Article } from "#newsroom/article.ts";
import { fieldName, type Path, type Problem } from "#newsroom/problem.ts";
import type { ParsedFile } from "#ingest/article.ts";
import { decode, readFields, split } from "#ingest/document.ts";
import type { Exception } from "#newsroom/exception.ts";
import type { Page } from "#newsroom/page.ts";
import type { Site } from "#newsroom/site.ts";
import { lineOf, passageOf, passagesOf, type Part, type Passage } from "./passages.ts";

export interface Link {
  url: string;
  /** The linked words. */
  words: string;
  line: number;
  /** The field that contains the link; empty for the text. */
  field: string;
}

export interface WrittenPicture {
  alt: string;
  /** The caption, if the picture has one. */
  caption: string | undefined;
  src: string;
  line: number;
  field: string;
}

/** The text of a file, below its frontmatter. */
export interface ManuscriptText {
  /** The whole file. */
  source: string;
  tree: Root;
  /** The line of the file on which the text begins, from 1. */
  bodyLine: number;
  /** What the desk wrote and readers see, in reading order. */
  passages: Passage[];
  links: Link[];
  pictures: WrittenPicture[];
}

/** A whole file; the passages and pictures of its frontmatter come before those of the text. */
export interface Manuscript extends ManuscriptText {
  /** Path from the project's root. */
  file: string;
  /** The article; undefined for a page about the paper. */
  article: Article | undefined;
  exceptions: readonly Exception[];
  /** Whether it is an entry of a registry. */
  isEntry?: true;
  /** The name and the line, from 1, of the field at a path. */
  fieldAt(path: Path): Pick<Problem, "line" | "field">;
}

/** The manuscript of a valid article. */
export function manuscriptOf(root: string, file: string, article: Article): Manuscript {
  return manuscriptFrom(sourceOf(root, file), file, article);
}

/** The manuscript of a valid article that may not be saved yet. @param source the whole file */
export function manuscriptFrom(source: string, file: string, article: Article): Manuscript {
  return articleManuscript(
    textFrom(source, file, article.format),
    fieldsOf(file, source),
    file,
    article,
  );
}

/** The manuscript of a valid article that was just parsed. */
export function manuscriptOfParsed(
  { source, tree = emptyTree(), bodyLine, lineOf }: ParsedFile,
  file: string,
  article: Article,
): Manuscript {
  const fieldAt: Manuscript["fieldAt"] = (path) => ({ line: lineOf(path), field: fieldName(path) });
  return articleManuscript(textIn(source, tree, bodyLine), fieldAt, file, article);
}

function articleManuscript(
  text: ManuscriptText,
  fieldAt: Manuscript["fieldAt"],
  file: string,
  article: Article,
): Manuscript {
  const { lead } = article;
  return {
    ...text,
    file,
    article,
    exceptions: article.allow ?? [],
    fieldAt,
    passages: [...passagesOfFields(article, fieldAt), ...text.passages],
    pictures: [...(lead ? [{ ...lead, ...fieldAt(["lead", "alt"]) }] : []), ...text.pictures],
  };
}

/** The manuscript of a page about the paper. */
export function manuscriptOfPage(root: string, file: string, page: Page): Manuscript {
  const text = textOf(root, file, "md");
  const fieldAt = fieldsOf(file, text.source);
  return {
    ...text,
    file,
    article: undefined,
    exceptions: page.allow ?? [],
    fieldAt,
    passages: [
      passageOf("headline", page.title, fieldAt(["title"])),
      passageOf("deck", page.deck, fieldAt(["deck"])),
      ...text.passages,
    ],
  };
}

/**
 * The manuscript of `content/site.yaml`: what the paper says about itself, and the links to its policies, which appear
 * on every page.
 */
export function manuscriptOfSite(root: string, { name, description, policies }: Site): Manuscript {
  const file = "content/site.yaml";
  const source = sourceOf(root, file);
  const fieldAt = fieldsIn(file, source, 1);
  return {
    source,
    tree: emptyTree(),
    bodyLine: 1,
    passages: [
      passageOf("line", name, fieldAt(["name"])),
      passageOf("line", description, fieldAt(["description"])),
    ],
    links: Object.entries(policies).map(([name, url]) => ({
      url,
      words: name,
      ...fieldAt(["policies", name]),
    })),
    pictures: [],
    file,
    article: undefined,
    exceptions: [],
    fieldAt,
  };
}

/** The manuscript of an entry of a registry: its texts and addresses. */
export function manuscriptOfEntry(root: string, file: string, entry: object): Manuscript {
  const source = sourceOf(root, file);
  const fieldAt = fieldsIn(file, source, 1);
  const texts = Object.entries(entry).flatMap(([name, value]) =>
    typeof value === "string" && name !== "id" ? [{ name, value, ...fieldAt([name]) }] : [],
  );
  const isAddress = ({ value }: { value: string }) => /^https?:/i.test(value);
  return {
    source,
    tree: emptyTree(),
    bodyLine: 1,
    passages: texts
      .filter((text) => !isAddress(text))
      .map(({ value, ...where }) => passageOf("line", value, where)),
    links: texts
      .filter(isAddress)
      .map(({ name, value, line, field }) => ({ url: value, words: name, line, field })),
    pictures: [],
    file,
    article: undefined,
    exceptions: [],
    isEntry: true,
    fieldAt,
  };
}

/** Reads the text of a valid article or page. */
export function textOf(root: string, file: string, format: Article["format"]): ManuscriptText {
  return textFrom(sourceOf(root, file), file, format);
}

function textFrom(source: string, file: string, format: Article["format"]): ManuscriptText {
  const { body, bodyLine } = split(file, source);
  return textIn(source, treeOf(body, format), bodyLine);
}

function textIn(source: string, tree: Root, bodyLine: number): ManuscriptText {
  return {
    source,
    tree,
    bodyLine,
    passages: passagesOf(tree, bodyLine),
    links: linksIn(tree, bodyLine),
    pictures: picturesIn(tree, bodyLine),
  };
}

function sourceOf(root: string, file: string): string {
  return decode(file, readFileSync(join(root, file))).text;
}

function fieldsOf(file: string, source: string): Manuscript["fieldAt"] {
  const { yaml, yamlLine } = split(file, source);
  return fieldsIn(file, yaml, yamlLine);
}

/** The content reader has validated the fields; this only looks up their lines. */
function fieldsIn(file: string, yaml: string, yamlLine: number): Manuscript["fieldAt"] {
  const { lineOf } = readFields(file, yaml, yamlLine, z.unknown());
  return (path) => ({ line: lineOf(path), field: fieldName(path) });
}

/** The syntax tree of a text; empty if it cannot be parsed, which the content reader has reported. */
function treeOf(body: string, format: Article["format"]): Root {
  try {
    const tree = parseText(body, format);
    dropComments(tree);
    return tree;
  } catch (error) {
    if (error instanceof UnreadableText) return emptyTree();
    throw error;
  }
}

function emptyTree(): Root {
  return { type: "root", children: [] };
}

/** What the desk wrote in the frontmatter; the titles of sources are left out because the outlets wrote them. */
function passagesOfFields(article: Article, fieldAt: Manuscript["fieldAt"]): Passage[] {
  const found: Passage[] = [];
  const add = (part: Part, path: Path, text: string | undefined) => {
    if (text !== undefined) found.push(passageOf(part, text, fieldAt(path)));
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
  article.disputes?.forEach(({ question, accounts, settled }, i) => {
    add("dispute", ["disputes", i, "question"], question);
    add("dispute", ["disputes", i, "settled"], settled);
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
    const url = linkTarget(node as Nodes, definitions);
    if (url === undefined) return;
    found.push({ url, words: toString(node), line: lineOf(node, bodyLine), field: "" });
  });
  return found;
}

function picturesIn(tree: Root, bodyLine: number): WrittenPicture[] {
  const found: WrittenPicture[] = [];
  const walk = (node: Nodes, caption: string | undefined): void => {
    if (node.type === "image") {
      const line = lineOf(node, bodyLine);
      const ownCaption = node.title ?? caption;
      found.push({ src: node.url, alt: node.alt ?? "", caption: ownCaption, line, field: "" });
    }
    const around = node.type === "mdxJsxFlowElement" ? propOf(node, "caption") : caption;
    if ("children" in node) for (const child of node.children) walk(child, around);
  };
  walk(tree, undefined);
  return found;
}
