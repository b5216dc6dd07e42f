import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { storyCard } from "#distribution/card/cards.ts";
import { cardResponse } from "#routes/card-response.ts";
import { newsroom } from "#routes/queries.ts";
import { cacheKey } from "#routes/cache-key.ts";
import { storyPage } from "#newsroom/views/story.ts";

export const getStaticPaths = (async () => {
  const room = await newsroom();
  return [...room.stories.values()].flatMap((story) => {
    const page = storyPage(room, story);
    if (!page) return [];
    const card = storyCard(page);
    return [{ params: { id: story.id }, props: { card }, cacheKey: cacheKey(card) }];
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => cardResponse(props.card);
