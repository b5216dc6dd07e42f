import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePath, entityPath, pagePath, periodPath, sectionPath } from "./permalink.ts";

test("addresses end with a slash, and first pages have no page number", () => {
  assert.equal(
    articlePath("daily-roundup", "2015/05/18/militias"),
    "/daily-roundup/2015/05/18/militias/",
  );
  assert.equal(sectionPath("daily-roundup"), "/daily-roundup/");
  assert.equal(entityPath("stories", "battle-for-ramadi"), "/stories/battle-for-ramadi/");
  assert.equal(entityPath("people"), "/people/");
  assert.equal(pagePath("/topics/iraq/", 1), "/topics/iraq/");
  assert.equal(pagePath("/topics/iraq/", 2), "/topics/iraq/page/2/");
  assert.equal(periodPath("/daily-roundup/", "2015"), "/daily-roundup/2015/");
  assert.equal(periodPath("/daily-roundup/", "2015-05-18"), "/daily-roundup/2015/05/18/");
});
