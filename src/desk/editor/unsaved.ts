/**
 * Articles as they are being written. The page that shows one runs in a separate module graph, so they are stored on
 * `globalThis`.
 */
import { articleFields, type Article } from "#newsroom/article.ts";
import type { Problem } from "#newsroom/problem.ts";
import { readArticle } from "#ingest/article.ts";
import { articleFile } from "#ingest/content-files.ts";
import { split } from "#ingest/document.ts";
import { located } from "#ingest/reader.ts";
import { referenceProblems, type Readable } from "#ingest/references.ts";
import type { Registries } from "#ingest/registries.ts";

/** What a page can show of an article that is being written. */
export interface Unsaved {
  article: Article;
  /** The Markdown below the frontmatter. */
  body: string;
}

const key = Symbol.for("roundup:unsaved");
const shared = globalThis as { [key]?: Map<string, Unsaved> };
const shown = (shared[key] ??= new Map());

/** The article with this id as it is being written. */
export function unsavedArticle(id: string): Unsaved | undefined {
  return shown.get(id);
}

/**
 * Keeps an article for the page that shows it; while a field is invalid, with the last valid value of that field.
 * @param before the article as it was read last, if it was not written since
 */
export function keepUnsaved(
  { id, article, parts }: Pick<ReadUnsaved, "id" | "article" | "parts">,
  before: Article | undefined,
  text: string,
): void {
  const { body } = split("", text);
  const last = shown.get(id)?.article ?? before;
  const next = article ?? (last && parts ? withParts(last, parts) : last);
  if (next) shown.set(id, { article: next, body });
}

/** An article with the fields that are valid now. A group or a list with anything invalid stays as it was. */
function withParts(last: Article, parts: Readable): Article {
  const valid = Object.entries(articleFields.shape).flatMap(([name, schema]) => {
    const value = parts[name as keyof Readable];
    return value !== undefined && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return { ...last, ...(Object.fromEntries(valid) as Partial<Article>), body: parts.body };
}

export interface ReadUnsaved {
  id: string;
  article: Article | undefined;
  /** The valid fields; undefined if the file cannot be split into fields and text. */
  parts: Readable | undefined;
  problems: Problem[];
}

/**
 * Reads an article from its text, as the content reader does from its file.
 * @param file from the project's root
 * @returns undefined if it is not the file of an article
 */
export function readUnsaved(
  file: string,
  text: string,
  registries: Registries,
): ReadUnsaved | undefined {
  const name = articleFile.exec(file.replace(/^content\//, ""));
  if (!name) return undefined;
  const [, day = "", slug = "", format = "md"] = name;
  const id = `${day}/${slug}`;
  const basics = { id, slug, format: format as Article["format"] };
  const { article, parts, problems, parsed } = readArticle(file, Buffer.from(text), basics);
  const dangling = parts ? referenceProblems(parts, registries) : [];
  const found = located(file, () => parsed, dangling);
  const isUsable = found.every(
    ({ severity, rule }) => severity !== "error" || rule === "source-unused",
  );
  const usable = isUsable ? article : undefined;
  return { id, article: usable, parts, problems: [...problems, ...found] };
}
