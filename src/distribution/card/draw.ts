/** Share cards as PNG, drawn by Takumi and cached. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { render, type Node } from "takumi-js";
import { kept, keptPath } from "#files/cache.ts";
import { codeVersion } from "#files/files.ts";
import { cardSize, wordsOf, type Card } from "./card.ts";
import { drawArticle } from "./draw-article.ts";
import { drawSite } from "./draw-site.ts";
import { drawSubject } from "./draw-subject.ts";
import { fonts, missingCharacter } from "#look/typefaces.ts";
import { lookVersion } from "#look/version.ts";
import { fileOf } from "./photograph.ts";

/** Messaging apps ignore pictures larger than this many bytes. */
const maxBytes = 300_000;

/** Pictures up to this many bytes need no further compression. */
const smallEnough = 120_000;

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
  const png = await render(await nodesOf(card), { ...cardSize, fonts, emoji: "from-font" });
  if (png.length <= smallEnough) return Buffer.from(png);
  const compressed = await sharp(png).png({ palette: true, effort: 7 }).toBuffer();
  if (compressed.length > maxBytes) {
    throw new Error(`A share card is too large: ${compressed.length} of ${maxBytes} bytes.`);
  }
  return compressed;
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

/**
 * Returns a card as PNG from the cache, or draws it. The cache key covers what the card shows, the photograph,
 * and the code that draws it.
 * @param root the project's root, an absolute path
 */
export async function keptCard(root: string, card: Card): Promise<Buffer> {
  const hash = createHash("sha256")
    .update(codeVersion(root, ["src/distribution/card"]))
    .update(lookVersion)
    .update(JSON.stringify(card));
  if (card.kind === "article" && card.photograph) {
    hash.update(await readFile(fileOf(card.photograph)));
  }
  return kept(keptPath(root, "cards", `${hash.digest("hex")}.png`), () => drawCard(card));
}
