import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { cached, cachePath } from "#files/cache.ts";
import { codeDigest } from "#files/code-digest.ts";
import { lookVersion } from "#look/version.ts";
import type { Card } from "./card.ts";
import { drawCard } from "./draw.ts";
import { fileOf } from "./photograph.ts";

/** The modules that draw each kind of card. */
const modulesOf: Readonly<Record<Card["kind"], string[]>> = {
  article: ["#distribution/card/draw-article.ts", "#distribution/card/png.ts"],
  subject: ["#distribution/card/draw-subject.ts", "#distribution/card/png.ts"],
  site: ["#distribution/card/draw-site.ts", "#distribution/card/png.ts"],
};

/**
 * Returns a card as PNG from the cache, or draws it. The cache key covers what the card shows, the photograph, and the
 * code that draws it.
 * @param root the project's root, an absolute path
 */
export async function cachedCard(root: string, card: Card): Promise<Buffer> {
  const digest = createHash("sha256")
    .update(codeDigest(root, modulesOf[card.kind]))
    .update(lookVersion)
    // The address of the photograph says nothing that its bytes do not.
    .update(JSON.stringify({ ...card, photograph: undefined }));
  if (card.kind === "article" && card.photograph) {
    digest.update(await readFile(fileOf(card.photograph)));
  }
  return cached(cachePath(root, "cards", `${digest.digest("hex")}.png`), () => drawCard(card));
}
