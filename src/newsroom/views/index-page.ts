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
  /** On the first entry of a letter, if the page has letters: the anchor that the letter leads to. */
  anchor?: string;
}

/** The index of all people, outlets, places, topics or stories. */
export interface IndexPage {
  frame: Frame;
  path: string;
  entries: IndexEntry[];
  /** The first letters of the names, to jump to; empty for a short list and for stories. */
  letters: { name: string; anchor: string }[];
  /** The outlets that most articles cite, if there are many. */
  mostUsed: IndexEntry[];
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
  const isLong = entries.length >= longList;
  return {
    frame: frameOf(newsroom),
    path: entityPath(kind),
    ...(isLong && kind !== "stories" ? lettered(entries, newsroom) : { entries, letters: [] }),
    mostUsed:
      isLong && kind === "outlets"
        ? entries.toSorted((a, b) => b.articles - a.articles).slice(0, mostUsedShown)
        : [],
  };
}

/** An index with at least this many entries has letters to jump to. */
const longList = 30;
const mostUsedShown = 12;

/** Gives the first entry of each letter an anchor. Names that begin with no letter come under “#”. */
function lettered(
  entries: readonly IndexEntry[],
  { site }: Newsroom,
): Pick<IndexPage, "entries" | "letters"> {
  const letterOf = ({ name }: IndexEntry) => {
    const [first = ""] = bareName(name).normalize("NFD");
    return /\p{L}/u.test(first) ? first.toLocaleUpperCase([site.language, "en"]) : "#";
  };
  const letters = [...new Set(entries.map(letterOf))].map((name, at) => ({
    name,
    anchor: `letter-${at + 1}`,
  }));
  const anchors = new Map(letters.map(({ name, anchor }) => [name, anchor]));
  return {
    letters,
    entries: entries.map((entry) => {
      const letter = letterOf(entry);
      const anchor = anchors.get(letter);
      anchors.delete(letter);
      return anchor ? { ...entry, anchor } : entry;
    }),
  };
}

/** Sorts by name, ignoring a leading “The”. */
function compareNames(a: string, b: string, { site }: Newsroom): number {
  return bareName(a).localeCompare(bareName(b), [site.language, "en"]);
}

function bareName(name: string): string {
  return name.replace(/^The /, "");
}
