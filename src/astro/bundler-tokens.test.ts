import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeTokens } from "./bundler-tokens.ts";

const escaped = (code: string) => escapeTokens(code, (reference) => reference === "known");

test("a text that looks like a token of the bundler means the same and is none", () => {
  for (const token of [
    "__ASTRO_ASSET_IMAGE__x__",
    "__ASTRO_ASSET_IMAGE__x___?a__",
    "__VITE_ASSET__x__$_y__",
    "__VITE_PUBLIC_ASSET__0123__",
  ]) {
    for (const code of [`"a ${token} b"`, `\`${token}\``]) {
      assert.doesNotMatch(escaped(code), /__(?:ASTRO|VITE)_/);
      assert.equal(new Function(`return ${escaped(code)}`)(), code.slice(1, -1));
    }
  }
});

test("the bundler's own tokens and other texts stay", () => {
  const code = '"__ASTRO_ASSET_IMAGE__known__" + "__init__" + "__VITE_ASSET__" + "VITE_ASSET__x__"';
  assert.equal(escaped(code), code);
});
