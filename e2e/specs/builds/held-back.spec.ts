import { join } from "node:path";
import sharp from "sharp";
import { filesIn, findInOutput } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("no draft leaks by a second route: nothing of it or of a scheduled article is in any file of the site", ({
  paper,
}) => {
  // Every text, name and id of the two articles contains this word, and nothing else does.
  expect(findInOutput(paper.dist, ["canary"])).toEqual([]);
});

test("a draft's photograph is not published, neither as it is nor in another size", async ({
  paper: { root, dist },
}) => {
  const folder = join(root, "content/articles");
  const drafted = filesIn(folder).filter((file) => /canary.*\.(?:jpg|png)$/.test(file));
  expect(drafted.length).toBeGreaterThan(1);
  const pictures = filesIn(dist).filter((file) => /\.(?:avif|webp|png|jpe?g)$/.test(file));
  const thumbnails = await Promise.all(pictures.map((file) => thumbnail(join(dist, file))));
  for (const file of drafted) {
    const own = await thumbnail(join(folder, file));
    const alike = pictures.filter((_, index) => distance(own, thumbnails[index] ?? own) < 6);
    expect(alike, file).toEqual([]);
  }
});

/** A picture as 8 × 8 gray pixels, which its sizes and formats share. */
function thumbnail(file: string): Promise<Buffer> {
  return sharp(file).resize(8, 8, { fit: "fill" }).removeAlpha().greyscale().raw().toBuffer();
}

/** How far two thumbnails are apart on average, from 0 to 255. */
function distance(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

test("the addresses of a draft and a scheduled article do not exist", async ({ request }) => {
  for (const address of [
    "/daily-roundup/2024/05/31/canary-draft/",
    "/canary-draft-before/",
    "/daily-roundup/2099/06/01/canary-embargo/",
    "/canary-embargo-before/",
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
