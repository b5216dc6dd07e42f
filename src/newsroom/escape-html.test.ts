import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml } from "./escape-html.ts";

test("text is safe between tags and between quotes", () => {
  assert.equal(escapeHtml(`<b title="a'b">&amp;`), "&lt;b title=&quot;a'b&quot;&gt;&amp;amp;");
});
