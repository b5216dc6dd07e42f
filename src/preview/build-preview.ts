/**
 * `npm run build:preview`: a static copy with drafts and scheduled articles for showing to a colleague, marked on
 * every page and closed to search engines, in `dist-preview/`. It has caches of its own, where it keeps what a
 * build must never find: `dist/` comes out as if it had not been made.
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
 * @returns whether it was built; if not, what is wrong was printed
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

/** Marks every page, and keeps robots out of all. */
function close(folder: string): void {
  for (const file of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const path = join(folder, file);
    writeFileSync(path, watermarked(readFileSync(path, "utf8")));
  }
  writeFileSync(join(folder, "robots.txt"), "User-agent: *\nDisallow: /\n");
  rmSync(join(folder, "news-sitemap.xml"));
}

if (import.meta.main && !(await buildPreview(process.cwd()))) process.exitCode = 1;
