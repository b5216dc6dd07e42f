import { newestFirst, stateOf, type Article, type BodyFacts } from "./article.ts";
import { calendarOf, type Calendar } from "./calendar.ts";
import type { Outlet } from "./outlet.ts";
import { articlePath } from "./permalink.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import type { Section } from "./section.ts";
import type { Site } from "./site.ts";
import type { Story } from "./story.ts";
import type { Topic } from "./topic.ts";

/** A picture that the build has taken in: what an `<img>` needs to know of the original. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** An article whose pictures are taken in and whose text can be found. */
export interface Filed extends Omit<Article, "lead" | "body"> {
  body: Omit<BodyFacts, "pictures">;
  lead?: (Omit<NonNullable<Article["lead"]>, "src"> & { src: Picture }) | undefined;
  /** The pictures of the text, in the order of their first appearance. */
  pictures: Picture[];
  /** Path of the file from the project's root. */
  file: string;
  /** Identifies the file's content and the code that reads it. */
  digest: string;
}

/** Everything that pages are made from: the content at one instant, in memory, in order. */
export interface Newsroom {
  site: Site;
  calendar: Calendar;
  now: Date;
  sections: ReadonlyMap<string, Section>;
  people: ReadonlyMap<string, Person>;
  outlets: ReadonlyMap<string, Outlet>;
  places: ReadonlyMap<string, Place>;
  topics: ReadonlyMap<string, Topic>;
  stories: ReadonlyMap<string, Story>;
  /** What readers find in lists, newest first; in a preview also drafts and scheduled articles. */
  articles: readonly Filed[];
  /** Articles that keep an address but stand in no list. */
  withdrawn: readonly Filed[];
  /** The articles of each story, oldest first. */
  threads: ReadonlyMap<string, readonly Filed[]>;
  /** The articles of each section, topic, place, person and outlet, by id, newest first. */
  articlesOf: Record<"sections" | "topics" | "places" | "people" | "outlets", Groups>;
}

type Groups = ReadonlyMap<string, readonly Filed[]>;
type Contents = Omit<Newsroom, "calendar" | "articles" | "withdrawn" | "threads" | "articlesOf">;

/**
 * Orders the content and decides, by the clock, what is out.
 * @param preview whether drafts and scheduled articles are there, too
 */
export function newsroomOf(contents: Contents, all: readonly Filed[], preview: boolean): Newsroom {
  const visible = all
    .filter((article) => {
      const state = stateOf(article, contents.now);
      return preview || state === "published" || state === "withdrawn";
    })
    // An instant is slow to read, and a sort compares each article many times.
    .map((article) => ({ article, at: Date.parse(article.publishedAt) }))
    .sort((a, b) => b.at - a.at || newestFirst(a.article, b.article))
    .map(({ article }) => article);
  const articles = visible.filter(({ status }) => status !== "withdrawn");
  const sectionIds = new Map([...contents.sections.values()].map(({ id, name }) => [name, id]));
  return {
    ...contents,
    calendar: calendarOf(contents.site),
    articles,
    withdrawn: visible.filter(({ status }) => status === "withdrawn"),
    threads: grouped(articles.toReversed(), ({ story }) => (story ? [story] : [])),
    articlesOf: lazily({
      sections: () => grouped(articles, ({ section }) => [sectionIds.get(section) ?? ""]),
      topics: () => grouped(articles, ({ topics }) => topics),
      places: () => grouped(articles, ({ dateline }) => [dateline]),
      people: () => grouped(articles, ({ byline }) => byline),
      outlets: () => grouped(articles, ({ sources }) => sources.map(({ outlet }) => outlet)),
    }),
  };
}

/** Groups that are made when they are first asked for: a page that is open in a preview needs few of them. */
function lazily<Kind extends string>(make: Record<Kind, () => Groups>): Record<Kind, Groups> {
  const made = new Map<Kind, Groups>();
  const groups = {} as Record<Kind, Groups>;
  for (const kind of Object.keys(make) as Kind[]) {
    Object.defineProperty(groups, kind, {
      enumerable: true,
      get() {
        const known = made.get(kind) ?? make[kind]();
        made.set(kind, known);
        return known;
      },
    });
  }
  return groups;
}

/** Articles under each of the ids that they name, in the order given. */
function grouped(articles: readonly Filed[], idsOf: (article: Filed) => readonly string[]): Groups {
  const groups = new Map<string, Filed[]>();
  for (const article of articles) {
    for (const id of new Set(idsOf(article))) {
      const group = groups.get(id);
      if (group) group.push(article);
      else groups.set(id, [article]);
    }
  }
  return groups;
}

/** The section of an article; the reader has made sure that it exists. */
export function sectionOf(newsroom: Newsroom, article: Pick<Article, "section">): Section {
  for (const section of newsroom.sections.values())
    if (section.name === article.section) return section;
  throw new Error(`There is no section “${article.section}”.`);
}

/** The address of an article on this site. */
export function pathOf(newsroom: Newsroom, article: Pick<Article, "section" | "id">): string {
  return articlePath(sectionOf(newsroom, article).id, article.id);
}

/** An entry of a registry; the reader has made sure that it exists. */
export function entryOf<Entry>(registry: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = registry.get(id);
  if (!entry) throw new Error(`There is no “${id}”.`);
  return entry;
}
