import type { APIRoute } from "astro";
import { newsSitemap } from "#distribution/news-sitemap.ts";
import { newsroom } from "#routes/queries.ts";

export const GET: APIRoute = async () =>
  new Response(newsSitemap(await newsroom()), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
