/** The cache of rendered texts: an article is rendered once, and read by every page, feed and index that needs it. */
import { cached, cachePath, readEntry } from "#files/cache.ts";

/**
 * The cached HTML of a text, or else what `render` returns, which is cached from then on.
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
