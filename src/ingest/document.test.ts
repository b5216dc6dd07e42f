import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decode, readFields, split } from "./document.ts";
import type { Problem } from "#newsroom/problem.ts";
import { exampleSchema } from "#testing/schema.ts";

const bytes = (content: string) => new TextEncoder().encode(content);

/** Problems, each as one line. */
const reported = (problems: readonly Problem[]) =>
  problems.map(
    ({ file, line, field, wrong, right }) =>
      `${file}:${line}${field && `  ${field}`}  ${wrong}  ${right}`,
  );

describe("decoding a file", () => {
  test("removes the byte-order mark and converts line endings", () => {
    assert.equal(
      decode("a.md", bytes("\ufeff---\r\na: 1\r\n---\r\ntext\r\n")).text,
      "---\na: 1\n---\ntext\n",
    );
    assert.equal(decode("a.md", bytes("“Ça” 😀")).text, "“Ça” 😀");
  });

  test("takes a lone carriage return for a line end, as YAML and Markdown do", () => {
    assert.equal(decode("a.md", bytes("a: 1 # seen\rb: 2\r\r\nc")).text, "a: 1 # seen\nb: 2\n\nc");
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
      "a.md:1  The file is not encoded in UTF-8.  Save it with UTF-8 encoding.",
    ],
    [
      "a file of 5 MB",
      new Uint8Array(5_000_000).fill(97),
      "a.md:1  The file is 5.0 MB; the limit is 1 MB.  Move pictures to separate files in the article's folder, or split the text.",
    ],
  ];
  for (const [name, content, problem] of unreadable) {
    test(`rejects ${name}`, () => {
      const decoded = decode("a.md", content);
      assert.deepEqual(reported(decoded.problems), [problem]);
      assert.equal(decoded.text, "");
    });
  }
});

describe("splitting frontmatter and body", () => {
  for (const separator of ["\u2028", "\u2029", "\u0085", "\v", "\f"]) {
    test(`a ${JSON.stringify(separator)} does not end a line`, () => {
      const { yaml, body } = split("a.md", `---\na: b${separator}---\nc: d\n---\ntext`);
      assert.equal(yaml, `a: b${separator}---\nc: d\n`);
      assert.equal(body, "text");
    });
  }

  test("returns the lines on which they start", () => {
    const { problems, ...parts } = split("a.md", "---\na: 1\nb: 2\n---\n\ntext\n---\nmore");
    assert.deepEqual(problems, []);
    assert.deepEqual(parts, {
      yaml: "a: 1\nb: 2\n",
      yamlLine: 2,
      body: "\ntext\n---\nmore",
      bodyLine: 5,
    });
  });

  test("accepts empty parts, and spaces after the dashes", () => {
    assert.deepEqual(split("a.md", "---\n---\ntext").body, "text");
    assert.deepEqual(split("a.md", "---\n---\ntext").bodyLine, 3);
    assert.deepEqual(split("a.md", "---  \na: 1\n---").body, "");
    assert.deepEqual(split("a.md", "---\na: ---- x\n--- \ntext").yaml, "a: ---- x\n");
  });

  const broken = {
    "text\n":
      "a.md:1  The file has no frontmatter.  Start it with a line of ---, the fields, and another line of ---.",
    "\n---\na: 1\n---\n":
      "a.md:1  The file has no frontmatter.  Start it with a line of ---, the fields, and another line of ---.",
    "---\na: 1\ntext\n":
      "a.md:1  The frontmatter is not closed.  Add a line of --- after the last field.",
    "": "a.md:1  The file has no frontmatter.  Start it with a line of ---, the fields, and another line of ---.",
  };
  for (const [content, problem] of Object.entries(broken)) {
    test(`rejects ${JSON.stringify(content)}`, () => {
      assert.deepEqual(reported(split("a.md", content).problems), [problem]);
    });
  }
});

const read = (yaml: string) => readFields("a.md", yaml, 2, exampleSchema);

describe("reading fields", () => {
  test("returns their values as written", () => {
    const { data, problems } = read(
      'headline: "Yes: no"\nbyline: [a, "2015"]\ndeck: >-\n  one\n  two\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(data, { headline: "Yes: no", byline: ["a", "2015"], deck: "one two" });
  });

  test("finds the line of each field, however deeply nested", () => {
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
      // A missing field has the line of its parent.
      [["deck"], 2],
      [["people", 1, "role"], 8],
      [["people", 7, "name"], 5],
    ];
    for (const [path, line] of lines) assert.equal(lineOf(path), line, path.join("."));
  });
});

test("line numbers are correct with Windows line endings and a byte-order mark", () => {
  const file =
    "\ufeff---\r\nheadline: x\r\npeople:\r\n  - name: a\r\n    brn: b\r\n---\r\ntext\r\n";
  const { yaml, yamlLine, bodyLine } = split("a.md", decode("a.md", bytes(file)).text);
  const [problem] = readFields("a.md", yaml, yamlLine, exampleSchema).problems;
  assert.deepEqual([problem?.file, problem?.line], ["a.md", 5]);
  assert.equal(bodyLine, 7);
});
