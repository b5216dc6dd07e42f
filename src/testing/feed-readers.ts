/** Parses feeds with third-party feed readers. */
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import Parser from "rss-parser";

/** A parsed feed. */
export interface ReadFeed {
  title: string;
  items: ReadItem[];
}

export interface ReadItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  author: string;
  /** Milliseconds since 1970. */
  published: number;
}

/** Parses RSS or Atom with rss-parser (https://www.npmjs.com/package/rss-parser). */
export async function byRssParser(text: string): Promise<ReadFeed> {
  const own: (keyof Extra)[] = ["id", "author", "content:encoded"];
  const feed = await new Parser<object, Extra>({ customFields: { item: own } }).parseString(text);
  return {
    title: feed.title ?? "",
    items: feed.items.map((item) => ({
      id: item.guid ?? item.id ?? "",
      url: item.link ?? "",
      title: item.title ?? "",
      summary: item.summary ?? item.content ?? "",
      html: item["content:encoded"] ?? item.content ?? "",
      author: item.creator ?? item.author ?? "",
      published: Date.parse(item.isoDate ?? ""),
    })),
  };
}

/** Fields that rss-parser returns but does not declare. */
interface Extra {
  id?: string;
  author?: string;
  "content:encoded"?: string;
}

/**
 * Parses RSS or Atom with feedparser (https://www.npmjs.com/package/feedparser).
 * @throws {Error} on the first error in the feed
 */
export async function byFeedParser(text: string): Promise<ReadFeed> {
  const parser = new FeedParser({ addmeta: false });
  let title = "";
  parser.on("meta", (meta: FeedParser.Meta) => void (title = meta.title));
  const items: ReadItem[] = [];
  for await (const one of Readable.from([text]).pipe(parser)) {
    const item = one as FeedParser.Item;
    items.push({
      id: item.guid,
      url: item.link,
      title: item.title,
      summary: item.summary,
      html: item.description,
      author: item.author,
      published: item.pubdate?.getTime() ?? Number.NaN,
    });
  }
  return { title, items };
}

/** Parses a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export async function byJson(text: string): Promise<ReadFeed> {
  const feed = JSON.parse(text) as { title: string; items: JsonItem[] };
  return {
    title: feed.title,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      author: item.authors.map(({ name }) => name).join(" and "),
      published: Date.parse(item.date_published),
    })),
  };
}

interface JsonItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
  authors: { name: string }[];
}
