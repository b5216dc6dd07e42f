/** Reads one article file, without regard to other files in `content/`. */
import { danglingIn, readText } from "#markdown/facts.ts";
import { articleSchema, type Article } from "#newsroom/article.ts";
import type { Problem } from "#newsroom/problem.ts";
import { decode, inFile, readFields, split } from "./document.ts";

/**
 * Reads an article.
 * @param file the article's file, relative to the root
 * @param problems receives the problems of the file
 * @returns undefined if the fields are not valid
 */
export function readArticle(
  file: string,
  bytes: Uint8Array,
  { id, slug, format }: Pick<Article, "id" | "slug" | "format">,
  problems: Problem[],
): Article | undefined {
  const decoded = decode(file, bytes);
  const parts = split(file, decoded.text);
  const unreadable = decoded.problems.length > 0 ? decoded.problems : parts.problems;
  problems.push(...unreadable);
  if (unreadable.length > 0) return undefined;

  const fields = readFields(file, parts.yaml, parts.yamlLine, articleSchema);
  const reading = readText(parts.body, format);
  const dangling = fields.data ? danglingIn(reading, fields.data) : [];
  problems.push(
    ...fields.problems,
    ...inFile(file, parts.bodyLine, [...reading.problems, ...dangling]),
  );
  return fields.data && { ...fields.data, id, slug, format, body: reading.facts };
}
