/**
 * `npm run build:preview`: builds a static copy with drafts and scheduled articles into `dist-preview/`, to show to a
 * colleague. Every page is marked as a preview and closed to search engines. The build has a separate cache, so that
 * drafts never get into the cache of a regular build.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { showHeldBack } from "#newsroom/held-back.ts";
import { buildInto } from "#build/build.ts";

/**
 * Builds the preview of a project.
 * @param root the project's root, an absolute path
 * @returns whether the build succeeded; if not, the problems were printed
 */
export async function buildPreview(root: string): Promise<boolean> {
  showHeldBack();
  const built = await buildInto(root, "dist-preview", {
    cacheDir: "./node_modules/.astro-preview",
    indexed: false,
    finish: closeToRobots,
  });
  return built !== undefined;
}

function closeToRobots(folder: string): void {
  writeFileSync(join(folder, "robots.txt"), "User-agent: *\nDisallow: /\n");
  rmSync(join(folder, "news-sitemap.xml"));
}

if (import.meta.main && !(await buildPreview(process.cwd()))) process.exitCode = 1;
