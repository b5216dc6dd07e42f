/** What is done with every page of a built site before it is published, reading each page once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";
import { hashSource } from "#distribution/content-policy.ts";
import { emittedPages, type EmittedPage } from "./emitted-page.ts";
import { fileProblems, pageProblems } from "./verify.ts";

export interface Output {
  /** How many pages there are. */
  pages: number;
  /** The inline style sheets of the pages, as sources of a content security policy, sorted. */
  styles: string[];
}

/** More problems than this have one cause. */
const shown = 20;

/**
 * Verifies a built site.
 * @param root the project's root, an absolute path
 * @param folder the built site, an absolute path
 * @param styleSheets the project's style sheets as the build bundled them
 * @param base the path below which the site is on its host: `/paper`, or nothing
 * @param visit called with each page
 * @throws {Error} naming each file that must not be published and why
 */
export function checkOutput(
  root: string,
  folder: string,
  styleSheets: ReadonlySet<string>,
  base: string,
  visit: (page: EmittedPage) => void,
): Output {
  const problems = fileProblems(root, folder, (text) => isInContent(root, text));
  const styles = new Set<string>();
  let pages = 0;
  for (const page of emittedPages(folder)) {
    pages += 1;
    problems.push(...pageProblems(page, styleSheets, base));
    for (const style of page.styles) styles.add(hashSource(style));
    visit(page);
  }
  if (problems.length > 0) {
    const more = problems.length > shown ? [`… and ${problems.length - shown} more.`] : [];
    throw new Error(
      ["The site was not published:", ...problems.slice(0, shown), ...more].join("\n"),
    );
  }
  return { pages, styles: [...styles].sort() };
}

/** Whether a file of `content/` contains a text. */
function isInContent(root: string, text: string): boolean {
  const content = join(root, "content");
  return filesBelow(content).some((file) =>
    readFileSync(join(content, file), "latin1").includes(text),
  );
}
