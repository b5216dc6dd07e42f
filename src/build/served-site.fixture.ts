/** A small site that was never built, and what a server answers for it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import type { Content } from "#ingest/reader.ts";
import { writeRedirects } from "./redirects.ts";

/** In files that must never be sent. */
export const secret = "CANARY-OF-WHAT-IS-NOT-SERVED";

/** Bytes of which no two ranges are the same, and that no compression makes smaller. */
export const picture = Buffer.from(
  Array.from({ length: 5000 }, (_, index) => (index * index * 31 + (index >> 3)) & 0xff),
);

const page = (title: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><p>${`${title}. `.repeat(200)}</p></html>\n`;

export const pages = {
  "/": page("Front"),
  "/about/": page("About"),
  "/daily-roundup/2015/05/18/gone/": page("Withdrawn"),
  "/404.html": page("Not found"),
};

/** Writes the site into a new folder, with a file beside it that is none of its own. */
export function writeSite(folder: string): void {
  const files: Record<string, string | Buffer> = {
    "../secret.txt": secret,
    "empty.txt": "",
    "feed.xml": `<?xml version="1.0"?><rss version="2.0">${" ".repeat(2000)}</rss>\n`,
    "_astro/picture.D1g3St.png": picture,
    ".well-known/security.txt": "Contact: mailto:desk@roundup.example\n",
    "nginx-http.conf": `# ${secret}\n`,
    _headers: `/*\n  X-Content-Type-Options: nosniff\n  X-Canary: ${secret.toLowerCase()}\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  };
  for (const [path, html] of Object.entries(pages))
    files[path.slice(1).replace(/(^|\/)$/, "$1index.html")] = html;
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeRedirects(folder, content, new Date("2030-01-01T00:00:00Z"));
}

/** As much of the content as redirects ask for. */
const content = {
  sections: new Map([["daily-roundup", { id: "daily-roundup", name: "daily roundup" }]]),
  ...Object.fromEntries(
    ["people", "outlets", "places", "topics", "stories", "pages"].map((kind) => [kind, new Map()]),
  ),
  articles: [
    article("2015/05/18/gone", { status: "withdrawn" }),
    article("2015/05/19/new-name", { status: "published", formerly: ["/old-name/"] }),
  ],
} as unknown as Content;

function article(id: string, fields: object) {
  const publishedAt = "2015-05-18T09:30:00-04:00";
  const references = { byline: [], sources: [], topics: [], dateline: "ramadi" };
  return { article: { id, section: "daily roundup", publishedAt, ...references, ...fields } };
}

export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a server on this machine answers, as it comes: nothing unpacked, no redirect followed. */
export function ask(
  port: number,
  path: string,
  { method = "GET", ...headers }: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: "localhost", port, path, method, headers, agent: false };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => void chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
