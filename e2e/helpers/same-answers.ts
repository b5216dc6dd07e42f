/** Compares what two servers answer for the same site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "./built-files.ts";
import { rawResponse } from "./raw-response.ts";

const headersOfAll = [
  "cache-control",
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "x-robots-tag",
];

/** Every path of a built site, encoded, and many that lead nowhere or elsewhere; from its base. */
export function pathsToAsk(dist: string, base = ""): string[] {
  const files = filesIn(dist).map((file) => `/${file}`.replace(/\/index\.html$/, "/"));
  const lines = (file: string) => readFileSync(join(dist, file), "utf8").split("\n");
  const former = [...lines("_redirects"), ...lines("_gone")]
    .map((line) => line.split(" ")[0] ?? "")
    .filter(Boolean)
    .map((path) => decodeURIComponent(path.slice(base.length)));
  const pages = files.filter((path) => /.\/$/.test(path)).map((path) => path.slice(0, -1));
  const paths = new Set([...files, ...pages, ...former]);
  const encoded = [...paths].map((path) => path.split("/").map(encodeURIComponent).join("/"));
  return [
    ...encoded,
    "/about?from=feed&a=%C3%A9",
    ...encoded.slice(-3).map((path) => `${path}?from=feed`),
    "/nothing",
    "/nothing/",
    "/nothing.png",
    "/_astro/",
    "/_astro/nothing.js",
    "/pagefind/2024/fragment/nothing",
    "/a/b/c/d/e/f/g",
  ];
}

/** Where two servers differ in status, headers, type, or content: `/about/ cache-control: no-cache, not undefined`. */
export async function differences(
  expected: string,
  actual: string,
  paths: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const [one, other] = await Promise.all([ask(expected + path), ask(actual + path)]);
    for (const [name, value] of Object.entries(one))
      if (value !== other[name]) found.push(`${path} ${name}: ${value}, not ${other[name]}`);
  }
  return found;
}

async function ask(address: string): Promise<Record<string, string>> {
  const { status = 0, headers, body } = await rawResponse(address);
  // What is written in a redirect is shown to nobody.
  const isRedirect = status >= 300 && status < 400;
  return {
    status: String(status),
    // Servers encode more or less of the same address.
    location: decodeURIComponent(String(headers.location)),
    ...Object.fromEntries(headersOfAll.map((name) => [name, String(headers[name])])),
    ...(isRedirect ? {} : { type: String(headers["content-type"]), body: body.toString("base64") }),
  };
}
