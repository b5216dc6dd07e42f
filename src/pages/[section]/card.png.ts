import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { listCard } from "#distribution/card/cards.ts";
import { cardResponse } from "#routes/card-response.ts";
import { newsroom } from "#routes/queries.ts";
import { cacheKey } from "#routes/cache-key.ts";
import { sectionSubject } from "#newsroom/views/section.ts";
import { frameOf } from "#newsroom/views/site.ts";

export const getStaticPaths = (async () => {
  const room = await newsroom();
  return [...room.sections.values()].map((section) => {
    const articles = room.articlesOf.sections.get(section.id)?.length ?? 0;
    const head = { frame: frameOf(room), ...sectionSubject(section), articles };
    const card = listCard(head, "Section");
    return { params: { section: section.id }, props: { card }, cacheKey: cacheKey(card) };
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
