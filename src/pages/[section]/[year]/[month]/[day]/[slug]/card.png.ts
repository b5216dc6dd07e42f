import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { articleCard } from "#distribution/card/cards.ts";
import { cardResponse } from "#routes/card-response.ts";
import { pathsOfFormats } from "#routes/paths.ts";
import { newsroom } from "#routes/queries.ts";

export const getStaticPaths = (async () =>
  pathsOfFormats(await newsroom())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(articleCard(props.page));
