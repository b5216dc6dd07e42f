/** Links to pages and files of the paper. Only code that Vite bundles can import this module. */

/** The path below which the paper is on its host, without a slash at the end: `/paper`, or nothing. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/**
 * Returns the link to a path of the paper. Everywhere else, paths are relative to the paper, `/about/`, so that it can
 * move to another host or folder; they get the base where they become a link, and only there.
 */
export function href(path: string): string {
  return `${base}${path}`;
}
