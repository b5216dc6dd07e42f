/** What the site's pages may load and run. https://www.w3.org/TR/CSP3/ */
import { createHash } from "node:crypto";

const wasm = "'wasm-unsafe-eval'";
const unframed = "frame-ancestors 'none'";

/**
 * The value of `Content-Security-Policy` for pages. Scripts within them are told by their hashes; styles are
 * not: they can load nothing from elsewhere, and hashes of a score of them would outweigh all other headers.
 * @param scripts the hashes
 * @param search whether they may run Pagefind: WebAssembly, in a worker
 */
export function pagePolicy(scripts: readonly string[], search: boolean): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(search ? [wasm] : []), ...scripts].join(" "),
    // Tools that look a page over ask for robots.txt from within it.
    "connect-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    unframed,
  ].join("; ");
}

/**
 * The value of `Content-Security-Policy` for every address: no more than what must hold everywhere, since every
 * font and picture carries it, too.
 * @param scripts the hashes of the scripts within all pages
 */
export function sitePolicy(scripts: readonly string[]): string {
  return [["script-src 'self'", wasm, ...scripts].join(" "), unframed].join("; ");
}

/**
 * Hashes of the scripts that pages run without a file, as sources of a policy; blocks of data do not run.
 * @param pages their bytes, a character each
 */
export function scriptsIn(pages: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const html of pages) {
    for (const [, attributes = "", text = ""] of html.matchAll(
      /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    )) {
      if (/\ssrc=|\stype="application\/ld\+json"/.test(attributes)) continue;
      found.add(`'sha256-${createHash("sha256").update(text, "latin1").digest("base64")}'`);
    }
  }
  return [...found].sort();
}
