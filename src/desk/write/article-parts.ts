/** Reads an article's file for actions that need what it refers to. */
import { readArticle } from "#ingest/article.ts";
import { articleFile } from "#ingest/content-files.ts";
import type { Readable } from "#ingest/references.ts";

/**
 * The valid parts of an article.
 * @param file from the project's root
 * @returns undefined if it is not the file of an article, or cannot be split into fields and text
 */
export function articleParts(file: string, bytes: Uint8Array): Readable | undefined {
  const name = articleFile.exec(file.replace(/^content\//, ""));
  if (!name) return undefined;
  const [, day = "", slug = "", format] = name;
  const basics = { id: `${day}/${slug}`, slug, format: format === "mdx" ? "mdx" : "md" } as const;
  return readArticle(file, bytes, basics).parts;
}

/** The pictures that an article shows, as it names them: `./bridge.jpg`. */
export function picturesOf(file: string, bytes: Uint8Array): string[] {
  const parts = articleParts(file, bytes);
  if (!parts) return [];
  return [...(parts.lead?.src ? [parts.lead.src] : []), ...parts.body.pictures];
}
