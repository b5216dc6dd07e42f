/**
 * The digest of an article in Astro's content store: `<its file>-<the code that reads it>-<the code that renders it>`.
 * It says whether the store's entry and the cached text are still those of the file.
 */
import { codeDigest } from "#files/code-digest.ts";
import type { Article } from "#newsroom/article.ts";

/** What lies between the file and the store's entry. */
const reading = ["#ingest/article.ts", "#ingest/article-entry.ts"];

/** What lies between the entry and the text as HTML. */
const rendering = {
  md: { entries: ["#ingest/markdown-text.ts"], files: [] },
  mdx: {
    entries: ["#routes/component-text.ts", "#markdown/dialect.ts"],
    files: ["astro.config.mjs"],
  },
};

/** 128 bits tell versions apart, and leave the digest short enough for the name of a file. */
const short = (digest: string) => digest.slice(0, 32);

/**
 * The digest of an article.
 * @param root the project's root, an absolute path
 * @param file a hash of the file's bytes
 */
export function articleDigest(root: string, file: string, format: Article["format"]): string {
  const { entries, files } = rendering[format];
  return `${readingDigest(root, file)}${short(codeDigest(root, entries, files))}`;
}

/** Whether an article with this digest was read from the same file by the same code. */
export function isRead(root: string, file: string, digest = ""): boolean {
  return digest.startsWith(readingDigest(root, file));
}

function readingDigest(root: string, file: string): string {
  return `${short(file)}-${short(codeDigest(root, reading))}-`;
}
