import { root } from "astro:config/server";
import { fileURLToPath } from "node:url";
import type { Card } from "#distribution/card/card.ts";
import { cachedCard } from "#distribution/card/cached-card.ts";

/** The response with a share card. */
export async function cardResponse(card: Card): Promise<Response> {
  const png = await cachedCard(fileURLToPath(root), card);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
