/** Checks the problems that are reported for texts, for tests. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "#newsroom/article.ts";
import { readText } from "./facts.ts";

/** The problems of a text, each as one line: “3: wrong | right”. */
export function reported(text: string, format: Article["format"]): string[] {
  return readText(text, format).problems.map(
    ({ line, wrong, right }) => `${line}: ${wrong} | ${right}`,
  );
}

/** A text and its problems. */
export type Case = [text: string, ...problems: string[]];

/** Adds a test for each text. */
export function check(format: Article["format"], cases: readonly Case[]): void {
  for (const [text, ...expected] of cases) {
    test(`${format}: ${JSON.stringify(text).slice(0, 70)}`, () =>
      assert.deepEqual(reported(text, format), expected));
  }
}
