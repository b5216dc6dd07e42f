/** The pages of the site that come from files in `content/`, and their former addresses. */
import { addressKey, encodedAddress, isSlug } from "./address-form.ts";
import type { Article } from "./article.ts";
import { articlePath, entityPath, periodPath, sectionPath } from "./permalink.ts";

interface Entry {
  id: string;
  name: string;
  formerly?: readonly string[] | undefined;
}

type AddressedArticle = Pick<
  Article,
  | "id"
  | "section"
  | "headline"
  | "status"
  | "formerly"
  | "byline"
  | "dateline"
  | "topics"
  | "story"
  | "sources"
>;

export const entityKinds = ["people", "outlets", "places", "topics", "stories"] as const;

export type EntityKind = (typeof entityKinds)[number];

/** What has addresses. */
export interface Addressed extends Record<EntityKind, ReadonlyMap<string, Entry>> {
  sections: ReadonlyMap<string, Entry>;
  pages: ReadonlyMap<string, Omit<Entry, "name"> & { title: string }>;
  /** The articles that have a page, withdrawn or not. */
  articles: readonly AddressedArticle[];
}

/** A page with a permanent address. Archives, further pages of lists, and feeds follow from these. */
export interface PublicPage {
  kind: "pages" | "sections" | "articles" | EntityKind;
  id: string;
  path: string;
  name: string;
  formerly: readonly string[];
}

const known = new WeakMap<Addressed, PublicPage[]>();

/** All pages that content has, given its articles. Entities without an article have none, except people. */
export function publicPages(content: Addressed): readonly PublicPage[] {
  const pages = known.get(content) ?? pagesOf(content);
  known.set(content, pages);
  return pages;
}

function pagesOf(content: Addressed): PublicPage[] {
  const { articles, sections, pages } = content;
  const page = (kind: PublicPage["kind"], path: string, { id, name, formerly = [] }: Entry) => ({
    kind,
    id,
    path,
    name,
    formerly,
  });
  const listed = articles.filter(({ status }) => status !== "withdrawn");
  return [
    ...[...pages.values()].map((one) => page("pages", `/${one.id}/`, { ...one, name: one.title })),
    ...[...sections.values()].map((one) => page("sections", sectionPath(one.id), one)),
    ...entityKinds.flatMap((kind) => {
      const ids = referredTo(kind, listed);
      return [...content[kind].values()]
        .filter(({ id }) => kind === "people" || ids.has(id))
        .map((one) => page(kind, entityPath(kind, one.id), one));
    }),
    ...articles.map((one) =>
      page("articles", articlePath(sectionId(content, one), one.id), {
        ...one,
        name: one.headline,
      }),
    ),
  ];
}

/** The ids of the entities of a kind that articles refer to, and that therefore have a page. */
export function referredTo(
  kind: EntityKind,
  articles: readonly AddressedArticle[],
): ReadonlySet<string> {
  const idsOf: Record<EntityKind, (article: AddressedArticle) => readonly string[]> = {
    people: ({ byline }) => byline,
    outlets: ({ sources }) => sources.map(({ outlet }) => outlet),
    places: ({ dateline }) => [dateline],
    topics: ({ topics }) => topics,
    stories: ({ story }) => (story ? [story] : []),
  };
  return new Set(articles.flatMap(idsOf[kind]));
}

function sectionId({ sections }: Addressed, { section }: Pick<Article, "section">): string {
  for (const { id, name } of sections.values()) if (name === section) return id;
  return "";
}

/** A former address and what is there now. */
export interface Redirect {
  /** Percent-encoded. */
  from: string;
  to: string;
  name: string;
  kind: PublicPage["kind"];
}

/**
 * All former addresses. Those of a section include the former addresses of its articles and archives, so that one line
 * is enough to rename a section; an article's own `formerly` takes precedence.
 */
export function redirectsOf(content: Addressed): Redirect[] {
  const pages = publicPages(content);
  const articlesOf = Map.groupBy(content.articles, (article) => sectionId(content, article));
  const all = [
    ...pages.flatMap(({ path, name, kind, formerly }) =>
      formerly.map((from) => ({ from: encodedAddress(from), to: path, name, kind })),
    ),
    ...pages
      .filter(({ kind }) => kind === "sections")
      .flatMap((section) =>
        section.formerly
          .filter((from) => isSlug(from.slice(1, -1)))
          .flatMap((from) => movedWith(section, from, articlesOf.get(section.id) ?? [])),
      ),
  ];
  const taken = new Set(pages.map(({ path }) => addressKey(path)));
  return all.filter(({ from }) => {
    const key = addressKey(from);
    const free = !taken.has(key);
    taken.add(key);
    return free;
  });
}

/** The redirects of a renamed section's articles and archives. */
function movedWith(
  { path, name }: PublicPage,
  from: string,
  articles: readonly AddressedArticle[],
): Redirect[] {
  const listed = articles.filter(({ status }) => status !== "withdrawn");
  const days = listed.map(({ id }) => id.slice(0, "2015/05/18".length).replaceAll("/", "-"));
  const periods = new Set(days.flatMap((day) => [day.slice(0, 4), day.slice(0, 7), day]));
  return [
    ...articles.map(({ id, headline }) => ({
      from: `${from}${id}/`,
      to: `${path}${id}/`,
      name: headline,
      kind: "articles" as const,
    })),
    ...[...periods].sort().map((period) => ({
      from: periodPath(from, period),
      to: periodPath(path, period),
      name,
      kind: "sections" as const,
    })),
  ];
}
