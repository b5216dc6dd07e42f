/** A last look at a site before it is published. */
import { join } from "node:path";
import { bytesOf, filesBelow } from "#files/files.ts";

/**
 * Checks what no page can check for itself.
 * @param root the project's root, an absolute path
 * @param outDir the built site, from the root
 * @throws {Error} naming the file and what is wrong with it
 */
export function verify(root: string, outDir: string): { pages: number } {
  const folder = join(root, outDir);
  const files = filesBelow(folder);
  for (const needed of ["index.html", "404.html"]) {
    if (!files.includes(needed)) throw new Error(`${needed} was not built.`);
  }
  const pathOfMachine = pathBelow(Buffer.from(root).toString("latin1"));
  for (const file of files.filter((name) => /\.(html|xml|json|txt|css|js)$/.test(name))) {
    const text = bytesOf(join(folder, file));
    if (pathOfMachine.test(text)) throw new Error(`${file} holds a path of this machine.`);
    if (!file.endsWith(".html")) continue;
    if (!text.trimEnd().endsWith("</html>")) throw new Error(`${file} is not complete.`);
    if (text.includes("<data value="))
      throw new Error(`${file} holds a token that was not filled in.`);
  }
  return { pages: files.filter((file) => file.endsWith(".html")).length };
}

/** A path of the project's, but no address on the web that looks like it: projects lie in /app, too. */
function pathBelow(root: string): RegExp {
  const escaped = root.replace(/\/$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w.-])${escaped}/(?:src|content|public|node_modules|\\.|dist)`);
}
