import assert from "node:assert/strict";
import { test } from "node:test";
import { articleSchema } from "#newsroom/article.ts";
import { formOf } from "../../fields/form.ts";
import { fieldTitle } from "./field-title.ts";

test("a field is called what its form calls it", () => {
  const fields = formOf(articleSchema);
  assert.equal(fieldTitle(fields, "publishedAt"), "Goes out");
  assert.equal(fieldTitle(fields, "lead.alt"), "Opening picture, What it shows");
  assert.equal(fieldTitle(fields, "sources[1].outlet"), "Sources 2, Outlet");
  assert.equal(fieldTitle(fields, "topics[0]"), "Topics 1");
  assert.equal(fieldTitle(fields, "unknown"), "unknown");
});
