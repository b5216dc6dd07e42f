/** What an editor is told about texts, for tests. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "#newsroom/article.ts";
import { readText } from "./facts.ts";

/** What is told about a text, one line for each report: “3: wrong | right”. */
export function told(text: string, format: Article["format"]): string[] {
  return readText(text, format).problems.map(
    ({ line, wrong, right }) => `${line}: ${wrong} | ${right}`,
  );
}

/** A text, and what is told about it; nothing when it is good. */
export type Case = [text: string, ...told: string[]];

/** A test for each text. */
export function check(format: Article["format"], cases: readonly Case[]): void {
  for (const [text, ...expected] of cases) {
    test(`${format}: ${JSON.stringify(text).slice(0, 70)}`, () =>
      assert.deepEqual(told(text, format), expected));
  }
}
