import { bylineOf, type FeedEntry } from "./feed-entry.ts";
import type { Feed } from "./feed.ts";
import { xml } from "./xml.ts";

/** Serializes a feed as Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287). */
export function atom(feed: Feed): string {
  return xml({
    "?xml-stylesheet": { "@type": "text/css", "@href": feed.styleSheet },
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "@xml:lang": feed.language,
      id: feed.home,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updated,
      link: [
        { "@rel": "self", "@type": "application/atom+xml", "@href": feed.self.atom },
        { "@rel": "alternate", "@type": "text/html", "@href": feed.home },
      ],
      author: person(feed.publisher),
      icon: feed.icon,
      entry: feed.entries.map((entry) => entryElement(entry, feed.language)),
    },
  });
}

function entryElement(entry: FeedEntry, language: string) {
  return {
    id: entry.id,
    title: entry.title,
    link: { "@rel": "alternate", "@type": "text/html", "@href": entry.url },
    published: entry.published,
    updated: entry.updated,
    author: entry.authors.map(person),
    // Some feed readers support only one author, and would show the paper's name if there are several.
    "dc:creator": entry.authors.length > 1 ? bylineOf(entry, language) : [],
    category: [entry.section, ...entry.topics].map(({ term, scheme, name }) => ({
      "@term": term,
      "@scheme": scheme,
      "@label": name,
    })),
    summary: entry.summary,
    content: { "#text": entry.html, "@type": "html" },
  };
}

function person({ name, url }: { name: string; url: string }) {
  return { name, uri: url };
}
