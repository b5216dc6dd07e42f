import assert from "node:assert/strict";
import { test } from "node:test";
import letterWidths from "./letter-widths.json" with { type: "json" };
import { measureTypefaces } from "./measure.ts";
import { readSheet } from "./style-sheets.ts";

const { css } = readSheet("#styles/fonts.css");

test("the measurements match the typefaces; if not, run npm run typefaces", async () => {
  assert.deepEqual(await measureTypefaces(css), { css, letters: letterWidths });
});

test("another typeface changes the sizes of its fallback fonts and the widths of letters", async () => {
  const replaced = css.replace(/archivo-narrow-[\w-]+/, "piazzolla-latin-wght-normal");
  const measured = await measureTypefaces(replaced);
  for (const [i, { letters, width }] of measured.letters.entries()) {
    assert.ok(width > (letterWidths[i]?.width ?? 1), `“${letters}” are wider`);
  }
  const rules = measured.css.split("}");
  const labels = rules.filter((rule) => rule.includes('"Label fallback"'));
  assert.equal(labels.length, 3);
  for (const rule of labels) {
    const [, stretched, ascent] =
      /size-adjust: ([\d.]+)%;\s+ascent-override: ([\d.]+)%/.exec(rule) ?? [];
    assert.ok(Number(stretched) > 110, `the fallback font is scaled to ${stretched} percent`);
    assert.ok(Math.abs((Number(stretched) * Number(ascent)) / 10_000 - 1.11) < 0.002);
  }
  const others = (text: string) =>
    text.split("}").filter((rule) => !rule.includes("Label fallback"));
  assert.deepEqual(others(measured.css), others(replaced));
  assert.deepEqual(await measureTypefaces(measured.css), {
    css: measured.css,
    letters: measured.letters,
  });
});

test("a fallback font of unknown width and a family without a file are reported", async () => {
  await assert.rejects(
    measureTypefaces(css.replace('local("Arial Narrow")', 'local("Impact")')),
    /Label fallback\n {2}.* one of Times New Roman, /,
  );
  await assert.rejects(
    measureTypefaces(css.replace("font-family: Piazzolla", "font-family: Georgia")),
    /has a file of “/,
  );
});
