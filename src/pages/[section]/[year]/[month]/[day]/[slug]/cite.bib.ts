import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { bibtex } from "#distribution/bibtex.ts";
import { cslItems } from "#distribution/csl.ts";
import { pathsOfFormats } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  pathsOfFormats(await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(bibtex(cslItems(props.page)), {
    headers: { "content-type": "application/x-bibtex; charset=utf-8" },
  });
