/**
 * Articles as they are being written. The page that shows one runs in a separate module graph, so they are stored on
 * `globalThis`.
 */
import type { Article } from "#newsroom/article.ts";
import type { Problem } from "#newsroom/problem.ts";
import { readArticle } from "#ingest/article.ts";
import { articleFile } from "#ingest/content-files.ts";
import { split } from "#ingest/document.ts";
import { located } from "#ingest/reader.ts";
import { referenceProblems } from "#ingest/references.ts";
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

/** Keeps an article for the page that shows it, or only its new text while its fields are invalid. */
export function keepUnsaved(id: string, article: Article | undefined, text: string): void {
  const { body } = split("", text);
  const before = shown.get(id);
  if (article) shown.set(id, { article, body });
  else if (before) shown.set(id, { ...before, body });
}

export interface ReadUnsaved {
  id: string;
  article: Article | undefined;
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
  return { id, article: isUsable ? article : undefined, problems: [...problems, ...found] };
}
