/** The last check of a site before it is published. */
import { inlineScripts } from "#distribution/content-policy.ts";
import { leftoverToken } from "#markdown/tokens.ts";
import type { EmittedPage } from "./emitted-page.ts";

/**
 * Checks a page for what no template emits: links out of the paper's folder, other scripts and style sheets than ours, ids that are not unique,
 * a document that is cut off.
 * @param styleSheets the project's style sheets as the build bundled them
 * @param base the path below which the site is on its host: `/paper`, or nothing
 * @returns what is wrong, a sentence each
 */
export function pageProblems(
  page: EmittedPage,
  styleSheets: ReadonlySet<string>,
  base = "",
): string[] {
  const { file } = page;
  return [
    ...(page.complete ? [] : [`${file} is incomplete.`]),
    ...page.scripts
      .filter((script) => !inlineScripts.includes(script))
      .map((script) => `${file} has a script that is not ours: ${excerpt(script)}`),
    ...page.scriptFiles
      .filter((address) => !scripts.some((folder) => address.startsWith(`${base}${folder}`)))
      .map((address) => `${file} loads a script from ${excerpt(address)}`),
    ...[...page.hostPaths]
      .filter((path) => !path.startsWith(`${base}/`))
      .map((path) => `${file} leads to ${excerpt(path)}, which is not below ${base}/.`),
    ...page.styles
      .filter((style) => !isComposedOf(style, styleSheets))
      .map((style) => `${file} has a style sheet that is not ours: ${excerpt(style)}`),
    ...page.foreign.map((markup) => `${file} has foreign markup: ${excerpt(markup)}`),
    ...page.repeatedIds.map((id) => `${file} has the id “${id}” twice.`),
  ];
}

/**
 * What is wrong with a site that lacks a file of one of its paths, or a page that every host needs.
 * @param expected the files of all paths
 */
export function missingFiles(
  files: { has(file: string): boolean },
  expected: readonly string[] = [],
): string[] {
  return ["index.html", "404.html", ...expected]
    .filter((needed) => !files.has(needed))
    .map((file) => `${file} was not built.`);
}

/** The folders with scripts of a site. */
const scripts = ["/_astro/", "/pagefind/"];

/** Astro joins the style sheets of a page into one. */
export function isComposedOf(style: string, styleSheets: ReadonlySet<string>): boolean {
  if (style === "") return true;
  for (const sheet of styleSheets) {
    if (sheet && style.startsWith(sheet) && isComposedOf(style.slice(sheet.length), styleSheets))
      return true;
  }
  return false;
}

/**
 * Checks a file of a site for paths of this machine and for tokens that were not filled in.
 * @param root the project's root, an absolute path
 * @param text its text, a byte a character
 * @param isWritten whether an editor wrote a text, so that it may appear
 * @returns what is wrong, a sentence each
 */
export function textProblems(
  root: string,
  file: string,
  text: string,
  isWritten: (text: string) => boolean,
): string[] {
  const leaked = pathBelow(Buffer.from(root).toString("latin1")).exec(text)?.[0];
  return [
    ...(leaked && !isWritten(leaked) ? [`${file} contains a path of this machine.`] : []),
    ...(leftoverToken.test(text) ? [`${file} has a token that was not filled in.`] : []),
  ];
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** A path of the project, but no address on the web that looks like it: projects lie in /app, too. */
function pathBelow(root: string): RegExp {
  const escaped = root.replace(/\/$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w.-])${escaped}/(?:src|content|public|node_modules|\\.|dist)`);
}
