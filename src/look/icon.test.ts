import assert from "node:assert/strict";
import { test } from "node:test";
import { colored } from "./icon.ts";
import { palette } from "./palette.ts";

test("the icon gets the paper's colors", () => {
  const { light, dark } = palette;
  assert.equal(
    colored('<path fill="var(--light-ink)" stroke="var(--dark-pencil)"/>'),
    `<path fill="${light.ink}" stroke="${dark.pencil}"/>`,
  );
});

test("an icon with colors of its own stays as it is", () => {
  const svg = '<path fill="#c00" stroke="var(--mine)"/>';
  assert.equal(colored(svg), svg);
});

test("an unknown color is reported", () => {
  assert.throws(() => colored('<path fill="var(--light-accent)"/>'), /var\(--light-accent\)/);
});
