import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { list, group, id, instant, text } from "./fields.ts";
import { decode, readFields, split } from "./document.ts";
import type { Problem } from "./problem.ts";

const bytes = (content: string) => new TextEncoder().encode(content);

/** Problems as an editor reads them, on one line each. */
const told = (problems: readonly Problem[]) =>
  problems.map(
    ({ file, line, field, wrong, right }) =>
      `${file}:${line}${field && `  ${field}`}  ${wrong}  ${right}`,
  );

describe("a file is decoded", () => {
  test("without its byte-order mark, and with one kind of line ending", () => {
    assert.equal(
      decode("a.md", bytes("\ufeff---\r\na: 1\r\n---\r\ntext\r\n")).text,
      "---\na: 1\n---\ntext\n",
    );
    assert.equal(decode("a.md", bytes("“Ça” 😀")).text, "“Ça” 😀");
  });

  const unreadable: [name: string, content: Uint8Array, problem: string][] = [
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      "a.md:1  This is not a text file.  Save it as plain text in UTF-8, or move it out of content/.",
    ],
    [
      "UTF-16",
      new Uint8Array(Buffer.from("---\nheadline: x\n---\n", "utf16le")),
      "a.md:1  This is not a text file.  Save it as plain text in UTF-8, or move it out of content/.",
    ],
    [
      "Latin-1",
      new Uint8Array(Buffer.from("Baghdad cédait", "latin1")),
      "a.md:1  The file is not in UTF-8.  Save it again with the encoding UTF-8.",
    ],
    [
      "a file of 5 MB",
      new Uint8Array(5_000_000).fill(97),
      "a.md:1  The file has 5.0 MB; texts have at most 1 MB.  Put pictures in files of their own beside the article, or split the text.",
    ],
  ];
  for (const [name, content, problem] of unreadable) {
    test(`but not ${name}`, () => {
      const decoded = decode("a.md", content);
      assert.deepEqual(told(decoded.problems), [problem]);
      assert.equal(decoded.text, "");
    });
  }
});

describe("frontmatter and body are separated", () => {
  test("with the lines on which they begin", () => {
    const { problems, ...parts } = split("a.md", "---\na: 1\nb: 2\n---\n\ntext\n---\nmore");
    assert.deepEqual(problems, []);
    assert.deepEqual(parts, {
      yaml: "a: 1\nb: 2\n",
      yamlLine: 2,
      body: "\ntext\n---\nmore",
      bodyLine: 5,
    });
  });

  test("also when one of them is empty, or spaces follow the dashes", () => {
    assert.deepEqual(split("a.md", "---\n---\ntext").body, "text");
    assert.deepEqual(split("a.md", "---\n---\ntext").bodyLine, 3);
    assert.deepEqual(split("a.md", "---  \na: 1\n---").body, "");
    assert.deepEqual(split("a.md", "---\na: ---- x\n--- \ntext").yaml, "a: ---- x\n");
  });

  const broken = {
    "text\n":
      "a.md:1  The file has no frontmatter.  Begin it with a line of ---, the fields, and another line of ---.",
    "\n---\na: 1\n---\n":
      "a.md:1  The file has no frontmatter.  Begin it with a line of ---, the fields, and another line of ---.",
    "---\na: 1\ntext\n":
      "a.md:1  The frontmatter never ends.  Close it with a line of --- after the last field.",
    "": "a.md:1  The file has no frontmatter.  Begin it with a line of ---, the fields, and another line of ---.",
  };
  for (const [content, problem] of Object.entries(broken)) {
    test(`but not in ${JSON.stringify(content)}`, () => {
      assert.deepEqual(told(split("a.md", content).problems), [problem]);
    });
  }
});

const person = group({ name: text(20).describe("The name."), born: text(20).optional() });
const schema = group({
  headline: text(40).describe("The title."),
  deck: text(40).optional().describe("The line below."),
  at: instant().optional().describe("When."),
  byline: list(id().describe("An id in content/people."), 1, "Nobody is named.").optional(),
  people: list(person, 1, "Nobody.").optional().describe("Who is in it."),
}).describe("An article.");

const read = (yaml: string) => readFields("a.md", yaml, 2, schema);

describe("fields are read", () => {
  test("as they are written", () => {
    const { data, problems } = read(
      'headline: "Yes: no"\nbyline: [a, "2015"]\ndeck: >-\n  one\n  two\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(data, { headline: "Yes: no", byline: ["a", "2015"], deck: "one two" });
  });

  test("on their own lines, however deep they lie", () => {
    const { lineOf } = read(
      "headline: x\n\n# a comment\npeople:\n  - name: a\n    born: b\n  - { name: c,\n      born: d }\nbyline: [a,\n  b]\n",
    );
    const lines: [path: PropertyKey[], line: number][] = [
      [["headline"], 2],
      [["people"], 5],
      [["people", 0], 6],
      [["people", 0, "name"], 6],
      [["people", 0, "born"], 7],
      [["people", 1, "name"], 8],
      [["people", 1, "born"], 9],
      [["byline", 1], 11],
      // What is missing stands where it would have to be added.
      [["deck"], 2],
      [["people", 1, "role"], 8],
      [["people", 7, "name"], 5],
    ];
    for (const [path, line] of lines) assert.equal(lineOf(path), line, path.join("."));
  });

  const problems: [yaml: string, ...problems: string[]][] = [
    ["headline:", "a.md:2  headline  This is empty.  The title."],
    ["", "a.md:2  headline  This field is missing.  The title."],
    ["headline: x\ndek: y", "a.md:3  dek  “dek” is not a field here.  Did you mean “deck”?"],
    [
      "headline: x\npeople:\n  - name: a\n    brn: b",
      "a.md:5  people[0].brn  “brn” is not a field here.  Did you mean “born”?",
    ],
    [
      "headline: x\npeople:\n  - name: a\n  - born: b",
      "a.md:5  people[1].name  This field is missing.  The name.",
    ],
    [
      "headline: x\npeople:\n  name: a",
      "a.md:3  people  This is a group of fields, not a list.  Who is in it.",
    ],
    [
      "headline: x\nbyline: [a,\n  B]",
      "a.md:4  byline[1]  “B” cannot be an id: ids have lower-case letters, digits and single hyphens.  An id in content/people.",
    ],
    [
      "headline: x\nsummary: y\n1: z",
      "a.md:4  1  “1” is not a field here.  The fields are headline, deck, at, byline, people.",
      "a.md:3  summary  “summary” is not a field here.  The fields are headline, deck, at, byline, people.",
    ],
    [
      "headline: x\n__proto__: y",
      "a.md:3  __proto__  “__proto__” is not a field here.  The fields are headline, deck, at, byline, people.",
    ],
    [
      "- headline",
      "a.md:2  This is a list, not a group of fields.  Write one field a line, as name: value.",
    ],
    [
      "only words",
      "a.md:2  This is text, not a group of fields.  Write one field a line, as name: value.",
    ],
    // Dates without quotes
    [
      "headline: x\nat: 2015-05-18T09:30:00-04:00",
      'a.md:3  at  The date 2015-05-18T09:30:00-04:00 is not in quotes, and programs read it in different ways.  Write "2015-05-18T09:30:00-04:00" with the quotation marks.',
    ],
    [
      "headline: x\npeople:\n- name: 2015-05-18",
      'a.md:4  people[0].name  The date 2015-05-18 is not in quotes, and programs read it in different ways.  Write "2015-05-18" with the quotation marks.',
    ],
    ["headline: 2015-05-18 was a Monday"],
    // YAML that is none
    [
      "headline: Ramadi: the order",
      "a.md:2  There is a colon too many here, or the line is indented too far.  Put text that holds a colon in quotes; begin the fields of a group in one column.",
    ],
    [
      "headline: x\n  deck: y",
      "a.md:2  There is a colon too many here, or the line is indented too far.  Put text that holds a colon in quotes; begin the fields of a group in one column.",
    ],
    ["headline: x\n\tdeck: y", "a.md:3  The line is indented with a tab.  Indent with spaces."],
    [
      "headline: x\ndeck: y\nheadline: z",
      "a.md:4  This field stands here twice.  Keep one of the two.",
    ],
    [
      "people:\n  - name: a\n    born: b\n    name: c",
      "a.md:5  This field stands here twice.  Keep one of the two.",
    ],
    [
      'headline: "x\ndeck: y',
      "a.md:3  A quotation mark is opened here or above, and never closed.  Close it.",
    ],
    [
      "headline: 'it's'",
      "a.md:2  Something follows where the value has ended.  Put the whole value in quotes; between '…' an apostrophe is written ''.",
    ],
    [
      "headline: x\ndeck",
      "a.md:3  The line is no field: it has no colon.  Write it as name: value.",
    ],
    [
      "headline: [a, b",
      "a.md:2  A bracket is opened and not closed.  Close it, and indent its lines.",
    ],
    [
      'headline: "\\q"',
      "a.md:2  The fields cannot be read as YAML: Invalid escape sequence \\q.  Check colons, quotes, brackets and indentation around this line.",
    ],
    [
      "headline: @reuters",
      "a.md:2  The value begins with a character that has a meaning in YAML.  Put the value in quotes.",
    ],
    [
      "headline: x\n---\ndeck: y",
      "a.md:3  A second set of fields begins here.  Keep all fields together, without a line of --- between them.",
    ],
    // YAML that would lose a word
    [
      "headline: x\ndeck: *stars* matter",
      "a.md:3  deck  The value begins with *, which YAML takes for an instruction.  Put the value in quotes.",
    ],
    [
      "headline: &anchor x\ndeck: *anchor",
      "a.md:2  headline  The value begins with &, which YAML takes for an instruction.  Put the value in quotes.",
      "a.md:3  deck  The value begins with *, which YAML takes for an instruction.  Put the value in quotes.",
    ],
    [
      "headline: x\npeople:\n  - name: !important news",
      "a.md:4  people[0].name  The value begins with !, which YAML takes for an instruction.  Put the value in quotes.",
    ],
    [
      "headline: x\n<<: { deck: y }",
      "a.md:3  <<  “<<” is not a field here.  The fields are headline, deck, at, byline, people.",
    ],
    [
      'headline: "half \\ud83d"',
      "a.md:2  headline  This holds the control character U+D83D, which feeds cannot carry.  The title.",
    ],
  ];
  for (const [yaml, ...expected] of problems) {
    test(`${JSON.stringify(yaml)} has ${expected.length || "no"} problem`, () => {
      const fields = read(yaml);
      assert.deepEqual(told(fields.problems), expected);
      assert.equal(fields.data === undefined, expected.length > 0);
    });
  }
});

test("lines are counted as an editor sees them, with Windows line endings and a byte-order mark", () => {
  const file =
    "\ufeff---\r\nheadline: x\r\npeople:\r\n  - name: a\r\n    brn: b\r\n---\r\ntext\r\n";
  const { yaml, yamlLine, bodyLine } = split("a.md", decode("a.md", bytes(file)).text);
  const [problem] = readFields("a.md", yaml, yamlLine, schema).problems;
  assert.equal(problem?.line, 5);
  assert.equal(bodyLine, 7);
});
