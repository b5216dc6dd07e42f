import assert from "node:assert/strict";
import { test } from "node:test";
import { problemIn } from "#newsroom/problem.ts";
import { BrokenDrafts } from "./broken-drafts.ts";

const draft = "content/articles/2015/05/18/draft.md";
const article = "content/articles/2015/05/18/bridge.md";
const error = (file: string, wrong = "The deck is missing.") =>
  problemIn(file, { wrong, right: "Write one." });
const read = (...problems: ReturnType<typeof error>[]) => ({
  problems,
  unpublished: new Set([draft]),
});

test("a draft that was broken at the start is left alone until its errors change", () => {
  const drafts = new BrokenDrafts();
  assert.deepEqual(drafts.withoutUntouched(read(error(draft))), []);
  const both = read(error(draft), error(article));
  assert.deepEqual(drafts.withoutUntouched(both), [error(article)]);
  const changed = read(error(draft, "The section is missing."));
  assert.deepEqual(drafts.withoutUntouched(changed), changed.problems);
  assert.deepEqual(drafts.withoutUntouched(read(error(draft))), [error(draft)]);
});

test("a draft that breaks after the start is reported, as is what a build would publish", () => {
  const drafts = new BrokenDrafts();
  assert.deepEqual(drafts.withoutUntouched(read(error(article))), [error(article)]);
  assert.deepEqual(drafts.withoutUntouched(read(error(draft))), [error(draft)]);
});

test("warnings are not reported over a page", () => {
  const warning = { ...error(article), severity: "warning" as const };
  assert.deepEqual(new BrokenDrafts().withoutUntouched(read(warning)), []);
});
