import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { listCard } from "#distribution/card/cards.ts";
import { cardResponse } from "#routes/card-response.ts";
import { newsroom } from "#routes/queries.ts";
import { cacheKey } from "#routes/cache-key.ts";
import { personSubject } from "#newsroom/views/person.ts";
import { frameOf } from "#newsroom/views/site.ts";

export const getStaticPaths = (async () => {
  const room = await newsroom();
  return [...room.people.values()].map((person) => {
    const articles = room.articlesOf.people.get(person.id)?.length ?? 0;
    const head = { frame: frameOf(room), ...personSubject(person), articles };
    const card = listCard(head, person.role);
    return { params: { id: person.id }, props: { card }, cacheKey: cacheKey(card) };
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
