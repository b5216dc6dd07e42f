/** The paths of lists and archives, one per page. */
import type { Newsroom } from "#newsroom/newsroom.ts";
import {
  archivePages,
  archiveSources,
  archiveYears,
  type ArchivePage,
} from "#newsroom/views/archive.ts";
import type { ListPage } from "#newsroom/views/list.ts";
import { differPath } from "#newsroom/permalink.ts";
import { differPages, type DifferPage } from "#newsroom/views/differ.ts";
import { pageParam } from "#newsroom/views/paging.ts";
import { inputsOf } from "./inputs.ts";
import type { PathGroup } from "./path-group.ts";
import { pageFile, routePath, type RoutePath } from "./route-path.ts";

/**
 * The paths of a list's pages.
 * @param subject the route's parameters for the subject of the list, such as `{ id: "iraq" }`
 */
export function listPaths<Params extends object, Page extends Pick<ListPage, "page" | "path">>(
  subject: Params,
  pages: readonly Page[],
): RoutePath<Params & { page: string | undefined }, { page: Page }>[] {
  return pages.map((page) =>
    routePath({ ...subject, page: pageParam(page) }, { page }, page, [pageFile(page.path)]),
  );
}

/** The parameters of the routes of archives. */
type Period = Record<"section" | "year" | "month" | "day", string | undefined>;

/**
 * The paths of the years, months or days of all sections, in groups by section and year.
 * @param depth 1 for years, 2 for months, 3 for days
 */
export function archiveGroups(
  newsroom: Newsroom,
  depth: 1 | 2 | 3,
): PathGroup<RoutePath<Period, { page: ArchivePage }>>[] {
  return [...newsroom.sections.values()].flatMap((section) =>
    archiveYears(newsroom, section).map((year) => ({
      id: `${section.id} ${year}`,
      inputs: () => {
        const { articles, neighbors } = archiveSources(newsroom, section, year);
        return inputsOf(newsroom, articles, neighbors);
      },
      paths: () =>
        archivePages(newsroom, section, depth, year).map((page) => {
          const [, month, day] = page.path.split("/").slice(2, -1);
          const params = { section: section.id, year, month, day };
          return routePath(params, { page }, page, [pageFile(page.path)]);
        }),
    })),
  );
}

/** The paths of all lists of questions on which accounts differ, below `/differ/`. */
export function differPaths(
  newsroom: Newsroom,
): RoutePath<{ page: string | undefined }, { page: DifferPage }>[] {
  return differPages(newsroom).map((page) => {
    const params = { page: page.path.slice(differPath().length, -1) || undefined };
    return routePath(params, { page }, page, [pageFile(page.path)]);
  });
}
