import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readText } from "./facts.ts";

const problems = (text: string, format: "md" | "mdx" = "md") =>
  readText(text, format).problems.map(({ line, wrong }) => `${line}: ${wrong}`);

describe("slow input is refused: a text beyond what an article is gets one plain message", () => {
  const long: [name: string, text: string, problem: RegExp, format?: "mdx"][] = [
    ["a megabyte of words", "word ".repeat(200_000), /^1: The text has 1000000 characters/],
    ["10,000 lines", "a\n".repeat(10_000), /^1: The text has 10001 lines/],
    ["a line of 50,000 characters", `a\n\n${"b".repeat(50_000)}`, /^3: The line has 50000/],
    ["3,000 quotations in each other", `a\n\n${">".repeat(3000)} b`, /^3: .*nested too deeply/],
    ["30 quotations with spaces", `${"> ".repeat(30)}b`, /^1: .*nested too deeply/],
    ["lists in lists on one line", `${"- ".repeat(3000)}b`, /^1: .*nested too deeply/],
    [
      "lists in lists on many lines",
      Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
      /nested too deeply/,
    ],
    ["16,000 underlined headings", "a\n---\n".repeat(2000), /lines consist of - or =/],
    ["5,000 brackets", "[".repeat(5000), /^1: More than 2000 marks/],
    ["asterisks over many lines", "*a\n".repeat(4000), /More than 2000 marks/],
    [
      "a paragraph of many lines",
      `a\n\n${"A word.\n".repeat(2500)}`,
      /^3: The paragraph has 19999/,
    ],
    ["a paragraph in a list", `- a\n\n  ${"A word.\n  ".repeat(2000)}`, /^3: The paragraph has/],
    ["3,000 components in each other", "<Timeline>\n".repeat(3000), /nested too deeply/, "mdx"],
    ["components on one line", "<Event>".repeat(1000), /nested too deeply/, "mdx"],
  ];
  for (const [name, text, problem, format] of long) {
    test(name, () => {
      const [first = "", ...others] = problems(text, format);
      assert.match(first, problem);
      assert.deepEqual(others, []);
    });
  }
});

describe("a text of an unusual but possible size is read", () => {
  const fine: [name: string, text: string, format?: "mdx"][] = [
    ["90,000 characters", `${"A sentence of words. ".repeat(40)}\n\n`.repeat(107)],
    ["a table of 1,000 rows", `| a | b |\n| - | - |\n${"| 1 | 2 |\n".repeat(1000)}`],
    ["300 citations in one list", "- It [is](source:a) so.\n".repeat(300)],
    ["five levels of lists", "- a\n  - b\n    - c\n      - d\n        - e"],
    ["an answer to an answer", "> > > He said so."],
    ["a hundred rules", "A.\n\n---\n\n".repeat(100)],
    [
      "a hundred components over several lines each",
      '<LocatorMap\n  place="a"\n/>\n\n'.repeat(100) + "Text.",
      "mdx",
    ],
    ["a hundred components in a row", '<LocatorMap place="a" />\n\n'.repeat(100) + "Text.", "mdx"],
  ];
  for (const [name, text, format] of fine) {
    test(name, () =>
      assert.deepEqual(
        problems(text, format).filter((problem) => !problem.includes("source")),
        [],
      ),
    );
  }
});
