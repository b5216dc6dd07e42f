/** The addresses of the site. All of them are built here, so that links always match the pages they point to. */

/** `/daily-roundup/2015/05/18/slug/`; `id` is the article's `2015/05/18/slug`. */
export function articlePath(section: string, id: string): string {
  return `/${section}/${id}/`;
}

/** `/daily-roundup/`: the index of a section. */
export function sectionPath(section: string): string {
  return `/${section}/`;
}

/** `/people/ines-falk/`: the page of a person, outlet, place, topic or story. Without an id, their index. */
export function entityPath(
  kind: "people" | "outlets" | "places" | "topics" | "stories",
  id?: string,
): string {
  return id ? `/${kind}/${id}/` : `/${kind}/`;
}

/** `/topics/iraq/page/2/`: a page of the list whose first page is at `path`. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`;
}

/** `/daily-roundup/2015/05/`: a year, month or day (`2015-05`) of the section at `path`. */
export function periodPath(path: string, period: string): string {
  return `${path}${period.replaceAll("-", "/")}/`;
}

/** The search page. Its query is in `?q=`. */
export const searchPath = "/search/";

/** The page of all corrections. */
export const correctionsPath = "/corrections/";

/** `/differ/`: all questions on which accounts differ; `/differ/topics/iraq/`: those of a topic or a story. */
export function differPath(kind?: "stories" | "topics", id?: string): string {
  return kind && id ? `/differ${entityPath(kind, id)}` : "/differ/";
}

/** The page of all feeds. */
export const feedsPath = "/feeds/";

const feedFiles = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;

export type FeedFormat = keyof typeof feedFiles;

export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** `/topics/iraq/feed.xml`: the feed of the page at `path`, in one of the formats. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}${feedFiles[format]}`;
}
