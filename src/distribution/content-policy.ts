/** What the site's pages may load and run. https://www.w3.org/TR/CSP3/ */
import { createHash } from "node:crypto";
import { rememberScheme } from "#look/remember-scheme.ts";

/** The scripts that a page may contain as text. */
export const inlineScripts: readonly string[] = [rememberScheme];

/** A script or style as a source of a policy: `'sha256-…'`. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const scripts = inlineScripts.map(hashSource);

const shared = {
  "default-src": ["'none'"],
  "script-src": ["'self'", ...scripts],
  // Tools that audit a page request robots.txt from within it.
  "connect-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
};

const unframed = { "frame-ancestors": ["'none'"] };

/** Pagefind runs WebAssembly in a worker. */
const forSearch = {
  "script-src": [...shared["script-src"], "'wasm-unsafe-eval'"],
  "worker-src": ["'self'"],
};

/**
 * The value of the `Content-Security-Policy` header of pages.
 * @param styles the sources of all inline style sheets
 */
export function headerPolicy(styles: readonly string[]): string {
  return format({
    ...shared,
    ...forSearch,
    "style-src": [...shared["style-src"], ...styles],
    ...unframed,
  });
}

/**
 * The value of the `Content-Security-Policy` header for every address: short, since each font and picture has it,
 * too. It allows whatever the policy of a page allows, because some hosts send both and then both apply.
 */
export function commonPolicy(): string {
  return format({ "script-src": forSearch["script-src"], ...unframed });
}

/**
 * The policy in a page, for a `meta` element: it holds on hosts that send no headers, and takes away what only
 * search needs. Style sheets are not known by their hashes when a page is rendered; the header has those.
 * @param search whether the page is the one that searches
 */
export function metaPolicy(search: boolean): string {
  return format({
    ...shared,
    ...(search ? forSearch : {}),
    "style-src": [...shared["style-src"], "'unsafe-inline'"],
  });
}

function format(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
