/** Reads one article file, without regard to other files in `content/`. */
import type { Root } from "mdast";
import { danglingIn, readText } from "#markdown/facts.ts";
import { articleSchema, type Article } from "#newsroom/article.ts";
import type { Path, Problem } from "#newsroom/problem.ts";
import { decode, inFile, readFields, split } from "./document.ts";
import type { Readable } from "./references.ts";

export interface ReadArticle {
  /** Undefined if a field is invalid. */
  article?: Article | undefined;
  /** The valid fields, with the facts of the text; undefined if the file cannot be split into fields and text. */
  parts?: Readable | undefined;
  problems: Problem[];
  /** What was parsed, for everything else that is made from the file; undefined if it cannot be split. */
  parsed?: ParsedFile;
}

/** An article file, parsed. */
export interface ParsedFile {
  /** The whole file. */
  source: string;
  /** The text below the frontmatter. */
  body: string;
  /** The line of the file on which the text begins, from 1. */
  bodyLine: number;
  /** The syntax tree of the text without comments; undefined if there is no text that can be parsed. */
  tree: Root | undefined;
  /** The line of a field, from 1. */
  lineOf(path: Path): number;
}

/**
 * Reads an article, and all of an invalid one that can be checked.
 * @param file the article's file, relative to the root
 */
export function readArticle(
  file: string,
  bytes: Uint8Array,
  { id, slug, format }: Pick<Article, "id" | "slug" | "format">,
): ReadArticle {
  const decoded = decode(file, bytes);
  const { yaml, yamlLine, body, bodyLine, problems: unsplit } = split(file, decoded.text);
  if (decoded.problems.length > 0) return { problems: decoded.problems };
  if (unsplit.length > 0) return { problems: unsplit };

  const { data, parts, problems, lineOf } = readFields(file, yaml, yamlLine, articleSchema);
  const text = readText(body, format);
  const dangling = parts ? danglingIn(text, parts) : [];
  problems.push(...inFile(file, bodyLine, [...text.problems, ...dangling]));
  return {
    article: data && { ...data, id, slug, format, body: text.facts },
    parts: parts && { ...parts, id, body: text.facts },
    problems,
    parsed: { source: decoded.text, body, bodyLine, tree: text.tree, lineOf },
  };
}
