import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import {
  differPath,
  entityPath,
  feedPath,
  sectionPath,
  type FeedFormat,
} from "#newsroom/permalink.ts";
import { baseOf } from "#newsroom/site.ts";
import { capitalized } from "#newsroom/views/site.ts";
import type { FeedEntry } from "./feed-entry.ts";

/** The maximum number of articles in a feed. Older ones are on the site. */
export const feedLength = 20;

/** What a feed covers: the whole paper, the articles in which accounts differ, a section, a story, or a topic. */
export interface FeedSubject {
  kind: "site" | "differ" | "sections" | "stories" | "topics";
  /** Its id; empty where there is only one of its kind. */
  id: string;
  name: string;
  about: string;
  /** The page that the feed belongs to. */
  path: string;
  /** The articles in the feed, newest first. */
  articles: readonly Filed[];
}

/** A feed, independent of its format. Addresses are absolute; times are in ISO 8601 format. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that the feed belongs to. */
  home: string;
  /** The address of the feed itself, in each format. */
  self: Record<FeedFormat, string>;
  /** When anything in the feed last changed. */
  updated: string;
  /** The paper itself. */
  publisher: { name: string; url: string };
  icon: string;
  /** The path of the style sheet on the site's host, for a feed that is opened in a browser; see src/styles/feed.css. */
  styleSheet: string;
  entries: FeedEntry[];
}

/**
 * Returns everything that has a feed: the paper, its sections, and the disputes, stories and topics with at
 * least one published article. Each kind is sorted by name.
 */
export function feedSubjects(newsroom: Newsroom): FeedSubject[] {
  const { site, sections, stories, topics, threads, articlesOf } = newsroom;
  const byName = (a: FeedSubject, b: FeedSubject) => a.name.localeCompare(b.name, site.language);
  const newest = (articles: readonly Filed[] = []) => articles.slice(0, feedLength);
  const paper: FeedSubject = {
    kind: "site",
    id: "",
    name: site.name,
    about: site.description,
    path: "/",
    articles: newest(newsroom.articles),
  };
  const differ: FeedSubject = {
    kind: "differ",
    id: "",
    name: "Where accounts differ",
    about: "The articles in which outlets give different answers to the same question.",
    path: differPath(),
    articles: newest(newsroom.articles.filter(({ disputes = [] }) => disputes.length > 0)),
  };
  const ofSections = [...sections.values()].map(({ id, name, tagline }): FeedSubject => ({
    kind: "sections",
    id,
    name: capitalized(name),
    about: tagline,
    path: sectionPath(id),
    articles: newest(articlesOf.sections.get(id)),
  }));
  const ofStories = [...stories.values()].map(({ id, name, deck }): FeedSubject => ({
    kind: "stories",
    id,
    name,
    about: deck,
    path: entityPath("stories", id),
    articles: newest(threads.get(id)?.toReversed()),
  }));
  const ofTopics = [...topics.values()].map(({ id, name, about }): FeedSubject => ({
    kind: "topics",
    id,
    name,
    about,
    path: entityPath("topics", id),
    articles: newest(articlesOf.topics.get(id)),
  }));
  const hasArticles = ({ articles }: FeedSubject) => articles.length > 0;
  return [
    paper,
    ...[differ].filter(hasArticles),
    ...ofSections.sort(byName),
    ...ofStories.filter(hasArticles).sort(byName),
    ...ofTopics.filter(hasArticles).sort(byName),
  ];
}

/** “The Daily Roundup: Iraq” */
function feedTitle(siteName: string, { kind, name }: FeedSubject): string {
  return kind === "site" ? name : `${siteName}: ${name}`;
}

/** Creates a feed from its subject and the entries of its articles. */
export function feedOf(
  { site, now }: Pick<Newsroom, "site" | "now">,
  subject: FeedSubject,
  entries: FeedEntry[],
): Feed {
  const absolute = (path: string) => `${site.address}${path}`;
  const changes = entries.map(({ updated }) => updated);
  return {
    title: feedTitle(site.name, subject),
    description: subject.about,
    language: site.language,
    home: absolute(subject.path),
    self: {
      rss: absolute(feedPath(subject.path, "rss")),
      atom: absolute(feedPath(subject.path, "atom")),
      json: absolute(feedPath(subject.path, "json")),
    },
    updated: changes.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? now.toISOString(),
    publisher: { name: site.name, url: absolute("/") },
    icon: absolute("/icon-512.png"),
    styleSheet: `${baseOf(site.address)}/feed.css`,
    entries,
  };
}
