import type { APIRoute } from "astro";
import { newsroom } from "#routes/queries.ts";

// The Robots Exclusion Protocol, RFC 9309: allows everything and lists the sitemaps.
export const GET: APIRoute = async () => {
  const { address } = (await newsroom()).site;
  const sitemaps = ["/sitemap-index.xml", "/news-sitemap.xml"].map(
    (path) => `Sitemap: ${new URL(path, address).href}\n`,
  );
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join("")}`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
