import type { Feed } from "./feed.ts";

/** Serializes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    icon: feed.icon,
    authors: [feed.publisher],
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      image: entry.picture?.address,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors,
      tags: [entry.section, ...entry.topics].map(({ name }) => name),
    })),
  });
}
