/** What editors read about a mutant. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describeProblems, type Problem } from "#newsroom/problem.ts";

/** Traces of a program in a message: a stack trace, its paths, a value that was no text. */
const trace =
  /\bat .+:\d+:\d+|node_modules|\b(?:Range|Type|Syntax|Reference|Zod|Assertion)Error\b|call stack|\[object |\bundefined\b|\bNaN\b/;

/** In characters; a message is a sentence. */
const longestMessage = 1000;

/**
 * Asserts that each problem names an existing file, one of its lines, what is wrong and what would be right.
 * @param root the project's root, an absolute path
 * @param path the mutant, from `content/`
 */
export function checkMessages(
  root: string,
  { path, text }: { path: string; text: string },
  problems: readonly Problem[],
): void {
  const lines = text.split(/\r\n?|\n/).length;
  for (const problem of problems) {
    const { file, line, field, wrong, right } = problem;
    const shown = JSON.stringify(problem);
    assert.ok(file === `content/${path}` || existsSync(join(root, file)), `no such file: ${shown}`);
    assert.ok(Number.isInteger(line) && line >= 1, `no line: ${shown}`);
    if (file === `content/${path}`) assert.ok(line <= lines, `no such line of ${lines}: ${shown}`);
    for (const sentence of [wrong, right]) {
      assert.match(sentence, /\S/, `empty: ${shown}`);
      assert.ok(sentence.length <= longestMessage, `too long: ${shown.slice(0, 300)}`);
      assert.doesNotMatch(sentence, trace, `no message for editors: ${shown}`);
      assert.ok(!sentence.includes(root), `a path of this machine: ${shown}`);
    }
    assert.ok(field.length <= longestMessage, `too long: ${shown.slice(0, 300)}`);
  }
  // oxlint-disable-next-line no-control-regex -- a terminal would obey them
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u.exec(describeProblems(problems));
  assert.ok(!control, `a control character in a message: ${JSON.stringify(control?.[0])}`);
}
