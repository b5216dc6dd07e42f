import assert from "node:assert/strict";
import { test } from "node:test";
import { cropAt } from "./focus.ts";

test("a crop is as large as the picture allows, and lies toward the focus", () => {
  const wide = { width: 1600, height: 800 };
  const square = { width: 400, height: 400 };
  const cropped = (position: string) => cropAt(wide, square, position);
  assert.deepEqual(cropped("50% 50%"), { left: 400, top: 0, width: 800, height: 800 });
  assert.deepEqual(cropped("100% 10%"), { left: 800, top: 0, width: 800, height: 800 });
  assert.deepEqual(cropAt({ width: 600, height: 900 }, { width: 300, height: 200 }, "0% 25%"), {
    left: 0,
    top: 125,
    width: 600,
    height: 400,
  });
});
