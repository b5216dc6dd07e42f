import type { APIRoute } from "astro";
import { siteCard } from "#distribution/card/cards.ts";
import { cardResponse } from "#routes/card-response.ts";
import { newsroom } from "#routes/queries.ts";
import { frameOf } from "#newsroom/views/site.ts";

export const GET: APIRoute = async () => cardResponse(siteCard(frameOf(await newsroom())));
