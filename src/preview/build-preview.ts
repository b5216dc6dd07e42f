/**
 * `npm run build:preview`: builds a static copy with drafts and scheduled articles into `dist-preview/`, to show to a
 * colleague. Every page is marked as a preview and closed to search engines. The build has a separate cache, so that
 * drafts never get into the cache of a regular build.
 */
import { showHeldBack } from "#newsroom/held-back.ts";
import { print } from "#files/terminal.ts";
import { buildInto } from "#build/build.ts";
import { optionsOf } from "#build/options.ts";

/**
 * Builds the preview of a project.
 * @param root the project's root, an absolute path
 * @returns whether the build succeeded; if not, the problems were printed
 */
export async function buildPreview(root: string): Promise<boolean> {
  showHeldBack();
  const cacheDir = "./node_modules/.astro-preview";
  const built = (await buildInto(root, "dist-preview", { cacheDir })) !== undefined;
  if (built)
    print("“npm run serve:preview” shows it. Opened as files, its pages lack fonts and links.");
  return built;
}

if (import.meta.main) {
  const given = optionsOf(process.argv.slice(2), {
    usage: `npm run build:preview
  Builds a copy with drafts and scheduled articles into dist-preview/. It takes no options.`,
    options: {},
  });
  if (given && !(await buildPreview(process.cwd()))) process.exitCode = 1;
}
