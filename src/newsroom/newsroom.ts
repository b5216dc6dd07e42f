import type { z } from "zod";
import { newestFirst, stateOf, type Article, type BodyFacts } from "./article.ts";
import { calendarOf, type Calendar } from "./calendar.ts";
import { outletSchema, type Outlet } from "./outlet.ts";
import { articlePath } from "./permalink.ts";
import { personSchema, type Person } from "./person.ts";
import { placeSchema, type Place } from "./place.ts";
import { sectionSchema, type Section } from "./section.ts";
import { siteSchema, type Site } from "./site.ts";
import { storySchema, type Story } from "./story.ts";
import { topicSchema, type Topic } from "./topic.ts";
import { typesetArticle } from "./typeset-article.ts";
import { typesetFields } from "./typeset-fields.ts";

/** A picture imported by the build: what an `<img>` needs to know about the original. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** An article with imported pictures and a reference to its file. */
export interface Filed extends Omit<Article, "lead" | "body"> {
  body: Omit<BodyFacts, "pictures">;
  lead?: (Omit<NonNullable<Article["lead"]>, "src"> & { src: Picture }) | undefined;
  /** The pictures in the text, in order of first appearance. */
  pictures: Picture[];
  /** The path of the file from the project root. */
  file: string;
  /** A hash of the file's content and of the code that reads and renders it. */
  digest: string;
}

/** The content at one instant, in memory and sorted: what every page is built from. */
export interface Newsroom {
  site: Site;
  calendar: Calendar;
  now: Date;
  /** Whether drafts and scheduled articles are shown, too. */
  preview: boolean;
  sections: ReadonlyMap<string, Section>;
  people: ReadonlyMap<string, Person>;
  outlets: ReadonlyMap<string, Outlet>;
  places: ReadonlyMap<string, Place>;
  topics: ReadonlyMap<string, Topic>;
  stories: ReadonlyMap<string, Story>;
  /** The articles shown in lists, newest first. In a preview they include drafts and scheduled articles. */
  articles: readonly Filed[];
  /** Withdrawn articles. They keep their address but are in no list. */
  withdrawn: readonly Filed[];
  /** The articles of each story, oldest first. */
  threads: ReadonlyMap<string, readonly Filed[]>;
  /** The articles of each section, topic, place, person and outlet, by id, newest first. */
  articlesOf: Record<"sections" | "topics" | "places" | "people" | "outlets", Groups>;
}

type Groups = ReadonlyMap<string, readonly Filed[]>;
type Contents = Omit<
  Newsroom,
  "calendar" | "preview" | "articles" | "withdrawn" | "threads" | "articlesOf"
>;

/**
 * Sorts and groups the content that is public at the instant `contents.now`, with typographic punctuation: this is
 * where texts as they were typed become texts as readers see them.
 * @param preview whether to include drafts and scheduled articles
 */
export function newsroomOf(written: Contents, all: readonly Filed[], preview: boolean): Newsroom {
  const contents = typesetContents(written);
  const visible = all
    .filter((article) => {
      const state = stateOf(article, contents.now);
      return preview || state === "published" || state === "withdrawn";
    })
    // Parsing a date is slow, and a sort compares each article many times.
    .map((article) => ({ article, at: Date.parse(article.publishedAt) }))
    .sort((a, b) => b.at - a.at || newestFirst(a.article, b.article))
    .map(({ article }) => typesetArticle(article, contents.site.language));
  const articles = visible.filter(({ status }) => status !== "withdrawn");
  const sectionIds = new Map([...contents.sections.values()].map(({ id, name }) => [name, id]));
  return {
    ...contents,
    preview,
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

function typesetContents(contents: Contents): Contents {
  const { language } = contents.site;
  const all = <Entry>(schema: z.ZodType, entries: ReadonlyMap<string, Entry>) =>
    new Map(Array.from(entries, ([id, entry]) => [id, typesetFields(schema, entry, language)]));
  return {
    now: contents.now,
    site: typesetFields(siteSchema, contents.site, language),
    sections: all(sectionSchema, contents.sections),
    people: all(personSchema, contents.people),
    outlets: all(outletSchema, contents.outlets),
    places: all(placeSchema, contents.places),
    topics: all(topicSchema, contents.topics),
    stories: all(storySchema, contents.stories),
  };
}

/** Computes each group on first access: a page in a preview needs only a few of them. */
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

/** Groups articles by the ids they refer to, keeping their order. */
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

/**
 * The section of an article.
 * @throws {Error} if there is none; content is validated before, so this is a bug
 */
export function sectionOf(newsroom: Newsroom, article: Pick<Article, "section">): Section {
  for (const section of newsroom.sections.values())
    if (section.name === article.section) return section;
  throw new Error(`There is no section “${article.section}”.`);
}

/** The address of an article on this site. */
export function pathOf(newsroom: Newsroom, article: Pick<Article, "section" | "id">): string {
  return articlePath(sectionOf(newsroom, article).id, article.id);
}

/**
 * An entry of a registry.
 * @throws {Error} if there is none; content is validated before, so this is a bug
 */
export function entryOf<Entry>(registry: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = registry.get(id);
  if (!entry) throw new Error(`There is no entry “${id}”.`);
  return entry;
}
