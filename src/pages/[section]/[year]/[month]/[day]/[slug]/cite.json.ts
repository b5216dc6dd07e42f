import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { cslItems } from "#distribution/csl.ts";
import { pathsOfFormats } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  pathsOfFormats(await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(cslItems(props.page));
