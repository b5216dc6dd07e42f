import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { listCard } from "../../distribution/card/cards.ts";
import { cardResponse } from "../../distribution/card/response.ts";
import { newsroom } from "../../newsroom/queries.ts";
import { cacheKey } from "../../newsroom/views/cache-key.ts";
import { capitalized, frameOf } from "../../newsroom/views/site.ts";

export const getStaticPaths = (async () => {
  const room = await newsroom();
  return [...room.sections.values()].map(({ id, name, tagline }) => {
    const articles = room.articlesOf.sections.get(id)?.length ?? 0;
    const head = { frame: frameOf(room), name: capitalized(name), deck: tagline, articles };
    const card = listCard(head, "Section");
    return { params: { section: id }, props: { card }, cacheKey: cacheKey(card) };
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
