/** A small newsroom in memory, for tests. */
import { readText } from "../markdown/facts.ts";
import type { Frontmatter } from "./article.ts";
import { newsroomOf, type Filed, type Newsroom } from "./newsroom.ts";
import type { Site } from "./site.ts";
import type { Source } from "./source.ts";

/** What a test is about in an article; the rest is made up. */
export interface Written extends Partial<Omit<Frontmatter, "lead">> {
  text?: string;
  lead?: Filed["lead"];
  pictures?: Filed["pictures"];
}

const site: Site = {
  name: "The Test Roundup",
  description: "A paper for tests.",
  address: "https://roundup.example",
  language: "en-US",
  timeZone: "America/New_York",
  email: "desk@roundup.example",
  corrections: "corrections@roundup.example",
  articlesPerPage: 2,
  policies: { citing: "/about/", corrections: "/about/", ethics: "/about/", masthead: "/about/" },
};

const place = (id: string, name: string, country: string, standsAlone: boolean) => ({
  id,
  name,
  country,
  latitude: 33,
  longitude: 43,
  standsAlone,
});

const outlet = (id: string, name: string) => ({
  id,
  name,
  address: `https://${id}.example/`,
  about: "An outlet.",
});

const named = (id: string, name: string, words: string) => ({
  id,
  name,
  role: "Writer",
  about: words,
  deck: words,
  tagline: words,
});

const byId = <Entry extends { id: string }>(...entries: Entry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

const registries = {
  sections: byId(
    named("daily-roundup", "daily roundup", "A daily roundup of issues"),
    named("weekly", "weekly", "A weekly roundup"),
  ),
  people: byId(
    named("noor-haddad", "Noor Haddad", "She writes, too."),
    named("ines-falk", "Ines Falk", "She writes."),
    named("tomas-reed", "Tomas Reed", "He wrote nothing yet."),
  ),
  outlets: byId(
    outlet("reuters", "Reuters"),
    outlet("ap", "The Associated Press"),
    outlet("csm", "The Christian Science Monitor"),
    outlet("the-standard", "The Standard"),
  ),
  places: byId(
    place("ramadi", "Ramadi", "Iraq", false),
    place("baghdad", "Baghdad", "Iraq", true),
    place("minsk", "Minsk", "Belarus", true),
  ),
  topics: byId(named("iraq", "Iraq", "The country."), named("syria", "Syria", "Its neighbor.")),
  stories: byId(
    named("ramadi", "The battle for Ramadi", "From loss to flag."),
    named("minsk", "The Minsk agreement", "From talks to truce."),
  ),
};

/** A source whose outlet has the same id. */
export function source(id: string, fields: Partial<Source> = {}): Source {
  return { id, outlet: id, kind: "wire", says: `What ${id} says.`, ...fields };
}

/**
 * An article that is published at half past nine in New York on the day of its id.
 * @param id `2015/05/18/slug`
 */
export function article(id: string, { text, ...fields }: Written = {}): Filed {
  return {
    headline: `Headline of ${id.slice(11)}`,
    deck: `Deck of ${id.slice(11)}.`,
    section: "daily roundup",
    byline: ["ines-falk"],
    dateline: "ramadi",
    status: "published",
    publishedAt: `${id.slice(0, 10).replaceAll("/", "-")}T09:30:00-04:00`,
    topics: ["iraq"],
    sources: [source("reuters"), source("ap", { citing: ["reuters"] })],
    pictures: [],
    ...fields,
    id,
    slug: id.slice(11),
    format: "md",
    body: readText(text ?? "[So](source:reuters) it [is](source:ap).", "md").facts,
    file: `content/articles/${id}.md`,
    digest: `digest of ${id}`,
  };
}

/** The newsroom with these articles, long after the last of them unless `now` says otherwise. */
export function newsroomWith(
  articles: Filed[],
  {
    now = "2030-01-01T00:00:00Z",
    preview = false,
    ...own
  }: Partial<Site> & { now?: string; preview?: boolean } = {},
): Newsroom {
  const contents = { ...registries, site: { ...site, ...own }, now: new Date(now) };
  return newsroomOf(contents, articles, preview);
}
