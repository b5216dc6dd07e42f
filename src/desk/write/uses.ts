/** Finds what a file of `content/` is needed for, before it is deleted. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { articleFields } from "#newsroom/article.ts";
import { encodedAddress } from "#newsroom/address-form.ts";
import { entityPath, sectionPath } from "#newsroom/permalink.ts";
import { entityKinds, type EntityKind } from "#newsroom/public-pages.ts";
import { referencesIn } from "#newsroom/schema.ts";
import { recordedAddresses } from "#ingest/address-record.ts";
import { articleFile } from "#ingest/content-files.ts";
import type { Content } from "#ingest/reader.ts";
import type { Readable } from "#ingest/references.ts";
import { articleParts } from "./article-parts.ts";
import { publishedAddresses } from "../surfaces/published-addresses.ts";

/** An article that refers to an entry. */
export interface Use {
  /** `2015/05/18/slug` */
  id: string;
  headline: string;
}

/** The articles that refer to an entry of a registry, also those that are not valid yet; the newest first. */
export function usesOf(root: string, content: Content, file: string): Use[] {
  const [, folder = "", id = ""] = /^content\/([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  // Articles refer to their section by name.
  const name = folder === "sections" ? content.sections.get(id)?.name : id;
  return readableArticles(root, content)
    .filter((article) => {
      const references = referencesIn(articleFields, article);
      return (
        references.some((one) => one.registry === folder && one.id === name) ||
        (folder === "places" && article.body.places.includes(id)) ||
        (folder === "outlets" && article.sources?.some((source) => isCiting(source, id)))
      );
    })
    .map(({ id: article, headline = article }) => ({ id: article, headline }))
    .sort((a, b) => b.id.localeCompare(a.id));
}

function isCiting(source: { citing?: unknown } | undefined, outlet: string): boolean {
  return [source?.citing ?? []].flat().includes(outlet);
}

function readableArticles(root: string, content: Content): Readable[] {
  return [...content.parts.readings].flatMap(([path, { article }]) => {
    if (article) return article.article;
    const file = `content/${path}`;
    return articleParts(file, readFileSync(join(root, file))) ?? [];
  });
}

/**
 * The address under which readers know the page of a file; undefined if they know none.
 * @param root the project's root, an absolute path
 */
export function knownAddress(root: string, content: Content, file: string): string | undefined {
  const known = new Set(recordedAddresses(root).map(encodedAddress));
  const article = articleFile.exec(file.replace(/^content\//, ""));
  if (article) {
    const [, day = "", slug = ""] = article;
    const ids = [...content.sections.keys()];
    const out = publishedAddresses(root, ids).addresses;
    return ids
      .map((section) => `${sectionPath(section)}${day}/${slug}/`)
      .find((address) => out.has(address) || known.has(encodedAddress(address)));
  }
  const [, folder = ""] = /^content\/([^/]+)\//.exec(file) ?? [];
  const id = basename(file).replace(/\.\w+$/, "");
  const address = entityKinds.includes(folder as EntityKind)
    ? entityPath(folder as EntityKind, id)
    : sectionPath(id);
  return known.has(encodedAddress(address)) ? address : undefined;
}
