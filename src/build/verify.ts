/** The last check of a site before it is published. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inlineScripts } from "#distribution/content-policy.ts";
import { filesBelow } from "#files/list.ts";
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
 * Checks the files of a site for paths of this machine and for tokens that were not filled in.
 * @param root the project's root, an absolute path
 * @param folder the built site, an absolute path
 * @param isWritten whether an editor wrote a text, so that it may appear
 * @returns what is wrong, a sentence each
 */
export function fileProblems(
  root: string,
  folder: string,
  isWritten: (text: string) => boolean,
): string[] {
  const files = filesBelow(folder);
  const missing = ["index.html", "404.html"].filter((needed) => !files.includes(needed));
  const machinePath = pathBelow(Buffer.from(root).toString("latin1"));
  const texts = files.filter((name) => /\.(html|xml|json|txt|css|js)$/.test(name));
  return [
    ...missing.map((file) => `${file} was not built.`),
    ...texts.flatMap((file) => {
      // A byte a character: one curly quotation mark would double a page's size in memory.
      const text = readFileSync(join(folder, file), "latin1");
      const leaked = machinePath.exec(text)?.[0];
      return [
        ...(leaked && !isWritten(leaked) ? [`${file} contains a path of this machine.`] : []),
        ...(leftoverToken.test(text) ? [`${file} has a token that was not filled in.`] : []),
      ];
    }),
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
