import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { listCard } from "../../../distribution/card/cards.ts";
import { cardResponse } from "../../../distribution/card/response.ts";
import { newsroom } from "../../../newsroom/queries.ts";
import { cacheKey } from "../../../newsroom/views/cache-key.ts";
import { frameOf } from "../../../newsroom/views/site.ts";

export const getStaticPaths = (async () => {
  const room = await newsroom();
  return [...room.people.values()].map(({ id, name, role, about }) => {
    const articles = room.articlesOf.people.get(id)?.length ?? 0;
    const card = listCard({ frame: frameOf(room), name, deck: about, articles }, role);
    return { params: { id }, props: { card }, cacheKey: cacheKey(card) };
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
