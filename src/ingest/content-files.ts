/** Which files belong where in `content/`. */
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { registryNames } from "#newsroom/registry.ts";

/** `articles/2015/05/18/slug.md` → day, slug and format. */
export const articleFile = /^articles\/(\d{4}\/\d{2}\/\d{2})\/([^/]+)\.(mdx?)$/;

/** A picture in the folder of an article. */
export const pictureFile = /^articles\/\d{4}\/\d{2}\/\d{2}\/[^/]+\.(png|jpe?g|webp|avif)$/;

const expected = [
  /^(site\.yaml|permalinks\.json)$/,
  new RegExp(`^(${registryNames.join("|")})/[^/]+\\.yaml$`),
  /^pages\/[^/]+\.md$/,
  articleFile,
  pictureFile,
];

/**
 * Reports files that would be silently ignored.
 * @param files paths relative to `content/`
 */
export function unknownFiles(files: readonly string[]): Problem[] {
  return files
    .filter((path) => !expected.some((pattern) => pattern.test(path)))
    .map((path) =>
      problemIn(`content/${path}`, {
        wrong: "Roundup does not read this file.",
        right: remedyFor(path),
      }),
    );
}

function remedyFor(path: string): string {
  const [folder = ""] = path.split("/");
  if (/^articles\/.*\.(md|mdx|markdown|txt)$/i.test(path)) {
    return "Name it content/articles/YYYY/MM/DD/slug.md or .mdx, in lowercase.";
  }
  if (folder === "articles") {
    return "Pictures go in the article's folder and end in .png, .jpg, .webp or .avif, in lowercase.";
  }
  if ((registryNames as readonly string[]).includes(folder))
    return `Files in content/${folder} must be named id.yaml.`;
  if (folder === "pages") return "Files in content/pages must be named id.md.";
  return `Move it out of content/, which contains only site.yaml, permalinks.json, ${registryNames.join(", ")}, pages and articles.`;
}
