import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { article, project } from "#testing/project.ts";
import { pictureActions } from "./picture-actions.ts";
import { ActionError } from "./serve-api.ts";

const file = "content/articles/2015/05/18/bridge.md";

test("a photograph is turned, scaled down, and has lost where it was taken", async (t) => {
  const root = project({ [file]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  const { picture } = pictureActions(root);
  const original = await sharp({
    create: { width: 4000, height: 2000, channels: 3, background: "#a00" },
  })
    .withExif({ IFD3: { GPSLatitude: "33/1 25/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok((await sharp(original).metadata()).exif);
  const input = { file, name: "IMG 2041 (Bridge).JPG", data: original.toString("base64") };
  assert.deepEqual(await picture(input), { src: "./img-2041-bridge.jpg" });
  assert.deepEqual(await picture(input), { src: "./img-2041-bridge-2.jpg" });
  const written = readFileSync(join(root, "content/articles/2015/05/18/img-2041-bridge.jpg"));
  const { width, height, exif, orientation } = await sharp(written).metadata();
  assert.deepEqual([width, height, exif, orientation], [1600, 3200, undefined, undefined]);
});

test("what is no picture is not written", async (t) => {
  const root = project({ [file]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  const { picture } = pictureActions(root);
  for (const data of ["", Buffer.from("<html>").toString("base64")])
    await assert.rejects(async () => picture({ file, name: "a.jpg", data }), ActionError);
});
