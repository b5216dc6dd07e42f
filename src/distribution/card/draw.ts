/** The share cards as PNG: drawn by Takumi, and kept until what they show changes. */
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
import { fileOf } from "./photograph.ts";

/** Messengers leave out pictures that are larger, and pictures below this many bytes need no more work. */
const most = 300_000;
const light = 120_000;

/**
 * Draws a card; the same card gives the same bytes.
 * @throws {Error} when the fonts lack a character
 */
export async function drawCard(card: Card): Promise<Buffer> {
  for (const words of wordsOf(card)) {
    const missing = missingCharacter(words);
    if (missing) throw new Error(`The share card cannot show “${missing}” in “${words}”.`);
  }
  const png = await render(await nodesOf(card), { ...cardSize, fonts, emoji: "from-font" });
  if (png.length <= light) return Buffer.from(png);
  const fewer = await sharp(png).png({ palette: true, effort: 7 }).toBuffer();
  if (fewer.length > most) throw new Error(`A share card has ${fewer.length} bytes.`);
  return fewer;
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
 * A card, drawn now or, where what it shows and the code that draws it are the same, in an earlier run.
 * @param root the project's root, an absolute path
 */
export async function keptCard(root: string, card: Card): Promise<Buffer> {
  const hash = createHash("sha256")
    .update(codeVersion(root, ["src/distribution/card"]))
    .update(JSON.stringify(card));
  if (card.kind === "article" && card.photograph) {
    hash.update(await readFile(fileOf(card.photograph)));
  }
  return kept(keptPath(root, "cards", `${hash.digest("hex")}.png`), () => drawCard(card));
}
