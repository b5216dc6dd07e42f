import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import sharp, { type Sharp } from "sharp";
import { isGrayDrawing } from "./drawing.ts";

const folder = mkdtempSync(join(tmpdir(), "drawing-"));
after(() => rmSync(folder, { recursive: true }));

const size = { width: 320, height: 200 };
const drawn = (ink: string, ground: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${ground}"/><circle cx="90" cy="90" r="60" fill="${ink}"/></svg>`,
    ),
  );
const noise = sharp({
  create: {
    ...size,
    channels: 3,
    background: "#fff",
    noise: { type: "gaussian", mean: 220, sigma: 20 },
  },
}).grayscale();

const cases: [what: string, picture: Sharp, format: "png" | "jpeg", expected: boolean][] = [
  ["black on the color of the paper", drawn("#16171b", "#f7f7f3"), "png", true],
  ["black on nothing", drawn("#000", "none"), "png", true],
  ["red on white", drawn("#c00", "#fff"), "png", false],
  ["white on black", drawn("#fff", "#111"), "png", false],
  ["a photograph in gray", noise, "png", false],
  ["a photograph of a white wall", drawn("#000", "#fff"), "jpeg", false],
];
for (const [index, [what, picture, format, expected]] of cases.entries()) {
  test(`${what} is ${expected ? "a" : "no"} drawing to invert`, async () => {
    const fsPath = join(folder, `${index}.${format}`);
    await picture.toFormat(format).toFile(fsPath);
    const src = { ...size, src: "/x", format, fsPath };
    assert.equal(await isGrayDrawing(src), expected);
  });
}
