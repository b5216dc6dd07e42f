import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { oembedOf } from "#distribution/oembed.ts";
import { pathsOfFormats } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  pathsOfFormats(await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(oembedOf(props.page));
