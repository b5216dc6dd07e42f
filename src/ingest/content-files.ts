/** Which files belong where in `content/`. */
import { existsSync, statSync, type Stats } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";
import { pictureEnding } from "#newsroom/picture-name.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { registryNames } from "#newsroom/registry.ts";

/** `articles/2015/05/18/slug.md` → day, slug and format. */
export const articleFile = /^articles\/(\d{4}\/\d{2}\/\d{2})\/([^/]+)\.(mdx?)$/;

const inArticleFolder = /^articles\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

/** Whether a file is a picture in the folder of an article. */
export function isPictureFile(path: string): boolean {
  return inArticleFolder.test(path) && pictureEnding.test(path);
}

const expected = [
  /^(site\.yaml|permalinks\.json)$/,
  new RegExp(`^(${registryNames.join("|")})/[^/]+\\.yaml$`),
  /^pages\/[^/]+\.md$/,
  articleFile,
];

/** Files that editors, word processors and file managers leave beside the ones they show. */
const leftBehind =
  /(^|\/)(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$[^/]*|#[^/]*#|[^/]*(~|\.(swp|swo|bak|tmp)))$/i;

export interface ContentFiles {
  /** The files that can be read, relative to `content/`, sorted. */
  files: string[];
  /** The problems of the others. */
  problems: Problem[];
}

/**
 * Lists the files in `content/`, without those that editors and systems leave behind.
 * @param root the project's root, an absolute path
 */
export function listContent(root: string): ContentFiles {
  const folder = join(root, "content");
  const all = existsSync(folder) ? filesBelow(folder).filter((path) => !leftBehind.test(path)) : [];
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of all) {
    const problem = unreadable(folder, path);
    if (problem) problems.push(problem);
    else files.push(path);
  }
  return { files, problems };
}

/** What is wrong with a path that is not a file with content: a broken link, a linked folder, a device. */
function unreadable(folder: string, path: string): Problem | undefined {
  const report = (wrong: string, right: string) => problemIn(`content/${path}`, { wrong, right });
  const found = statOf(join(folder, path));
  if (!found)
    return report(
      "This is a link to a file that does not exist.",
      "Put the file itself here, or delete the link.",
    );
  if (found.isFile()) return undefined;
  return found.isDirectory()
    ? report(
        "This is a link to a folder. Roundup does not follow it.",
        "Put the folder itself here, or delete the link.",
      )
    : report("This is not a file that can be read.", "Delete it.");
}

/** The status of what a path leads to; undefined if it is a link that leads nowhere, or to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Reports files that would be silently ignored: an error if they look like something to publish, otherwise a warning.
 * @param files paths relative to `content/`
 */
export function unknownFiles(files: readonly string[]): Problem[] {
  return files
    .filter((path) => !isPictureFile(path) && !expected.some((pattern) => pattern.test(path)))
    .map((path) =>
      problemIn(`content/${path}`, {
        wrong: "Roundup does not read this file.",
        right: remedyFor(path),
        severity: /\.(mdx?|markdown|ya?ml|json)$/i.test(path) ? "error" : "warning",
      }),
    );
}

function remedyFor(path: string): string {
  const [folder = ""] = path.split("/");
  if (/^articles\/.*\.(md|mdx|markdown|txt)$/i.test(path)) {
    return "If it is an article, name it content/articles/YYYY/MM/DD/slug.md or .mdx, in lowercase.";
  }
  if (folder === "articles") {
    return "Pictures go in the article's folder and end in .png, .jpg, .webp or .avif.";
  }
  if ((registryNames as readonly string[]).includes(folder))
    return `Files in content/${folder} must be named id.yaml.`;
  if (folder === "pages") return "Files in content/pages must be named id.md.";
  return `Move it out of content/, which contains only site.yaml, permalinks.json, ${registryNames.join(", ")}, pages and articles.`;
}
