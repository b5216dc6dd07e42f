/** Shared by all feed routes: their responses, and the feed entries of articles. */
import type { APIRoute } from "astro";
import { getImage } from "astro:assets";
import type { Filed, Newsroom, Picture } from "#newsroom/newsroom.ts";
import type { FeedFormat } from "#newsroom/permalink.ts";
import type { FeedPath } from "./feed-paths.ts";
import { newsroom } from "./queries.ts";
import { articleText } from "./texts.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { asFallback } from "#components/picture.ts";
import { articleHtml, type PublishedPicture } from "#distribution/article-html.ts";
import { atom } from "#distribution/atom.ts";
import { feedEntry, type FeedEntry } from "#distribution/feed-entry.ts";
import { feedOf } from "#distribution/feed.ts";
import { jsonFeed } from "#distribution/json-feed.ts";
import { rss } from "#distribution/rss.ts";

const formats = {
  rss: { serialize: rss, type: "application/rss+xml; charset=utf-8" },
  atom: { serialize: atom, type: "application/atom+xml; charset=utf-8" },
  json: { serialize: jsonFeed, type: "application/feed+json; charset=utf-8" },
};

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

const entries = new WeakMap<Filed, Promise<FeedEntry>>();

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
