/** A small newsroom in memory, for tests of the formats in which articles are distributed. */
import type { CheckedText } from "#markdown/checked-tree.ts";
import { renderMarkdown } from "#markdown/render.ts";
import { article, newsroomWith as newsroomOf, source } from "./newsroom.ts";
import type { Written as WrittenArticle } from "./newsroom.ts";
import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import type { Site } from "#newsroom/site.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { articleHtml } from "#distribution/article-html.ts";
import { feedEntry, type FeedEntry } from "#distribution/feed-entry.ts";

/** The fields of an article that matter to a test. The others have defaults. */
export interface Written extends WrittenArticle {
  /** `2015/05/18/slug` */
  id?: string;
}

/** The texts of the articles of a newsroom, by id. */
const texts = new WeakMap<Newsroom, Map<string, string>>();

/**
 * A newsroom with these articles.
 * @param now the clock, ISO 8601
 */
export function newsroomWith(
  written: Written[],
  now = "2015-06-01T00:00:00Z",
  own: Partial<Site> = {},
): Newsroom {
  const articles = written.map(filed);
  const room = newsroomOf(
    articles.map(({ article }) => article),
    { now, ...own },
  );
  texts.set(room, new Map(articles.map(({ article, text }) => [article.id, text])));
  return room;
}

function filed({ id = "2015/05/18/slug", ...fields }: Written): { article: Filed; text: string } {
  const {
    text = "It is so, [Reuters reports](source:reuters); [the BBC](source:bbc), too.",
    sources = [
      source("reuters", { says: "It is so.", url: "https://r.example/a" }),
      source("bbc", { outlet: "bbc-news", kind: "news", says: "So it is.", title: "It is" }),
    ],
  } = fields;
  return { article: article(id, { ...fields, text, sources }), text };
}

/** The HTML of an article as it is distributed. */
export async function htmlOf(room: Newsroom, article: Filed): Promise<string> {
  const text = await renderMarkdown(
    texts.get(room)?.get(article.id) ?? "",
    room.site.language,
    article as CheckedText["article"],
  );
  return articleHtml(articlePage(room, article), text, {
    site: room.site.address,
    picture: ({ src, width, height }) => ({ address: `${room.site.address}${src}`, width, height }),
  });
}

/** The feed entries of the articles. */
export function entriesOf(room: Newsroom, articles = room.articles): Promise<FeedEntry[]> {
  return Promise.all(
    articles.map(async (article) =>
      feedEntry(room, article, articlePage(room, article), await htmlOf(room, article)),
    ),
  );
}
