import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesBelow } from "#files/list.ts";

const source = join(import.meta.dirname, "..");

/** Where markup that is already safe enters a template, and what it is. */
const allowed = new Map([
  ["components/DatelinesMap.astro", "an SVG that we draw, its texts escaped"],
  ["components/Locator.astro", "an SVG that we draw, its texts escaped"],
  ["components/StructuredData.astro", "JSON with < escaped"],
  ["components/article/Head.astro", "a picture element that we write, its alt text escaped"],
  ["components/article/Text.astro", "the rendered text of an article"],
  ["components/front/Picture.astro", "a picture element that we write, its alt text escaped"],
  ["desk/surfaces/components/DeskHead.astro", "a style sheet of ours"],
  ["layouts/Page.astro", "style sheets and the script of ours"],
  ["pages/[...former].astro", "a style sheet of ours"],
  ["pages/[page].astro", "the rendered text of a page"],
]);

test("markup bypasses the escaping of templates only in these files", () => {
  const using = filesBelow(source)
    .filter((file) => file.endsWith(".astro"))
    .filter((file) => /set:html|is:raw|innerHTML/.test(readFileSync(join(source, file), "utf8")));
  assert.deepEqual(using, [...allowed.keys()].sort());
});
