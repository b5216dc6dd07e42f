import type { APIRoute } from "astro";
import { openSearch } from "#distribution/open-search.ts";
import { newsroom } from "#routes/queries.ts";

export const GET: APIRoute = async () =>
  new Response(openSearch((await newsroom()).site), {
    headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" },
  });
