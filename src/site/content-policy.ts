/** What the site's pages may load and run. https://www.w3.org/TR/CSP3/ */
import { createHash } from "node:crypto";

/** Hashes of what stands in pages themselves, as sources of a policy. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

/**
 * The value of `Content-Security-Policy`.
 * @param search whether the page may run Pagefind: WebAssembly, in a worker
 */
export function contentPolicy({ scripts, styles }: Inline, search: boolean): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(search ? ["'wasm-unsafe-eval'"] : []), ...scripts].join(" "),
    // Tools that look a page over ask for robots.txt from within it.
    "connect-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The scripts that pages run and the styles that they use without a file; blocks of data do not run. */
export function inlineIn(pages: Iterable<string>): Inline {
  const found = { script: new Set<string>(), style: new Set<string>() };
  for (const html of pages) {
    for (const [, name, attributes = "", text = ""] of html.matchAll(
      /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g,
    )) {
      if (/\ssrc=|\stype="application\/ld\+json"/.test(attributes)) continue;
      const hash = createHash("sha256").update(text).digest("base64");
      found[name as keyof typeof found].add(`'sha256-${hash}'`);
    }
  }
  return { scripts: [...found.script].sort(), styles: [...found.style].sort() };
}

/** What stands in any of several sets of pages. */
export function allOf(sets: readonly Inline[]): Inline {
  const union = (name: keyof Inline) => [...new Set(sets.flatMap((one) => one[name]))].sort();
  return { scripts: union("scripts"), styles: union("styles") };
}
