import { createHash } from "node:crypto";
import type { Card } from "./card.ts";

/** A card and the path of the page that it stands for. */
export interface PlacedCard {
  path: string;
  card: Card;
}

/**
 * The address of a card, absolute. The file lies beside its page and keeps its path for ever: pages that were
 * shared years ago still find it. Messengers keep a picture for as long as its address is the same, so the
 * query changes with what the card shows, and they fetch a corrected headline; a static host ignores it.
 */
export function cardAddress(origin: string, { path, card }: PlacedCard): string {
  const shown = createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, 8);
  return `${origin}${path}card.png?v=${shown}`;
}
