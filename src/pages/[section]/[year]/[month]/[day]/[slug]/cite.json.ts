import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { sharedPaths } from "#routes/article-paths.ts";
import { cslItems } from "#distribution/csl.ts";
import { pathsOf } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  sharedPaths(pathsOf("articles", await newsroom()))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(cslItems(props.page));
