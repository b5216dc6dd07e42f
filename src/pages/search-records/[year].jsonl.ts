import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { searchRecord } from "#distribution/search-record.ts";
import { pathsOf } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";
import { articleText } from "#routes/texts.ts";

// The search records of a year, one per line. The build creates the search index from these files and removes them.
export const getStaticPaths = (async () =>
  pathsOf("searchYears", await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const room = await newsroom();
  const lines: string[] = [];
  for (const article of props.articles) {
    lines.push(JSON.stringify(searchRecord(room, article, await articleText(article))));
  }
  return new Response(lines.join("\n"));
};
