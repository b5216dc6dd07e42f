import assert from "node:assert/strict";
import { test } from "node:test";
import { printable } from "./terminal.ts";

test("a text reaches the terminal without characters that it obeys", () => {
  for (const [text, shown] of [
    ["\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
    ["\u009b2J", "\\u009b2J"],
    ["\u0007\b\r\u007f", "\\u0007\\u0008\\u000d\\u007f"],
    ["a\u202egpj.exe\u2066", "a\\u202egpj.exe\\u2066"],
    ["a\u2028b\u0085c", "a\\u2028b\\u0085c"],
  ] as const)
    assert.equal(printable(text), shown);
});

test("a text that a terminal obeys nowhere is printed as it is", () => {
  const text = "A line\n\tand “another”: العبّارة, 日本, 😀 \\u001b";
  assert.equal(printable(text), text);
});

test("JSON means the same when it was made printable", () => {
  const value = { "\u009b": "\u001b\\\u202e\u007f" };
  assert.deepEqual(JSON.parse(printable(JSON.stringify(value))), value);
});
