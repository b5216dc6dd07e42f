/** The cache of rendered texts. Each text is rendered once, and used by pages, feeds and the search index. */
import { cached, cachePath, readEntry } from "#files/cache.ts";

/**
 * Returns the cached HTML of a text. If there is none, calls `render` and caches its result.
 * @param root the project's root, an absolute path
 * @param digest identifies the text and the code that renders it
 */
export async function cachedText(
  root: string,
  digest: string,
  render: () => Promise<string>,
): Promise<string> {
  return String(await cached(pathOf(root, digest), render));
}

/** Whether the HTML of a text is cached. */
export function hasCachedText(root: string, digest: string): boolean {
  return readEntry(pathOf(root, digest)) !== undefined;
}

function pathOf(root: string, digest: string): string {
  return cachePath(root, "bodies", `${digest}.html`);
}
