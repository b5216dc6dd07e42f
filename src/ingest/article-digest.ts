/**
 * The digest of an article in Astro's content store, which shows whether its entry and its cached text are up to date:
 * `<hash of the file>-<hash of the code that reads it>-<hash of the code that renders it and of the base of its
 * links>-<language of the paper>`.
 */
import { hash } from "node:crypto";
import { codeDigest } from "#files/code-digest.ts";
import type { Article } from "#newsroom/article.ts";

/** The code that turns a file into an entry. */
const reading = ["#ingest/article.ts", "#ingest/article-entry.ts"];

/** The code that turns an entry into the HTML of its text. */
const rendering = {
  md: { entries: ["#ingest/markdown-text.ts"], files: [] },
  mdx: {
    entries: ["#routes/component-text.ts", "#markdown/dialect.ts", "#ingest/checked-mdx.ts"],
    files: ["astro.config.mjs"],
  },
};

/** 128 bits, because digests are also used as file names. */
const short = (digest: string) => digest.slice(0, 32);

/**
 * Computes the digest of an article.
 * @param root the project's root, an absolute path
 * @param file a hash of the file's bytes
 * @param language the language of the paper, a BCP 47 tag, which decides the quotation marks
 * @param base the path below which the paper is on its host, which links in the text begin with
 */
export function articleDigest(
  root: string,
  file: string,
  format: Article["format"],
  language: string,
  base = "",
): string {
  const { entries, files } = rendering[format];
  const rendered = hash("sha256", `${codeDigest(root, entries, files)} ${base}`);
  return `${readingDigest(root, file)}${short(rendered)}-${language}`;
}

function readingDigest(root: string, file: string): string {
  return `${short(file)}-${short(codeDigest(root, reading))}-`;
}
