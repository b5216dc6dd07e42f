import assert from "node:assert/strict";
import { test } from "node:test";
import { watermarked } from "./watermark.ts";

const page = (head: string) =>
  `<!doctype html><html lang="en"><head><title>$& A page</title>${head}</head><body><main>Text</main></body></html>`;

test("a page is marked as a preview after its content", () => {
  const html = watermarked(page(""));
  assert.match(html, /<\/main><aside class="preview-mark"[^>]*>Preview, not published/);
  assert.ok(html.endsWith("</aside></body></html>"));
  assert.ok(html.includes("<title>$& A page</title>"));
});

test("search engines are kept out, whatever robots tag the page had", () => {
  for (const head of ["", '<meta name="robots" content="max-image-preview:large">']) {
    const robots = watermarked(page(head)).match(/<meta name="robots"[^>]*>/g);
    assert.deepEqual(robots, ['<meta name="robots" content="noindex, nofollow">']);
  }
});
