import assert from "node:assert/strict";
import { test } from "node:test";
import { printable } from "./printable.ts";

const shown: [name: string, text: string, expected: string][] = [
  ["an escape sequence", "\u001b[31mred", "\\u001b[31mred"],
  ["a reversed direction", "a\u202eb", "a\\u202eb"],
  ["a null character", "a\u0000b", "a\\u0000b"],
  ["a return that would overwrite the line", "a\rb", "a\\u000db"],
  ["half of a pair", "a\ud800b", "a\\ud800b"],
];
for (const [name, text, expected] of shown)
  test(`a message shows ${name} by its number`, () => assert.equal(printable(text), expected));

test("a message leaves text alone", () => {
  for (const text of ["“ünï” — 漢字 😀", "two\nlines", "a".repeat(400)])
    assert.equal(printable(text), text);
});

test("a message leaves out the middle of a very long text", () => {
  const short = printable(`“${"a".repeat(1_000_000)}” is no id.`);
  assert.ok(short.length < 500);
  assert.match(short, /^“a+ … a+” is no id\.$/);
});
