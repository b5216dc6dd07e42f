import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { cardResponse } from "#routes/card-response.ts";
import { pathsOf } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  pathsOf("sectionCards", await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
