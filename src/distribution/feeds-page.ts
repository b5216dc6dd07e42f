import type { Newsroom } from "#newsroom/newsroom.ts";
import { feedPath, feedsPath, type FeedFormat } from "#newsroom/permalink.ts";
import { frameOf, type Frame } from "#newsroom/views/site.ts";
import type { Reference } from "#newsroom/views/summary.ts";
import { feedLength, feedSubjects, type FeedSubject } from "./feed.ts";

/** What has a feed, and the addresses of the feed by the names of its formats. */
export interface ListedFeed extends Reference {
  formats: Reference[];
}

/** The page that lists every feed of the paper. */
export interface FeedsPage {
  frame: Frame;
  path: string;
  /** How many feeds there are. */
  count: number;
  /** How many articles a feed has at most. */
  length: number;
  groups: { kind: FeedSubject["kind"]; title: string; feeds: ListedFeed[] }[];
}

const titles: Record<FeedSubject["kind"], string> = {
  site: "The whole paper",
  sections: "Sections",
  stories: "Stories",
  topics: "Topics",
};

const formats: [FeedFormat, name: string][] = [
  ["rss", "RSS"],
  ["atom", "Atom"],
  ["json", "JSON Feed"],
];

/** The feeds by what they are about; a kind without any is left out. */
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
