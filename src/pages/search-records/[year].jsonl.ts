import type { APIRoute, GetStaticPaths } from "astro";
import { searchRecord } from "#distribution/search-record.ts";
import type { Filed } from "#newsroom/newsroom.ts";
import { newsroom } from "#routes/queries.ts";
import { articleText } from "#routes/texts.ts";
import { cacheKey } from "#routes/cache-key.ts";

// The search records of a year, one per line. The build creates the search index from these files and removes them.
export const getStaticPaths = (async () => {
  const room = await newsroom();
  const years = Map.groupBy(room.articles, ({ publishedAt }) =>
    room.calendar.day(publishedAt).slice(0, 4),
  );
  return [...years].map(([year, articles]) => ({
    params: { year },
    props: { articles },
    cacheKey: cacheKey(articles.map((one) => [one.digest, searchRecord(room, one, "")])),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Filed[] }> = async ({ props }) => {
  const room = await newsroom();
  const lines: string[] = [];
  for (const article of props.articles) {
    lines.push(JSON.stringify(searchRecord(room, article, await articleText(article))));
  }
  return new Response(lines.join("\n"));
};
