import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { readFields } from "./document.ts";

const problems = (yaml: string) =>
  readFields("a.yaml", yaml, 1, z.unknown()).problems.map(({ line, wrong }) => `${line}: ${wrong}`);

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("slow input is refused: fields beyond what a file has get one plain message", () => {
  const long: [name: string, yaml: string, problem: RegExp][] = [
    ["100,000 fields", lines(100_000, (i) => `a${i}: 1`), /^1: The fields have \d+ characters/],
    ["5,000 fields", lines(5000, (i) => `a${i}: 1`), /^1: The fields have 5000 lines/],
    ["4,000 fields on a line", `{${lines(4000, (i) => `a${i}: 1,`)}}`, /have 4000 lines/],
    ["many marks on few lines", `a: [${'"",'.repeat(3000)}]`, /more than 5000 commas/],
    ["50,000 quotation marks", "'\n".repeat(50_000), /have \d+ (?:characters|lines)/],
    ["2,000 brackets", `a: 1\nb: ${"[".repeat(2000)}`, /^2: .*nested too deeply/],
    ["brackets over many lines", `a: ${"{b:\n".repeat(500)}`, /nested too deeply/],
    ["lists in lists on a line", `a:\n ${"- ".repeat(1000)}b`, /^2: .*nested too deeply/],
    ["names in names", `${"? ".repeat(1000)}a`, /nested too deeply/],
    ["groups in groups", lines(300, (i) => `${" ".repeat(i)}a:`), /nested too deeply/],
  ];
  for (const [name, yaml, problem] of long)
    test(name, () => {
      const [first = "", ...others] = problems(yaml);
      assert.match(first, problem);
      assert.deepEqual(others, []);
    });
});

test("unusual but possible fields are read", () => {
  const fine = [
    lines(1000, (i) => `a${i}: "A sentence, with a comma."`),
    `says: >-\n${lines(500, () => `  A line [of] a text, and "more" of it: {so}.`)}`,
    `sources:\n${lines(300, (i) => `  - { id: s${i}, says: "x", citing: [a, b, c] }`)}`,
    lines(20, (i) => `${"  ".repeat(i)}a:`),
  ];
  for (const yaml of fine) assert.deepEqual(problems(yaml), []);
});

describe("a field without a name is an error", () => {
  for (const yaml of ["{ a: b }: c", "? [a, b]\n: c", "a:\n  ? - b\n  : c", "[[a]]: b"])
    test(JSON.stringify(yaml), () =>
      assert.match(problems(yaml).join(), /The name of a field is a list or a group/),
    );
});
