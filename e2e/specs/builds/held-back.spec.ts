import { findInOutput } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("nothing of a draft or a scheduled article is in any file of the site", ({ paper }) => {
  // Every text, name and id of the two articles contains this word, and nothing else does.
  expect(findInOutput(paper.dist, ["canary"])).toEqual([]);
});

test("the addresses of a draft and a scheduled article do not exist", async ({ request }) => {
  for (const address of [
    "/daily-roundup/2024/05/31/canary-draft/",
    "/canary-draft-before/",
    "/daily-roundup/2099/06/01/canary-embargo/",
    "/canary-embargo-before/",
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
