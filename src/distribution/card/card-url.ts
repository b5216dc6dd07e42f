import { createHash } from "node:crypto";
import type { Card } from "./card.ts";

/** A card and the path of its page. */
export interface PlacedCard {
  path: string;
  card: Card;
}

/**
 * Returns the absolute address of a card. The path is that of its page and never changes, so that links shared
 * years ago still show it. Messaging apps cache a picture by its address, so the query changes with what the
 * card shows; otherwise they would never show a corrected headline. Static hosts ignore the query.
 * @param address the site's address, without a trailing slash
 */
export function cardAddress(address: string, { path, card }: PlacedCard): string {
  const shown = createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, 8);
  return `${address}${path}card.png?v=${shown}`;
}
