import type { APIRoute } from "astro";
import { newsroom } from "#routes/queries.ts";
import { frameOf } from "#newsroom/views/site.ts";

// The Robots Exclusion Protocol, RFC 9309: allows everything and lists the sitemaps, or allows nothing.
export const GET: APIRoute = async () => {
  const { address, closed } = frameOf(await newsroom());
  const sitemaps = ["/sitemap-index.xml", "/news-sitemap.xml"].map(
    (path) => `Sitemap: ${address}${path}\n`,
  );
  const rules = closed ? "Disallow: /\n" : `Allow: /\n\n${sitemaps.join("")}`;
  return new Response(`User-agent: *\n${rules}`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
