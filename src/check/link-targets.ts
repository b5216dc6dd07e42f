/** The valid targets of internal links, derived from the content. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { anchorsOfHeadings } from "#markdown/headings.ts";
import { anchorsOfBlocks } from "#markdown/paragraphs.ts";
import { isDraft } from "#newsroom/draft-status.ts";
import { disputeAnchor } from "#newsroom/anchors.ts";
import type { Article } from "#newsroom/article.ts";
import { entityPath, feedPath, searchPath, sectionPath } from "#newsroom/permalink.ts";
import { redirectsOf } from "#newsroom/public-pages.ts";
import { sourceAnchor } from "#newsroom/source.ts";
import { filesBelow } from "#files/list.ts";
import { possibleAddresses } from "#ingest/address-record.ts";
import type { Content } from "#ingest/reader.ts";

const kinds = ["people", "outlets", "places", "topics", "stories"] as const;

/**
 * Every address with the time at which it is published, in milliseconds since 1970: -Infinity for always,
 * Infinity for a draft.
 * @param root the project's root, an absolute path; includes the files in its `public/`
 */
export function addressesOf(root: string, content: Content): Map<string, number> {
  const found = new Map<string, number>();
  const add = (path: string, from = -Infinity) =>
    void found.set(path, Math.min(from, found.get(path) ?? Infinity));

  for (const path of ["/", "/corrections/", searchPath, "/feeds/", "/robots.txt"]) add(path);
  for (const path of ["/sitemap-index.xml", "/news-sitemap.xml"]) add(path);
  for (const id of content.pages.keys()) add(`/${id}/`);
  for (const kind of kinds) {
    add(entityPath(kind));
    for (const id of content[kind].keys()) add(entityPath(kind, id));
  }
  const publicFolder = join(root, "public");
  if (existsSync(publicFolder)) for (const file of filesBelow(publicFolder)) add(`/${file}`);

  for (const id of content.sections.keys()) add(sectionPath(id));
  for (const file of content.articles) {
    const { article } = file;
    const from = publishedFrom(article);
    for (const address of possibleAddresses(file, content)) {
      add(address, from);
      // The archive pages of its day, month and year.
      const folders = address.split("/").slice(0, -2);
      for (let depth = 5; depth > 2; depth--) add(`${folders.slice(0, depth).join("/")}/`, from);
    }
  }
  const articles = content.articles.map(({ article }) => article);
  for (const { from, to } of redirectsOf({ ...content, articles })) add(from, found.get(to));
  for (const folder of ["/", ...foldersWithFeeds(content)])
    for (const format of ["rss", "atom", "json"] as const) add(feedPath(folder, format));
  return found;
}

function foldersWithFeeds(content: Content): string[] {
  return [
    ...[...content.sections.keys()].map((id) => sectionPath(id)),
    ...[...content.stories.keys()].map((id) => entityPath("stories", id)),
    ...[...content.topics.keys()].map((id) => entityPath("topics", id)),
  ];
}

function publishedFrom({ status, publishedAt }: Pick<Article, "status" | "publishedAt">): number {
  if (isDraft(status)) return Infinity;
  return Date.parse(publishedAt);
}

/**
 * The ids on the page of a text that links can lead to: headings, paragraphs, disputes, the entries of the source list,
 * and the parts of the page.
 */
export function anchorsOf(
  tree: Root,
  article?: Pick<Article, "sources" | "disputes" | "updates" | "corrections">,
): ReadonlySet<string> {
  const inText = [...anchorsOfBlocks(tree), ...anchorsOfHeadings(tree, article ?? {}).values()];
  if (!article) return new Set(["main", ...inText]);
  const { sources, disputes = [], updates = [], corrections = [] } = article;
  return new Set([
    "main",
    "sources",
    ...(updates.length + corrections.length > 0 ? ["changes"] : []),
    ...sources.map(({ id }) => sourceAnchor(id)),
    ...disputes.map(({ id }) => disputeAnchor(id, article)),
    ...inText,
  ]);
}
