import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { filesIn } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("original positions are not published: no picture has metadata from the camera", async ({
  paper: { dist },
}) => {
  const pictures = filesIn(dist).filter((file) => /\.(avif|webp|png|jpe?g|gif)$/.test(file));
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    const { exif, xmp, iptc, comments } = await sharp(readFileSync(join(dist, picture))).metadata();
    expect({ picture, exif, xmp, iptc, comments }).toEqual({ picture });
  }
});

test("a build has nothing of the desk", ({ paper: { dist } }) => {
  const files = filesIn(dist);
  expect(files.filter((file) => file.startsWith("desk/"))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|css|json|xml|txt|conf)$|^_/.test(file));
  const leaking = texts.filter((file) =>
    /"\/desk\/|to-desk|preview-mark|src\/desk/.test(readFileSync(join(dist, file), "utf8")),
  );
  expect(leaking).toEqual([]);
});
