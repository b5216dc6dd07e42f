import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePath, entityPath, reservedIds, sectionPath } from "./permalink.ts";

test("addresses end with a slash and hold no more than they need", () => {
  assert.equal(
    articlePath("daily-roundup", "2015/05/18/militias"),
    "/daily-roundup/2015/05/18/militias/",
  );
  assert.equal(sectionPath("daily-roundup"), "/daily-roundup/");
  assert.equal(entityPath("stories", "battle-for-ramadi"), "/stories/battle-for-ramadi/");
  assert.equal(entityPath("people"), "/people/");
});

test("nothing else can take an address under which the site has pages of its own", () => {
  for (const path of [entityPath("people"), entityPath("outlets"), "/corrections/", "/404/"])
    assert.ok(reservedIds.includes(path.slice(1, -1)), path);
});
