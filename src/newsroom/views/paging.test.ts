import assert from "node:assert/strict";
import { test } from "node:test";
import { paged, titleOf } from "./paging.ts";

test("every page of a list has its own title", () => {
  const pages = paged(["a", "b", "c"], "/outlets/reuters/", 1, ([first = ""]) => first);
  assert.deepEqual(
    pages.map(({ paging }) => titleOf("Reuters", paging)),
    ["Reuters", "Reuters, page 2", "Reuters, page 3"],
  );
});
