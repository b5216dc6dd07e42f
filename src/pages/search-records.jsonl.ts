import type { APIRoute } from "astro";
import { searchRecord } from "../distribution/search-record.ts";
import { articleText, newsroom } from "../newsroom/queries.ts";

// What the build makes the search index from, one record a line. It takes the file out of the site.
export const GET: APIRoute = async () => {
  const room = await newsroom();
  const lines: string[] = [];
  for (const article of room.articles) {
    lines.push(JSON.stringify(searchRecord(room, article, await articleText(article))));
  }
  return new Response(lines.join("\n"));
};
