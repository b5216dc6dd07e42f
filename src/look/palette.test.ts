import assert from "node:assert/strict";
import { test } from "node:test";
import { palette, readPalette } from "./palette.ts";
import { tokens } from "./style-sheets.ts";

test("a single color applies to both schemes, and may have three digits", () => {
  const { light, dark } = palette;
  const edited = tokens
    .replaceAll(`light-dark(${light.pencil}, ${dark.pencil})`, "#C00")
    .replaceAll(light.pencil, "#C00")
    .replaceAll(light.paper, "#fffdf5");
  const read = readPalette(edited);
  assert.deepEqual([read.light.pencil, read.dark.pencil], ["#C00", "#C00"]);
  assert.deepEqual([read.light.paper, read.dark.paper], ["#fffdf5", dark.paper]);
  assert.equal(read.dark.ink, dark.ink);
});

test("tokens that refer to others for more contrast do not change a color", () => {
  const more = ":root { --soft: var(--ink); }";
  assert.deepEqual(readPalette(`${tokens}\n@media (prefers-contrast: more) { ${more} }`), palette);
});

test("all invalid lines are reported at once", () => {
  const css = [
    ":root {",
    "  --paper: light-dark(oklch(97% 0 0), #121418);",
    "  --ink: light-dark(#111, #eee, #ddd);",
    "  --soft: light-dark(#444, #bbb);",
    "  --line: light-dark(#ccc, #333);",
    "  --land: light-dark(#eee, #222);",
    "}",
    "@supports not (color: light-dark(#000, #fff)) {",
    "  :root { --soft: #555; }",
    "}",
  ];
  assert.throws(
    () => readPalette(css.join("\n")),
    ({ message }: Error) => {
      assert.match(message, /^src\/styles\/tokens\.css:2 {2}--paper\n {2}Write it as light-dark/m);
      assert.match(message, /^src\/styles\/tokens\.css:3 {2}--ink\n {2}Write it as light-dark/m);
      assert.match(message, /^src\/styles\/tokens\.css:9 {2}--soft\n {2}Old .* #555, .* #444\.$/m);
      assert.match(message, /--pencil is missing\.$/m);
      return true;
    },
  );
});
