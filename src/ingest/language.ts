import { readFileSync } from "node:fs";
import { join } from "node:path";
import { siteSchema, type Site } from "#newsroom/site.ts";
import { decode, readFields } from "./document.ts";

/** The language of the paper, a BCP 47 tag; English if `content/site.yaml` cannot be read. */
export function languageOf({ site }: { site?: Pick<Site, "language"> | undefined }): string {
  return site?.language ?? "en";
}

/**
 * The language of the paper, without reading the rest of `content/`. Problems with `content/site.yaml` are reported
 * where all content is read.
 * @param root the project's root, an absolute path
 */
export function readLanguage(root: string): string {
  const file = "content/site.yaml";
  const { text } = decode(file, readFileSync(join(root, file)));
  return languageOf({ site: readFields(file, text, 1, siteSchema).data });
}
