/** The paths of all routes with parameters. A build renders those of which something changed. */
import { listCard, storyCard } from "#distribution/card/cards.ts";
import type { Card } from "#distribution/card/card.ts";
import { searchRecord } from "#distribution/search-record.ts";
import { entryOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { outletPages } from "#newsroom/views/outlet.ts";
import { personPages, personSubject } from "#newsroom/views/person.ts";
import { filedFrom, placePages } from "#newsroom/views/place.ts";
import { sectionPages, sectionSubject } from "#newsroom/views/section.ts";
import { frameOf } from "#newsroom/views/site.ts";
import { storyPage, type StoryPage } from "#newsroom/views/story.ts";
import { topicPages } from "#newsroom/views/topic.ts";
import { articlePaths, sharedPaths, type ArticlePath } from "./article-paths.ts";
import { plan } from "./build-plan.ts";
import { feedPaths } from "./feed-paths.ts";
import { archivePaths, differPaths, listPaths } from "./list-paths.ts";
import { pageFile, routePath, type RoutePath } from "./route-path.ts";

/** The paths of each kind of route at one state of the newsroom. */
export const families = {
  articles: articlePaths,
  sections: (room: Newsroom) =>
    [...room.sections.values()].flatMap((section) =>
      listPaths({ section: section.id }, sectionPages(room, section)),
    ),
  people: (room: Newsroom) =>
    [...room.people.values()].flatMap((person) =>
      listPaths({ id: person.id }, personPages(room, person)),
    ),
  places: (room: Newsroom) =>
    filedFrom(room).flatMap((place) => listPaths({ id: place.id }, placePages(room, place))),
  outlets: (room: Newsroom) =>
    [...room.articlesOf.outlets.keys()].flatMap((id) =>
      listPaths({ id }, outletPages(room, entryOf(room.outlets, id))),
    ),
  topics: (room: Newsroom) =>
    [...room.articlesOf.topics.keys()].flatMap((id) =>
      listPaths({ id }, topicPages(room, entryOf(room.topics, id))),
    ),
  stories: (room: Newsroom) =>
    pagesOfStories(room).map((page) =>
      routePath({ id: idIn(page.path) }, { page }, page, [pageFile(page.path)]),
    ),
  differ: differPaths,
  years: (room: Newsroom) => archivePaths(room, 1),
  months: (room: Newsroom) => archivePaths(room, 2),
  days: (room: Newsroom) => archivePaths(room, 3),
  feeds: feedPaths,
  searchYears,
  storyCards: (room: Newsroom) =>
    pagesOfStories(room).map((page) => {
      const params = { id: idIn(page.path) };
      return cardPath(params, page.path, storyCard(page));
    }),
  sectionCards: (room: Newsroom) =>
    [...room.sections.values()].map((section) => {
      const articles = room.articlesOf.sections.get(section.id)?.length ?? 0;
      const head = { frame: frameOf(room), ...sectionSubject(section), articles };
      return cardPath({ section: section.id }, head.path, listCard(head, "Section"));
    }),
  peopleCards: (room: Newsroom) =>
    [...room.people.values()].map((person) => {
      const articles = room.articlesOf.people.get(person.id)?.length ?? 0;
      const head = { frame: frameOf(room), ...personSubject(person), articles };
      return cardPath({ id: person.id }, head.path, listCard(head, person.role));
    }),
};

/** The pages of all stories with articles. */
function pagesOfStories(room: Newsroom): StoryPage[] {
  return [...room.stories.values()].flatMap((story) => storyPage(room, story) ?? []);
}

function cardPath<Params>(
  params: Params,
  path: string,
  card: Card,
): RoutePath<Params, { card: Card }> {
  return routePath(params, { card }, card, [`${path.slice(1)}card.png`]);
}

/** `/stories/ramadi/` → `ramadi` */
function idIn(path: string): string {
  return path.split("/")[2] ?? "";
}

/** The records of a year, from which the build makes its search index. The newest has the program that searches all. */
function searchYears(
  room: Newsroom,
): RoutePath<{ year: string }, { articles: Filed[]; isNewest: boolean }>[] {
  const years = Map.groupBy(room.articles, ({ publishedAt }) =>
    room.calendar.day(publishedAt).slice(0, 4),
  );
  const newest = [...years.keys()].sort().at(-1);
  return Array.from(years, ([year, articles]) => {
    const shown = articles.map((one) => [one.digest, searchRecord(room, one, "")]);
    const isNewest = year === newest;
    return routePath({ year }, { articles, isNewest }, [isNewest, shown], []);
  });
}

export type Families = typeof families;
export type Family = keyof Families;

/**
 * The paths that a route with parameters has to render: all of them in a preview, and in a build those of which
 * something changed since the last one.
 */
export function pathsOf<Name extends Family>(
  name: Name,
  room: Newsroom,
): ReturnType<Families[Name]> {
  const rendered = plan()?.outdated[name] ?? families[name](room);
  // A copy, because Astro adds what it needs to the list.
  return [...rendered] as ReturnType<Families[Name]>;
}

/** The articles whose card and references Astro renders: all in a preview, none in a build, which makes them itself. */
export function pathsOfFormats(room: Newsroom): ArticlePath[] {
  return plan() ? [] : sharedPaths(articlePaths(room));
}
