/**
 * The response headers of the site, for hosts to apply: `_headers`, which Netlify and Cloudflare Pages read, and from
 * which `host-files.ts` makes the configuration of servers.
 *
 * Hosts differ where two rules set the same header for an address: some join the values with a comma, some take
 * the last. The policy of a page means the same either way, because the policy for every address allows more; no
 * other header is set twice. Hosts that read `_headers` revalidate every address unless told otherwise, so only what
 * is immutable has a rule for its caching; servers get one for the rest, too.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commonPolicy, headerPolicy } from "#distribution/content-policy.ts";

/** Headers for the addresses that match `path`: `:name` stands for one part of it, a last `*` for all below. */
export interface Rule {
  path: string;
  headers: Record<string, string>;
}

const common = {
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
/**
 * Pages that search engines must not show say so themselves; feeds, cards and pictures cannot.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#xrobotstag
 */
const notIndexed = { "X-Robots-Tag": "noindex" };
/** What holds for every address without a rule of its own. */
export const revalidated = "no-cache";
/** For files whose names change with their content. */
const immutable = { "Cache-Control": "public, max-age=31536000, immutable" };

/** Files at the top of the site that hosts read and do not serve. */
export const forHosts: readonly string[] = [
  "_headers",
  "_redirects",
  "_gone",
  "nginx-http.conf",
  "nginx-server.conf",
  "Caddyfile",
];

/**
 * Writes `_headers` into a built site.
 * @param folder the built site, an absolute path
 * @param styles the inline style sheets of its pages, as sources of a content security policy
 * @param indexed whether search engines may show the site
 * @param base the path below which the site is on its host: `/paper`, or nothing
 * @throws {Error} when the rules are more than hosts read
 */
export function writeHeaders(
  folder: string,
  styles: readonly string[],
  indexed: boolean,
  base = "",
): void {
  const rules = headerRules(styles, indexed).map(({ path, headers }) => ({
    path: `${base}${path}`,
    headers,
  }));
  writeFileSync(join(folder, "_headers"), formatRules(rules));
}

/** The rules that a built site was given; none while there is no site. */
export function readHeaders(folder: string): Rule[] {
  const file = join(folder, "_headers");
  return existsSync(file) ? parseRules(readFileSync(file, "utf8")) : [];
}

/** The pattern of the first rule, which holds for every address of the site. */
const everything = "/*";

/** The addresses of pages, by the number of their parts; files have no slash at the end. */
const pagePaths = ["/", "/:a/", "/:a/:b/", "/:a/:b/:c/", "/:a/:b/:c/:d/", "/:a/:b/:c/:d/:e/"];

function headerRules(styles: readonly string[], indexed: boolean): Rule[] {
  const headers = { "Content-Security-Policy": headerPolicy(styles) };
  const everywhere = { ...common, ...(indexed ? {} : notIndexed) };
  return [
    { path: everything, headers: { ...everywhere, "Content-Security-Policy": commonPolicy() } },
    ...pagePaths.map((path) => ({ path, headers })),
    { path: "/pagefind/:year/:kind/:file", headers: immutable },
    { path: "/_astro/*", headers: immutable },
  ];
}

/** https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/ */
export function formatRules(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > 2000);
  if (long)
    throw new Error(`Of a line of _headers, hosts read 2,000 characters; too long: ${long}`);
  if (rules.length > 100) {
    throw new Error(`Of _headers, hosts read 100 rules; these are ${rules.length}.`);
  }
  return `${lines.join("\n")}\n`;
}

/** Reads what `formatRules` wrote. */
export function parseRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split("\n").filter(Boolean)) {
    const [, name, value = ""] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && rule) rule.headers[name] = value;
    else rules.push({ path: line, headers: {} });
  }
  return rules;
}

/** The path below which the site with these rules is on its host: `/paper`, or nothing. */
export function baseIn([first]: readonly Rule[]): string {
  return first?.path.slice(0, -everything.length) ?? "";
}

/** The headers for an address; where two rules set the same one, both values, as the stricter hosts have it. */
export function headersFor(rules: readonly Rule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!patternOf(rule.path).test(path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

/** The addresses that the path of a rule stands for. */
export function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/:\w+/g, "[^/]+")
    .replace(/\*$/, ".*");
  return new RegExp(`^${source}$`);
}
