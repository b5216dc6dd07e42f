/**
 * `npm run build:preview`: builds a static copy with drafts and scheduled articles into `dist-preview/`, to show to a
 * colleague. Every page is marked as a preview and closed to search engines. The build has a separate cache, so that
 * drafts never get into the cache of a regular build.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { showHeldBack } from "#newsroom/held-back.ts";
import { buildInto } from "#build/build.ts";
import { filesBelow } from "#files/files.ts";
import { writeRedirects } from "#build/redirects.ts";
import { addSearch } from "#build/search.ts";
import { watermarked } from "./watermark.ts";

/**
 * Builds the preview of a project.
 * @param root the project's root, an absolute path
 * @returns whether the build succeeded; if not, the problems were printed
 */
export async function buildPreview(root: string): Promise<boolean> {
  showHeldBack();
  const built = await buildInto(
    root,
    "dist-preview",
    async (folder, content) => {
      writeRedirects(folder, content, clock());
      await addSearch(root, folder);
      close(folder);
    },
    { cacheDir: "./node_modules/.astro-preview" },
  );
  return built !== undefined;
}

/** Marks every page as a preview, and keeps search engines out. */
function close(folder: string): void {
  for (const file of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const path = join(folder, file);
    writeFileSync(path, watermarked(readFileSync(path, "utf8")));
  }
  writeFileSync(join(folder, "robots.txt"), "User-agent: *\nDisallow: /\n");
  rmSync(join(folder, "news-sitemap.xml"));
}

if (import.meta.main && !(await buildPreview(process.cwd()))) process.exitCode = 1;
