/** Share cards as PNG, drawn by Takumi. */
import type { Node } from "takumi-js";
import { missingCharacter } from "#look/typefaces.ts";
import { wordsOf, type Card } from "./card.ts";
import { drawArticle } from "./draw-article.ts";
import { drawSite } from "./draw-site.ts";
import { drawSubject } from "./draw-subject.ts";
import { pngOf } from "./png.ts";

/**
 * Draws a card as PNG. The same card always gives the same bytes.
 * @throws {Error} if the fonts lack a character, or the PNG is too large
 */
export async function drawCard(card: Card): Promise<Buffer> {
  for (const words of wordsOf(card)) {
    const missing = missingCharacter(words);
    if (missing) {
      throw new Error(
        `The share card cannot show “${missing}” in “${words}”: the fonts do not have it.`,
      );
    }
  }
  return pngOf(await nodesOf(card));
}

function nodesOf(card: Card): Promise<Node> {
  switch (card.kind) {
    case "article":
      return drawArticle(card);
    case "subject":
      return drawSubject(card);
    case "site":
      return drawSite(card);
  }
}
