import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { filesIn } from "./fixtures/output.ts";
import { contents } from "./fixtures/project.ts";
import { expect, test } from "./test.ts";

test("no published picture carries what the camera wrote", async ({ papers }) => {
  const original = join(contents.small, "articles/2024/05/30/bridge.jpg");
  expect((await sharp(original).metadata()).exif, "the original does").toBeDefined();

  for (const { dist } of [papers.sample, papers.small]) {
    const pictures = filesIn(dist).filter((file) => /\.(avif|webp|png|jpe?g|gif)$/.test(file));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const { exif, xmp, iptc, comments } = await sharp(
        readFileSync(join(dist, picture)),
      ).metadata();
      expect({ picture, exif, xmp, iptc, comments }).toEqual({ picture });
    }
  }
});
