import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exampleSchema, toldAbout } from "#testing/schema.ts";

type Case = [yaml: string, ...problems: string[]];

function check(cases: Case[]): void {
  for (const [yaml, ...expected] of cases) {
    test(JSON.stringify(yaml), () => assert.deepEqual(toldAbout(exampleSchema, yaml), expected));
  }
}

describe("rejects a date without quotes, but not text that starts with a date", () => {
  check([
    [
      "headline: x\nat: 2015-05-18T09:30:00-04:00",
      '2 at: The date 2015-05-18T09:30:00-04:00 is not in quotes, so programs may read it differently. Write it with quotation marks: "2015-05-18T09:30:00-04:00".',
    ],
    [
      "headline: x\npeople:\n- name: 2015-05-18",
      '3 people[0].name: The date 2015-05-18 is not in quotes, so programs may read it differently. Write it with quotation marks: "2015-05-18".',
    ],
    ["headline: 2015-05-18 was a Monday"],
  ]);
});

describe("warns of a value that a # cuts off, but not of a comment after an id", () => {
  const cut = (line: number, field: string, lost: string) =>
    `${line} ${field}: Everything from “${lost}” on is a comment and not part of the value. If it belongs to the value, put the whole value in quotes.`;
  check([
    [
      "headline: Airline grounds flight #370 after the search",
      cut(1, "headline", "#370 after the search"),
    ],
    ["headline: x #1", cut(1, "headline", "#1")],
    ["headline: The court ruled # 5 on appeal", cut(1, "headline", "# 5 on appeal")],
    [
      "headline: x\npeople:\n  - name: Flight #370 of the airline is lost",
      cut(3, "people[0].name", "#370 of the airline is lost"),
    ],
    ["headline: The court ruled # working title"],
    ['headline: "Flight #370" # the one that was lost'],
    ["headline: Flight#370 is lost"],
    ["# All about flight 370\nheadline: x"],
  ]);
});

describe("explains YAML syntax errors", () => {
  check([
    [
      "headline: Ramadi: the order",
      "1: There is an extra colon here, or the line is indented too far. Put text that contains a colon in quotes. Align the fields of a group.",
    ],
    [
      "headline: x\n  deck: y",
      "1: There is an extra colon here, or the line is indented too far. Put text that contains a colon in quotes. Align the fields of a group.",
    ],
    ["headline: x\n\tdeck: y", "2: The line is indented with a tab. Indent with spaces."],
    ["headline: x\ndeck: y\nheadline: z", "3: This field appears twice. Remove one of the two."],
    [
      "people:\n  - name: a\n    born: b\n    name: c",
      "4: This field appears twice. Remove one of the two.",
    ],
    ['headline: "x\ndeck: y', "2: A quotation mark here or above is not closed. Close it."],
    [
      "headline: 'it's'",
      "1: There is text after the end of the value. Put the whole value in quotes. Inside '…', write an apostrophe as ''.",
    ],
    ["headline: x\ndeck", "2: The line is not a field: it has no colon. Write it as name: value."],
    ["headline: [a, b", "1: A bracket is not closed. Close it, and indent its lines."],
    [
      'headline: "\\q"',
      "1: The fields are not valid YAML: Invalid escape sequence \\q. Check the colons, quotes, brackets and indentation around this line.",
    ],
    [
      "headline: @reuters",
      "1: The value starts with a character that has a special meaning in YAML. Put the value in quotes.",
    ],
    [
      "headline: x\n---\ndeck: y",
      "2: A second set of fields starts here. Keep all fields together, without a line of --- between them.",
    ],
  ]);
});

describe("rejects values that start with YAML syntax", () => {
  check([
    [
      "headline: x\ndeck: *stars* matter",
      "2 deck: The value starts with *, which has a special meaning in YAML. Put the value in quotes.",
    ],
    [
      "headline: &anchor x\ndeck: *anchor",
      "1 headline: The value starts with &, which has a special meaning in YAML. Put the value in quotes.",
      "2 deck: The value starts with *, which has a special meaning in YAML. Put the value in quotes.",
    ],
    [
      "headline: x\npeople:\n  - name: !important news",
      "3 people[0].name: The value starts with !, which has a special meaning in YAML. Put the value in quotes.",
    ],
  ]);
});
