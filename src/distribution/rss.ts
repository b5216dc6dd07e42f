import { bylineOf, type FeedEntry } from "./feed-entry.ts";
import type { Feed } from "./feed.ts";
import { rfc822 } from "./rfc822.ts";
import { xml } from "./xml.ts";

/** Serializes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with the full text in `content:encoded`. */
export function rss(feed: Feed): string {
  return xml({
    "?xml-stylesheet": { "@type": "text/css", "@href": feed.styleSheet },
    rss: {
      "@version": "2.0",
      "@xmlns:atom": "http://www.w3.org/2005/Atom",
      "@xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      channel: {
        title: feed.title,
        link: feed.home,
        description: feed.description,
        language: feed.language,
        lastBuildDate: rfc822(feed.updated),
        "atom:link": { "@href": feed.self.rss, "@rel": "self", "@type": "application/rss+xml" },
        item: feed.entries.map((entry) => item(entry, feed.language)),
      },
    },
  });
}

function item(entry: FeedEntry, language: string) {
  return {
    title: entry.title,
    link: entry.url,
    guid: { "#text": entry.id, "@isPermaLink": "false" },
    pubDate: rfc822(entry.published),
    // Of several, most feed readers show the last.
    "dc:creator": bylineOf(entry, language),
    category: [entry.section, ...entry.topics].map(({ name }) => name),
    description: entry.summary,
    "content:encoded": entry.html,
  };
}
