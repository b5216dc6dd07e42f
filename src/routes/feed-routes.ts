/** What the routes of all feeds share: their paths, and the articles in them as entries. */
import type { APIRoute, GetStaticPathsItem } from "astro";
import { getImage } from "astro:assets";
import type { Filed, Newsroom, Picture } from "#newsroom/newsroom.ts";
import type { FeedFormat } from "#newsroom/permalink.ts";
import { articleText, newsroom } from "./queries.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";
import { articleHtml, type PublishedPicture } from "#distribution/article-html.ts";
import { atom } from "#distribution/atom.ts";
import { feedEntry, type FeedEntry } from "#distribution/feed-entry.ts";
import { feedOf, feedSubjects, type FeedSubject } from "#distribution/feed.ts";
import { jsonFeed } from "#distribution/json-feed.ts";
import { rss } from "#distribution/rss.ts";

const formats = {
  rss: { serialise: rss, type: "application/rss+xml; charset=utf-8" },
  atom: { serialise: atom, type: "application/atom+xml; charset=utf-8" },
  json: { serialise: jsonFeed, type: "application/feed+json; charset=utf-8" },
};

/**
 * The paths of the feeds of all sections, stories or topics.
 * @param param what the route calls the id in its path
 */
export function feedPaths(kind: FeedSubject["kind"], param = "id") {
  return async (): Promise<(GetStaticPathsItem & { cacheKey: string })[]> => {
    const room = await newsroom();
    return feedSubjects(room)
      .filter((subject) => subject.kind === kind)
      .map(({ articles, ...subject }) => ({
        params: { [param]: subject.id },
        cacheKey: cacheKey([subject, room.site, articles.map((one) => keyOf(room, one))]),
      }));
  };
}

/** Answers with the feed of the whole paper, or of the section, story or topic in the path. */
export function feedRoute(kind: FeedSubject["kind"], format: FeedFormat, param = "id"): APIRoute {
  return async ({ params }) => {
    const room = await newsroom();
    const id = params[param] ?? "";
    const subject = feedSubjects(room).find((one) => one.kind === kind && one.id === id);
    if (!subject) return new Response(null, { status: 404 });
    const entries = await Promise.all(
      subject.articles.map((article) => feedEntryOf(room, article)),
    );
    const { serialise, type } = formats[format];
    return new Response(serialise(feedOf(room, subject, entries)), {
      headers: { "content-type": type },
    });
  };
}

const keys = new WeakMap<Filed, string>();
const entries = new WeakMap<Filed, Promise<FeedEntry>>();

function keyOf(room: Newsroom, article: Filed): string {
  const key = keys.get(article) ?? cacheKey(articlePage(room, article));
  keys.set(article, key);
  return key;
}

/** An article stands in many feeds, and is made ready for them once. */
export function feedEntryOf(room: Newsroom, article: Filed): Promise<FeedEntry> {
  const entry = entries.get(article) ?? makeEntry(room, article);
  entries.set(article, entry);
  return entry;
}

async function makeEntry(room: Newsroom, article: Filed): Promise<FeedEntry> {
  const page = articlePage(room, article);
  const sources = [...(page.lead ? [page.lead.src] : []), ...page.text.pictures];
  const pictures = new Map(
    await Promise.all(
      sources.map(async (src) => [src.src, await published(src, room.site.address)] as const),
    ),
  );
  const html = articleHtml(page, await articleText(article), {
    site: room.site.address,
    picture: ({ src }) => pictures.get(src),
  });
  return feedEntry(room, article, page, html, page.lead && pictures.get(page.lead.src.src));
}

/** The picture as the article's page has it for the oldest browsers, so that no file is made for feeds alone. */
async function published(src: Picture, site: string): Promise<PublishedPicture> {
  const image = await getImage({
    src: src as never,
    width: Math.min(src.width, 1152),
    format: src.format === "png" ? "png" : "jpeg",
    layout: "none",
  });
  const { width, height } = image.attributes as { width: number; height: number };
  return { address: new URL(image.src, site).href, width, height };
}
