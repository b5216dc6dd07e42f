/** The paths of all routes with parameters. A build renders those of which something changed. */
import { listCard, storyCard } from "#distribution/card/cards.ts";
import type { Card } from "#distribution/card/card.ts";
import { searchRecord } from "#distribution/search-record.ts";
import { entryOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { outletShare } from "#newsroom/views/outlet-share.ts";
import { outletPages } from "#newsroom/views/outlet.ts";
import { personPages, personSubject } from "#newsroom/views/person.ts";
import { filedFrom, placePages } from "#newsroom/views/place.ts";
import { sectionPages, sectionSubject } from "#newsroom/views/section.ts";
import { frameOf } from "#newsroom/views/site.ts";
import { storyPage, type StoryPage } from "#newsroom/views/story.ts";
import { topicPages } from "#newsroom/views/topic.ts";
import { articlePaths, sharedPaths, type ArticlePath } from "./article-paths.ts";
import { plan } from "./build-plan.ts";
import { feedGroups } from "./feed-paths.ts";
import { articleInputs, inputsOf } from "./inputs.ts";
import { archiveGroups, differPaths, listPaths } from "./list-paths.ts";
import { ungrouped, type PathGroup } from "./path-group.ts";
import { pageFile, routePath, type RoutePath } from "./route-path.ts";

/** The paths of each kind of route at one state of the newsroom. */
export const families = {
  articles: (room: Newsroom) =>
    articlePaths(room).map(({ article, path }) => ({
      id: article.id,
      inputs: () => articleInputs(room, article),
      paths: () => [path],
    })),
  sections: (room: Newsroom) =>
    listGroups(room, "sections", room.sections, (section) =>
      listPaths({ section: section.id }, sectionPages(room, section)),
    ),
  people: (room: Newsroom) =>
    listGroups(room, "people", room.people, (person) =>
      listPaths({ id: person.id }, personPages(room, person)),
    ),
  places: (room: Newsroom) =>
    listGroups(room, "places", byId(filedFrom(room)), (place) =>
      listPaths({ id: place.id }, placePages(room, place)),
    ),
  outlets: (room: Newsroom) =>
    [...room.articlesOf.outlets].map(([id, articles]) => {
      const outlet = entryOf(room.outlets, id);
      return {
        id,
        // Its share in the whole paper depends on all articles.
        inputs: () => inputsOf(room, articles, outletShare(room, outlet)),
        paths: () => listPaths({ id }, outletPages(room, outlet)),
      };
    }),
  topics: (room: Newsroom) =>
    [...room.articlesOf.topics].map(([id, articles]) => ({
      id,
      inputs: () => inputsOf(room, articles),
      paths: () => listPaths({ id }, topicPages(room, entryOf(room.topics, id))),
    })),
  stories: (room: Newsroom) =>
    storyGroups(room, (page) =>
      routePath({ id: idIn(page.path) }, { page }, page, [pageFile(page.path)]),
    ),
  differ: (room: Newsroom) => [
    {
      id: "all",
      inputs: () =>
        inputsOf(
          room,
          room.articles.filter(({ disputes }) => disputes?.length),
        ),
      paths: () => differPaths(room),
    },
  ],
  years: (room: Newsroom) => archiveGroups(room, 1),
  months: (room: Newsroom) => archiveGroups(room, 2),
  days: (room: Newsroom) => archiveGroups(room, 3),
  feeds: feedGroups,
  searchYears,
  storyCards: (room: Newsroom) =>
    storyGroups(room, (page) => {
      const params = { id: idIn(page.path) };
      return cardPath(params, page.path, storyCard(page));
    }),
  sectionCards: (room: Newsroom) =>
    ungrouped(() =>
      [...room.sections.values()].map((section) => {
        const articles = room.articlesOf.sections.get(section.id)?.length ?? 0;
        const head = { frame: frameOf(room), ...sectionSubject(section), articles };
        return cardPath({ section: section.id }, head.path, listCard(head, "Section"));
      }),
    ),
  peopleCards: (room: Newsroom) =>
    ungrouped(() =>
      [...room.people.values()].map((person) => {
        const articles = room.articlesOf.people.get(person.id)?.length ?? 0;
        const head = { frame: frameOf(room), ...personSubject(person), articles };
        return cardPath({ id: person.id }, head.path, listCard(head, person.role));
      }),
    ),
};

/** A group for each entry of a registry, with the pages of the list of its articles. */
function listGroups<Entry, Path>(
  room: Newsroom,
  kind: keyof Newsroom["articlesOf"],
  entries: ReadonlyMap<string, Entry>,
  paths: (entry: Entry) => Path[],
): PathGroup<Path>[] {
  return Array.from(entries, ([id, entry]) => ({
    id,
    inputs: () => inputsOf(room, room.articlesOf[kind].get(id)),
    paths: () => paths(entry),
  }));
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** A group for each story with articles, with the one path that is made from its page. */
function storyGroups<Path>(room: Newsroom, pathOf: (page: StoryPage) => Path): PathGroup<Path>[] {
  return [...room.stories.values()].map((story) => ({
    id: story.id,
    inputs: () => inputsOf(room, room.threads.get(story.id)),
    paths: () => {
      const page = storyPage(room, story);
      return page ? [pathOf(page)] : [];
    },
  }));
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
): PathGroup<RoutePath<{ year: string }, { articles: Filed[]; isNewest: boolean }>>[] {
  const years = Map.groupBy(room.articles, ({ publishedAt }) =>
    room.calendar.day(publishedAt).slice(0, 4),
  );
  const newest = [...years.keys()].sort().at(-1);
  return Array.from(years, ([year, articles]) => {
    const isNewest = year === newest;
    return {
      id: year,
      inputs: () => inputsOf(room, articles, isNewest),
      paths: () => {
        const shown = articles.map((one) => [one.digest, searchRecord(room, one, "")]);
        return [routePath({ year }, { articles, isNewest }, [isNewest, shown], [])];
      },
    };
  });
}

type Families = typeof families;
export type Family = keyof Families;

/** The paths of each kind of route. */
export type FamilyPaths = {
  [Name in Family]: ReturnType<ReturnType<Families[Name]>[number]["paths"]>;
};

/**
 * The paths that a route with parameters has to render: all of them in a preview, and in a build those of which
 * something changed since the last one.
 */
export function pathsOf<Name extends Family>(name: Name, room: Newsroom): FamilyPaths[Name] {
  const groups = () => families[name](room) as PathGroup<FamilyPaths[Name][number]>[];
  const rendered = plan()?.outdated[name] ?? groups().flatMap((group) => group.paths());
  // A copy, because Astro adds what it needs to the list.
  return [...rendered] as FamilyPaths[Name];
}

/** The articles whose card and references Astro renders: all in a preview, none in a build, which makes them itself. */
export function pathsOfFormats(room: Newsroom): ArticlePath[] {
  return plan() ? [] : sharedPaths(articlePaths(room).map(({ path }) => path));
}
