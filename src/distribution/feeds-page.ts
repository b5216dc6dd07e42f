import type { Newsroom } from "#newsroom/newsroom.ts";
import { feedPath, feedsPath, type FeedFormat } from "#newsroom/permalink.ts";
import { frameOf, type Frame } from "#newsroom/views/site.ts";
import type { Reference } from "#newsroom/views/summary.ts";
import { feedLength, feedSubjects, type FeedSubject } from "./feed.ts";

/** A page that has a feed, with the feed's path in each format. */
export interface ListedFeed extends Reference {
  formats: Reference[];
}

/** The page that lists every feed of the paper. */
export interface FeedsPage {
  frame: Frame;
  path: string;
  /** The number of feeds. */
  count: number;
  /** The maximum number of articles in a feed. */
  length: number;
  groups: { kind: FeedSubject["kind"]; title: string; feeds: ListedFeed[] }[];
}

const titles: Record<FeedSubject["kind"], string> = {
  site: "The whole paper",
  differ: "Disputed questions",
  sections: "Sections",
  stories: "Stories",
  topics: "Topics",
};

const formats: [FeedFormat, name: string][] = [
  ["rss", "RSS"],
  ["atom", "Atom"],
  ["json", "JSON Feed"],
];

/** Returns the page with the feeds grouped by kind. Kinds without feeds are omitted. */
export function feedsPage(newsroom: Newsroom): FeedsPage {
  const subjects = feedSubjects(newsroom);
  return {
    frame: frameOf(newsroom),
    path: feedsPath,
    count: subjects.length,
    length: feedLength,
    groups: [...Map.groupBy(subjects, ({ kind }) => kind)].map(([kind, members]) => ({
      kind,
      title: titles[kind],
      feeds: members.map(({ name, path }) => ({
        name,
        path,
        formats: formats.map(([format, name]) => ({ name, path: feedPath(path, format) })),
      })),
    })),
  };
}
