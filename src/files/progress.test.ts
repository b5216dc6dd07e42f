import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOn } from "./progress.ts";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

test("on a terminal, one line shows how much is done and how long the rest takes", () => {
  const to = stream(true);
  let time = 0;
  const progress = progressOn(to, () => time);
  const step = progress.phase("Reading articles", 10_000);
  time = 1000;
  step(1000);
  time = 1100;
  step(1000);
  time = 2000;
  step(3000);
  progress.end();
  assert.deepEqual(to.written, [
    "\r\u001b[KReading articles: 1,000 of 10,000, 9 s left",
    "\r\u001b[KReading articles: 5,000 of 10,000, 2 s left",
    "\r\u001b[K",
  ]);
});

test("in a log, there is a line for each part, and none for a small one", () => {
  const to = stream(false);
  const progress = progressOn(to);
  const step = progress.phase("Reading articles", 10_000);
  step(10_000);
  progress.phase("Rendering pages", 12)();
  progress.end();
  assert.deepEqual(to.written, ["Reading articles: 10,000.\n"]);
});
