import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { article, articleFile, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";

const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
const drawn = () =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "red", noise } });
const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length * 0.6);
const jpeg = await drawn().jpeg().toBuffer();
const png = await drawn().png().toBuffer();
const webp = await drawn().webp().toBuffer();
const avif = await drawn().avif({ effort: 0 }).toBuffer();
const tiff = await drawn().tiff().toBuffer();
const heic = Buffer.concat([
  Buffer.of(0, 0, 0, 24),
  Buffer.from("ftypheic\0\0\0\0mif1heic"),
  Buffer.alloc(99),
]);
const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

const folder = "content/articles/2015/05/18";

/** The problems of an article whose text shows pictures, each as its line's text and its message. */
function problemsWith(files: Record<string, string | Uint8Array>, shown: readonly string[]) {
  const source = article({ text: shown.map((src) => `![A bridge](<${src}>)`).join("\n\n") });
  const root = project({
    [articleFile("bridge")]: source,
    ...Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]),
    ),
  });
  try {
    return readContent(root).problems.map(({ file, line, wrong, right }) => {
      assert.equal(file, articleFile("bridge"));
      const src = /<(.*)>/.exec(source.split("\n")[line - 1] ?? "")?.[1];
      return `${src}: ${wrong} ${right}`;
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

const convert = "Export it as .jpg, or as .png if it is a drawing. A new name does not convert it.";
const again = "Export or download it again.";

const broken: [name: string, bytes: string | Uint8Array, message: string][] = [
  ["cut.jpg", cut(jpeg), `is damaged or incomplete. ${again}`],
  ["cut.png", cut(png), `is damaged or incomplete. ${again}`],
  ["cut.webp", cut(webp), `is damaged or incomplete. ${again}`],
  ["cut.avif", cut(avif), `is damaged or incomplete. ${again}`],
  ["without-end.jpg", jpeg.subarray(0, -40), `is damaged or incomplete. ${again}`],
  ["empty.jpg", "", `is empty. ${again}`],
  [
    "pointer.jpg",
    pointer,
    "is a pointer of Git LFS, not the picture itself. Download the picture: run git lfs pull.",
  ],
  [
    "page.jpg",
    "\n<!DOCTYPE html>\n<html><title>Sign in</title></html>",
    "is a web page, not a picture. Open the picture itself in a browser, and save that.",
  ],
  ["tiff.jpg", tiff, `is a TIFF picture, which cannot be published. ${convert}`],
  ["heic.jpeg", heic, `is a HEIC picture, which cannot be published. ${convert}`],
  [
    "drawing.png",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    `is an SVG drawing, which cannot be published. ${convert}`,
  ],
  ["letter.jpg", "Dear editors,", "is not a picture. Put a .png, .jpg, .webp or .avif file there."],
];

test("a picture that cannot be published is found by opening it, at the line that shows it", () => {
  assert.deepEqual(
    problemsWith(
      Object.fromEntries(broken),
      broken.map(([name]) => `./${name}`),
    ),
    broken.map(([name, , message]) => `./${name}: “./${name}” ${message}`),
  );
});

test("a picture that nothing shows may be broken", () => {
  assert.deepEqual(problemsWith({ "cut.jpg": cut(jpeg) }, []), []);
});

test("pictures that can be published have no problem", () => {
  const files = { "UP.JPG": jpeg, "a b.png": png, "c.webp": webp, "d.Avif": avif, "e.jpeg": png };
  assert.deepEqual(
    problemsWith(
      files,
      Object.keys(files).map((name) => `./${name}`),
    ),
    [],
  );
});

const misnamed: [src: string, message: string][] = [
  ["plain.jpg", "“plain.jpg” has no ./ before its name. Write ./plain.jpg."],
  ["./a.heic", `“./a.heic” is a HEIC picture, which cannot be published. ${convert}`],
  ["./a.TIF", `“./a.TIF” is a TIFF picture, which cannot be published. ${convert}`],
  [
    "./what?.jpg",
    "“./what?.jpg” contains ?, which has a special meaning in addresses. Rename the file: ./what-.jpg.",
  ],
  [
    "./no#1.jpg",
    "“./no#1.jpg” contains #, which has a special meaning in addresses. Rename the file: ./no-1.jpg.",
  ],
  [
    "../19/plain.jpg",
    "“../19/plain.jpg” is not a picture in the article's folder. Put the file in the article's folder, and write ./plain.jpg.",
  ],
  [
    "./notes",
    "“./notes” is not the name of a picture. Put a .png, .jpg, .webp or .avif file in the article's folder, and write ./name.jpg.",
  ],
  [
    "./PLAIN.jpg",
    `The picture ./PLAIN.jpg does not exist. Did you mean “./plain.jpg”? Otherwise add “./PLAIN.jpg” to ${folder}/.`,
  ],
];

test("a picture that is named wrongly is one problem, which says what to write", () => {
  const files = { "plain.jpg": jpeg, "what?.jpg": jpeg, "no#1.jpg": jpeg };
  const found = problemsWith(
    files,
    misnamed.map(([src]) => src),
  );
  assert.deepEqual(found.sort(), misnamed.map(([src, message]) => `${src}: ${message}`).sort());
});

test("a picture is opened again after it was replaced", () => {
  const root = project({
    [articleFile("bridge")]: article({ text: "![A bridge](./bridge.jpg)" }),
    [`${folder}/bridge.jpg`]: jpeg,
  });
  try {
    const count = () => readContent(root).problems.length;
    const counts = [count()];
    for (const bytes of [cut(jpeg), jpeg]) {
      writeFileSync(join(root, folder, "bridge.jpg"), bytes);
      counts.push(count(), count());
    }
    assert.deepEqual(counts, [0, 1, 1, 0, 0]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
