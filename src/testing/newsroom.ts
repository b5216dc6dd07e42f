/** A small newsroom in memory, for tests. */
import { readText } from "#markdown/facts.ts";
import type { Frontmatter } from "#newsroom/article.ts";
import { newsroomOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { registries, site } from "./registries.ts";
import type { Site } from "#newsroom/site.ts";
import type { Source } from "#newsroom/source.ts";

/** The fields of an article that matter to a test. The others have defaults. */
export interface Written extends Partial<Omit<Frontmatter, "lead">> {
  text?: string;
  lead?: Filed["lead"];
  pictures?: Filed["pictures"];
}

/** A source with the same id as its outlet. */
export function source(id: string, fields: Partial<Source> = {}): Source {
  return { id, outlet: id, kind: "wire", says: `What ${id} says.`, ...fields };
}

/**
 * An article, by default published at 9:30 a.m. in New York on the day in its id.
 * @param id `2015/05/18/slug`
 */
export function article(id: string, { text, ...fields }: Written = {}): Filed {
  return {
    headline: `Headline of ${id.slice(11)}`,
    deck: `Deck of ${id.slice(11)}.`,
    section: "daily roundup",
    byline: ["ines-falk"],
    dateline: "ramadi",
    status: "published",
    publishedAt: `${id.slice(0, 10).replaceAll("/", "-")}T09:30:00-04:00`,
    topics: ["iraq"],
    sources: [source("reuters"), source("ap", { citing: ["reuters"] })],
    pictures: [],
    ...fields,
    id,
    slug: id.slice(11),
    format: "md",
    body: readText(text ?? "[So](source:reuters) it [is](source:ap).", "md").facts,
    file: `content/articles/${id}.md`,
    digest: `digest of ${id}`,
  };
}

/** A newsroom with these articles. By default, the clock is long after the last of them. */
export function newsroomWith(
  articles: Filed[],
  {
    now = "2030-01-01T00:00:00Z",
    preview = false,
    ...own
  }: Partial<Site> & { now?: string; preview?: boolean } = {},
): Newsroom {
  const contents = { ...registries, site: { ...site, ...own }, now: new Date(now) };
  return newsroomOf(contents, articles, preview);
}
