/** Which files lie where below `content/`. */
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { registryNames } from "#newsroom/registry.ts";

/** `articles/2015/05/18/slug.md` → day, slug and format. */
export const articleFile = /^articles\/(\d{4}\/\d{2}\/\d{2})\/([^/]+)\.(mdx?)$/;

/** A picture beside an article. */
export const pictureFile = /^articles\/\d{4}\/\d{2}\/\d{2}\/[^/]+\.(png|jpe?g|webp|avif)$/;

const expected = [
  /^(site\.yaml|permalinks\.json)$/,
  new RegExp(`^(${registryNames.join("|")})/[^/]+\\.yaml$`),
  /^pages\/[^/]+\.md$/,
  articleFile,
  pictureFile,
];

/**
 * A file that is not read would be missing from the paper without a sound, so it is a problem.
 * @param files paths from `content/`
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
    return "Articles are content/articles/YYYY/MM/DD/slug.md or .mdx, in lower case.";
  }
  if (folder === "articles") {
    return "Beside articles lie pictures: .png, .jpg, .webp or .avif, in lower case.";
  }
  if ((registryNames as readonly string[]).includes(folder))
    return `Files in content/${folder} are called id.yaml.`;
  if (folder === "pages") return "Files in content/pages are called id.md.";
  return `Move it out of content/, which holds site.yaml, permalinks.json, ${registryNames.join(", ")}, pages and articles.`;
}
