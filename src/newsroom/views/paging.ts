import { pagePath } from "../permalink.ts";

/** A page of a list and its neighbors. */
export interface Paging {
  /** The address of this page of the list. */
  path: string;
  /** The address of the list's first page. */
  first: string;
  page: number;
  pages: number;
  newer: { path: string } | undefined;
  older: { path: string; label: string } | undefined;
}

/** The rest parameter of the page's route: undefined for the first page, then `page/2`. */
export function pageParam({ page }: Pick<Paging, "page">): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}

/** The document title of a page of a list, different for each page. */
export function titleOf(name: string, { page }: Pick<Paging, "page">): string {
  return page === 1 ? name : `${name}, page ${page}`;
}

/**
 * Splits a list into pages; an empty list has one page.
 * @param first the address of the first page
 * @param size how many items a page has
 * @param describe the label of the link to the page with these items
 */
export function paged<Item>(
  items: readonly Item[],
  first: string,
  size: number,
  describe: (items: readonly Item[]) => string,
): { paging: Paging; items: Item[] }[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const onPage = (page: number) => items.slice((page - 1) * size, page * size);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const newer = page > 1 ? { path: pagePath(first, page - 1) } : undefined;
    const older =
      page < pages
        ? { path: pagePath(first, page + 1), label: describe(onPage(page + 1)) }
        : undefined;
    return {
      paging: { path: pagePath(first, page), first, page, pages, newer, older },
      items: onPage(page),
    };
  });
}
