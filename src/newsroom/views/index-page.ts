import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import { datelineOf } from "../place.ts";
import { frameOf, type Frame } from "./site.ts";

/** One line of an index: a person, outlet, place, topic or story. */
export interface IndexEntry {
  id: string;
  name: string;
  path: string;
  about: string;
  /** How many articles refer to it, at least one. */
  articles: number;
  /** The day of its newest article. */
  newest: { iso: string; label: string };
}

/** The index of all people, outlets, places, topics or stories. */
export interface IndexPage {
  frame: Frame;
  path: string;
  entries: IndexEntry[];
}

type Kind = "people" | "outlets" | "places" | "topics" | "stories";

/** All entries of one kind that have articles, sorted by name; stories are sorted newest first. */
export function indexPage(newsroom: Newsroom, kind: Kind): IndexPage {
  const described = {
    people: () => [...newsroom.people.values()],
    outlets: () => [...newsroom.outlets.values()],
    topics: () => [...newsroom.topics.values()],
    places: () =>
      [...newsroom.places.values()].map((place) => ({
        ...place,
        name: datelineOf(place),
        about: place.about ?? "",
      })),
    stories: () =>
      [...newsroom.stories.values()].map(({ deck, ...story }) => ({ ...story, about: deck })),
  }[kind]();
  const groups = kind === "stories" ? newsroom.threads : newsroom.articlesOf[kind];
  const entries = described.flatMap(({ id, name, about }) => {
    const articles = groups.get(id) ?? [];
    const newest = kind === "stories" ? articles.at(-1) : articles[0];
    if (!newest) return [];
    const iso = newsroom.calendar.day(newest.publishedAt);
    return [
      {
        id,
        name,
        path: entityPath(kind, id),
        about,
        articles: articles.length,
        newest: { iso, label: newsroom.calendar.date(iso) },
      },
    ];
  });
  entries.sort((a, b) =>
    kind === "stories"
      ? b.newest.iso.localeCompare(a.newest.iso)
      : compareNames(a.name, b.name, newsroom),
  );
  return { frame: frameOf(newsroom), path: entityPath(kind), entries };
}

/** Sorts by name, ignoring a leading “The”. */
function compareNames(a: string, b: string, { site }: Newsroom): number {
  const bare = (name: string) => name.replace(/^The /, "");
  return bare(a).localeCompare(bare(b), [site.language, "en"]);
}
