import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exampleSchema, toldAbout } from "#testing/schema.ts";

type Case = [yaml: string, ...told: string[]];

function check(cases: Case[]): void {
  for (const [yaml, ...expected] of cases) {
    test(JSON.stringify(yaml), () => assert.deepEqual(toldAbout(exampleSchema, yaml), expected));
  }
}

describe("a date needs quotes, a text that begins with one does not", () => {
  check([
    [
      "headline: x\nat: 2015-05-18T09:30:00-04:00",
      '2 at: The date 2015-05-18T09:30:00-04:00 is not in quotes, and programs read it in different ways. Write "2015-05-18T09:30:00-04:00" with the quotation marks.',
    ],
    [
      "headline: x\npeople:\n- name: 2015-05-18",
      '3 people[0].name: The date 2015-05-18 is not in quotes, and programs read it in different ways. Write "2015-05-18" with the quotation marks.',
    ],
    ["headline: 2015-05-18 was a Monday"],
  ]);
});

describe("what is no YAML is told in an editor's words", () => {
  check([
    [
      "headline: Ramadi: the order",
      "1: There is a colon too many here, or the line is indented too far. Put text that holds a colon in quotes; begin the fields of a group in one column.",
    ],
    [
      "headline: x\n  deck: y",
      "1: There is a colon too many here, or the line is indented too far. Put text that holds a colon in quotes; begin the fields of a group in one column.",
    ],
    ["headline: x\n\tdeck: y", "2: The line is indented with a tab. Indent with spaces."],
    ["headline: x\ndeck: y\nheadline: z", "3: This field stands here twice. Keep one of the two."],
    [
      "people:\n  - name: a\n    born: b\n    name: c",
      "4: This field stands here twice. Keep one of the two.",
    ],
    [
      'headline: "x\ndeck: y',
      "2: A quotation mark is opened here or above, and never closed. Close it.",
    ],
    [
      "headline: 'it's'",
      "1: Something follows where the value has ended. Put the whole value in quotes; between '…' an apostrophe is written ''.",
    ],
    ["headline: x\ndeck", "2: The line is no field: it has no colon. Write it as name: value."],
    ["headline: [a, b", "1: A bracket is opened and not closed. Close it, and indent its lines."],
    [
      'headline: "\\q"',
      "1: The fields cannot be read as YAML: Invalid escape sequence \\q. Check colons, quotes, brackets and indentation around this line.",
    ],
    [
      "headline: @reuters",
      "1: The value begins with a character that has a meaning in YAML. Put the value in quotes.",
    ],
    [
      "headline: x\n---\ndeck: y",
      "2: A second set of fields begins here. Keep all fields together, without a line of --- between them.",
    ],
  ]);
});

describe("what YAML takes for an instruction would lose a word", () => {
  check([
    [
      "headline: x\ndeck: *stars* matter",
      "2 deck: The value begins with *, which YAML takes for an instruction. Put the value in quotes.",
    ],
    [
      "headline: &anchor x\ndeck: *anchor",
      "1 headline: The value begins with &, which YAML takes for an instruction. Put the value in quotes.",
      "2 deck: The value begins with *, which YAML takes for an instruction. Put the value in quotes.",
    ],
    [
      "headline: x\npeople:\n  - name: !important news",
      "3 people[0].name: The value begins with !, which YAML takes for an instruction. Put the value in quotes.",
    ],
  ]);
});
