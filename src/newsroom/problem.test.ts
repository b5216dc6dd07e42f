import assert from "node:assert/strict";
import { test } from "node:test";
import { ContentError, describeProblems, problemIn, suggest } from "./problem.ts";

const problem = (file: string, line: number, field = "") =>
  problemIn(file, { line, field, wrong: "This is wrong.", right: "This would be right." });

test("lists problems by file and line, with a count at the end", () => {
  const text = describeProblems([
    problem("content/b.md", 2, "deck"),
    problem("content/a.md", 10),
    problem("content/a.md", 9, "sources[0].outlet"),
  ]);
  assert.equal(
    text,
    `content/a.md:9  sources[0].outlet
  This is wrong.
  This would be right.

content/a.md:10
  This is wrong.
  This would be right.

content/b.md:2  deck
  This is wrong.
  This would be right.

3 problems in 2 files. Nothing was published.`,
  );
});

test("a content error contains every problem and no stack trace", () => {
  const error = new ContentError([problem("content/a.md", 1), problem("content/b.md", 1)]);
  assert.equal(error.problems.length, 2);
  assert.match(
    error.message,
    /content\/a\.md:1[\s\S]*content\/b\.md:1[\s\S]*2 problems in 2 files/,
  );
  assert.equal(error.stack, error.message);
});

test("for an unknown name, suggests the closest one, the known ones, or where to add it", () => {
  const where = "content/places";
  assert.equal(
    suggest("ramady", ["minsk", "ramadi"], where),
    "Did you mean “ramadi”? Otherwise add “ramady” to content/places.",
  );
  assert.equal(
    suggest("vienna", ["ramadi", "minsk"], where),
    "Add it to content/places, or use one of these: minsk, ramadi.",
  );
  assert.equal(suggest("vienna", [], where), "Add it to content/places. There are no entries yet.");
  const many = Array.from({ length: 13 }, (_, i) => `place-${String.fromCodePoint(97 + i)}`);
  assert.match(suggest("vienna", many, where), /: place-a, (place-., ){10}place-l, …\.$/);
});
