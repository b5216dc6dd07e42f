/** Shared by all feed routes: their paths, and the feed entries of articles. */
import type { APIRoute } from "astro";
import { getImage } from "astro:assets";
import type { Filed, Newsroom, Picture } from "#newsroom/newsroom.ts";
import type { FeedFormat } from "#newsroom/permalink.ts";
import { newsroom } from "./queries.ts";
import { articleText } from "./texts.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { asFallback } from "#components/picture.ts";
import { cacheKey } from "./cache-key.ts";
import { articleHtml, type PublishedPicture } from "#distribution/article-html.ts";
import { atom } from "#distribution/atom.ts";
import { feedEntry, type FeedEntry } from "#distribution/feed-entry.ts";
import { feedOf, feedSubjects, type FeedSubject } from "#distribution/feed.ts";
import { jsonFeed } from "#distribution/json-feed.ts";
import { rss } from "#distribution/rss.ts";

const formats = {
  rss: { serialize: rss, type: "application/rss+xml; charset=utf-8" },
  atom: { serialize: atom, type: "application/atom+xml; charset=utf-8" },
  json: { serialize: jsonFeed, type: "application/feed+json; charset=utf-8" },
};

interface FeedPath {
  params: { subject: string | undefined };
  props: { subject: FeedSubject };
  cacheKey: string;
}

/** The paths of all feeds. `subject` is the path of the feed's page, without leading and trailing slashes. */
export async function feedPaths(): Promise<FeedPath[]> {
  const room = await newsroom();
  return feedSubjects(room).map((subject) => {
    const { articles, ...about } = subject;
    return {
      params: { subject: subject.path.slice(1, -1) || undefined },
      props: { subject },
      cacheKey: cacheKey([about, room.site, articles.map((one) => keyOf(room, one))]),
    };
  });
}

/** A route that responds with the feed of a subject. */
export function feedRoute(format: FeedFormat): APIRoute<FeedPath["props"]> {
  return async ({ props: { subject } }) => {
    const room = await newsroom();
    const entries = await Promise.all(
      subject.articles.map((article) => feedEntryOf(room, article)),
    );
    const { serialize, type } = formats[format];
    return new Response(serialize(feedOf(room, subject, entries)), {
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

/** The feed entry of an article, which is created once for all feeds that contain it. */
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

/** The file that the page has for old browsers, too, so that feeds need no extra files. */
async function published(src: Picture, site: string): Promise<PublishedPicture> {
  const image = await getImage(asFallback(src));
  const { width, height } = image.attributes as { width: number; height: number };
  return { address: new URL(image.src, site).href, width, height };
}
