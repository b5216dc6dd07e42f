import type { Picture } from "#newsroom/newsroom.ts";

/**
 * A picture whose fields can be read without publishing the original. Astro's imported images record when a field is
 * read, and the build then emits the original, with the camera's metadata, along with its variants. Their `clone` does
 * not record anything. `clone` and `fsPath` are undocumented.
 */
export function unpublishedOriginal(picture: Picture): Picture {
  const { clone, fsPath } = picture as Picture & { clone: Picture; fsPath: string };
  // Not enumerable: Astro needs the path to find the original, and it must not get into a page or a cache key.
  return Object.defineProperty(clone, "fsPath", { value: fsPath });
}
