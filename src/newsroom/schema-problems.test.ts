import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exampleSchema, toldAbout } from "#testing/schema.ts";

describe("a problem has its line, its field, what is wrong and what would be right", () => {
  const cases: [yaml: string, ...problems: string[]][] = [
    ["headline:", "1 headline: This is empty. The title."],
    ["", "1 headline: This field is missing. The title."],
    ["headline: x\ndek: y", "2 dek: “dek” is not a known field. Did you mean “deck”?"],
    [
      "headline: x\npeople:\n  - name: a\n    brn: b",
      "4 people[0].brn: “brn” is not a known field. Did you mean “born”?",
    ],
    [
      "headline: x\npeople:\n  - name: a\n  - born: b",
      "4 people[1].name: This field is missing. The name.",
    ],
    [
      "headline: x\npeople:\n  name: a",
      "2 people: This is a group of fields, not a list. Who is in it.",
    ],
    [
      "headline: x\nbyline: [a,\n  B]",
      "3 byline[1]: “B” is not a valid id: use lowercase letters, digits and single hyphens. An id in content/people.",
    ],
    [
      "headline: x\nsummary: y\n1: z",
      "3 1: “1” is not a known field. The fields are headline, deck, at, byline, people.",
      "2 summary: “summary” is not a known field. The fields are headline, deck, at, byline, people.",
    ],
    [
      "headline: x\n__proto__: y",
      "2 __proto__: “__proto__” is not a known field. The fields are headline, deck, at, byline, people.",
    ],
    [
      "- headline",
      "1: This is a list, not a group of fields. Write one field per line, as name: value.",
    ],
    [
      "only words",
      "1: This is text, not a group of fields. Write one field per line, as name: value.",
    ],
    [
      "headline: x\n<<: { deck: y }",
      "2 <<: “<<” is not a known field. The fields are headline, deck, at, byline, people.",
    ],
    [
      'headline: "half \\ud83d"',
      "1 headline: This contains the invisible control character U+D83D. The title.",
    ],
  ];
  for (const [yaml, ...expected] of cases) {
    test(JSON.stringify(yaml), () => assert.deepEqual(toldAbout(exampleSchema, yaml), expected));
  }
});
