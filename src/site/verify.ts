/** A last look at a site before it is published. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files.ts";

/**
 * Checks what no page can check for itself.
 * @param outDir the built site, from the root
 * @throws {Error} naming the file and what is wrong with it
 */
export function verify(root: string, outDir: string): { pages: number } {
  const folder = join(root, outDir);
  const files = filesBelow(folder);
  const pages = files.filter((file) => file.endsWith(".html"));
  for (const needed of ["index.html", "404.html"]) {
    if (!files.includes(needed)) throw new Error(`${needed} was not built.`);
  }
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8");
    if (!html.trimEnd().endsWith("</html>")) throw new Error(`${page} is not complete.`);
    if (html.includes(root)) throw new Error(`${page} holds a path of this machine.`);
    if (html.includes("<data value="))
      throw new Error(`${page} holds a token that was not filled in.`);
  }
  return { pages: pages.length };
}
