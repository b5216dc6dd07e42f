import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parse } from "yaml";
import { applied, type Edit, type FieldPath } from "./edit.ts";
import { confirmed, edited } from "./edited.ts";

const keys: Record<string, readonly string[]> = {
  "": ["headline", "deck", "byline", "status", "lead", "topics", "sources", "allow"],
  sources: ["id", "outlet", "url", "says", "citing"],
  lead: ["src", "alt"],
};
const keysOf = (path: FieldPath) => keys[String(path[0] ?? "")] ?? [];

/** As somebody's editor left it. */
const odd = `# For the desk: not before noon.
headline:   'It''s a "bridge"'   # checked
deck: >-
  Two lines
  folded.

# Who wrote it
byline: [ ada-quill,ben-marsh , "cleo" ]   # in this order
status: "draft"
lead: {src: ./a.jpg,   alt: "An arch"}
topics:
- bridges      # first
# and the second
- ferries

-   weather
sources:
    # the agency
    - id:   reuters   # TO CONFIRM: the outlet
      outlet: reuters

      says:  'A: b # c'
      citing: [a]
    - outlet: bbc-news
      id: bbc
      url:
      says: |
        Lines
        of it

    # the last one
    -
      id: ap   
      outlet: associated-press
      says: It's so
# allow: []
extra: [1, 2]
# the end`;

/** The top-level fields by name, and the lines between them, read without the code that edits them. */
function passages(yaml: string): { fields: Map<string, string>; between: string[] } {
  const fields = new Map<string, string>();
  const between: string[] = [];
  for (const part of yaml.split(/^(?=\w+:)/m)) {
    const [field = ""] = /^\w+:[^]*?(?=(?:\n(?:#.*)?)*$)/.exec(part) ?? [];
    if (field !== "") fields.set(field.slice(0, field.indexOf(":")), field);
    between.push(
      ...part
        .slice(field.length)
        .split("\n")
        .filter((line) => line !== ""),
    );
  }
  return { fields, between };
}

const words = fc.oneof(
  fc.constantFrom(
    "plain",
    "a: b",
    "it's",
    'say "so"',
    "# no",
    " x",
    "- y",
    "2015-05-18",
    "true",
    "12",
  ),
  fc.constantFrom(
    "",
    "[a",
    "{b}",
    "a, b",
    "*c",
    "&d",
    "!e",
    "%f",
    "@g",
    "`h",
    "null",
    "~",
    "ä ø 日本",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const group = fc.record(
  {
    id: words,
    outlet: words,
    says: words,
    citing: fc.array(words, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["id"], noNullPrototype: true },
);
const source = fc.nat({ max: 4 });
const place = fc.nat({ max: 3 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    at: fc.oneof(
      fc.constantFrom<FieldPath[]>(
        ["headline"],
        ["deck"],
        ["status"],
        ["kicker"],
        ["lead", "alt"],
        ["lead", "credit"],
      ),
      fc.tuple(
        fc.constant("sources"),
        source,
        fc.constantFrom("id", "outlet", "url", "says", "via"),
      ),
    ),
    value: words,
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    at: fc.oneof(
      fc.constantFrom<FieldPath[]>(
        ["headline"],
        ["deck"],
        ["lead"],
        ["lead", "src"],
        ["topics"],
        ["none"],
      ),
      fc.tuple(fc.constantFrom("topics", "byline", "sources"), place),
      fc.tuple(
        fc.constant("sources"),
        source,
        fc.constantFrom("id", "outlet", "url", "says", "citing"),
      ),
    ),
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.constantFrom<FieldPath[]>(["topics"], ["byline"], ["sources", 0, "citing"], ["new"]),
    index: place,
    value: words,
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.constantFrom<FieldPath[]>(["sources"], ["allow"]),
    index: place,
    value: group,
  }),
  fc.record({
    kind: fc.constant("move" as const),
    at: fc.constantFrom<FieldPath[]>(["topics"], ["byline"], ["sources"]),
    from: place,
    to: place,
  }),
);

/** Whether a form can make this edit: what it edits is there. */
function fits(value: unknown, { kind, at, ...rest }: Edit): boolean {
  const within = (path: FieldPath) =>
    path.reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key],
      value,
    );
  const list = within(at);
  const length = Array.isArray(list) ? list.length : 0;
  if ("from" in rest) return rest.from < length && rest.to < length;
  if ("index" in rest)
    return (
      rest.index <= length && (at.length < 3 || within([at[0] ?? "", at[1] ?? ""]) !== undefined)
    );
  const [name = "", index] = at;
  const parent = typeof index === "number" ? within([name, index]) : undefined;
  return (
    typeof index !== "number" ||
    (parent !== undefined &&
      (kind === "set" || at.length === 2 || Object.keys(parent as object).length > 1))
  );
}

test("a hundred edits change what they say and no byte of another field", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 100, maxLength: 100 }), (edits) => {
      let yaml = odd;
      for (const one of edits) {
        const before: unknown = parse(yaml);
        if (!fits(before, one)) continue;
        const after = edited(yaml, one, keysOf);
        assert.deepEqual(parse(after), applied(before, one), `${JSON.stringify(one)}\n${yaml}`);
        const [old, now] = [passages(yaml), passages(after)];
        const seen = `${JSON.stringify(one)}\n${yaml}`;
        assert.deepEqual(now.between, old.between, seen);
        for (const [name, text] of old.fields)
          if (name !== one.at[0]) assert.equal(now.fields.get(name), text, seen);
        yaml = after;
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

/** The lines that differ, as a patch shows them. */
function changed(after: string, before = odd): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

test("a patch shows what was edited, and nothing else", () => {
  const set = (at: FieldPath, value: unknown) =>
    changed(edited(odd, { kind: "set", at, value }, keysOf));
  assert.deepEqual(set(["headline"], "A 'new' one"), [
    `-headline:   'It''s a "bridge"'   # checked`,
    `+headline:   'A ''new'' one'   # checked`,
  ]);
  assert.deepEqual(set(["sources", 0, "id"], "rtr"), [
    "-    - id:   reuters   # TO CONFIRM: the outlet",
    "+    - id:   rtr",
  ]);
  assert.deepEqual(set(["sources", 1, "url"], "https://b.example"), [
    "-      url:",
    "+      url: https://b.example",
  ]);
  assert.deepEqual(set(["sources", 2, "url"], "https://c.example"), [
    "+      url: https://c.example",
  ]);
  assert.deepEqual(set(["lead", "alt"], "A, b"), [
    '-lead: {src: ./a.jpg,   alt: "An arch"}',
    '+lead: {src: ./a.jpg,   alt: "A, b"}',
  ]);
  assert.deepEqual(set(["byline", 1], "jo"), [
    '-byline: [ ada-quill,ben-marsh , "cleo" ]   # in this order',
    '+byline: [ ada-quill,jo , "cleo" ]   # in this order',
  ]);
  assert.deepEqual(changed(edited(odd, { kind: "remove", at: ["sources", 2] }, keysOf)), [
    "-    # the last one",
    "-    -",
    "-      id: ap   ",
    "-      outlet: associated-press",
    "-      says: It's so",
  ]);
});

test("a comment directly above an entry moves with it", () => {
  const after = edited(odd, { kind: "move", at: ["topics"], from: 1, to: 0 }, keysOf);
  assert.ok(
    after.includes("topics:\n# and the second\n- ferries\n- bridges      # first\n\n-   weather\n"),
  );
});

test("a new field is put where its schema has it, dates in quotes", () => {
  const yaml = "headline: A\nstatus: draft\n";
  const at = ["deck"];
  assert.equal(
    edited(yaml, { kind: "set", at, value: "B" }, keysOf),
    "headline: A\ndeck: B\nstatus: draft\n",
  );
  assert.equal(
    edited("", { kind: "set", at: ["day"], value: "2015-05-18" }, keysOf),
    'day: "2015-05-18"\n',
  );
});

test("the only entry of a list is removed without a change of another field", () => {
  const yaml = "headline:   'x'   # so\ntopics:  # two\n\n# the last\n- ferries\nstatus:  draft\n";
  assert.equal(
    edited(yaml, { kind: "remove", at: ["topics", 0] }, keysOf),
    "headline:   'x'   # so\ntopics: []  # two\nstatus:  draft\n",
  );
});

test("what cannot be edited in place is written again, with its comments", () => {
  const yaml = "allow:\n  - rule: spelling # a name\nstatus: draft # for now\n";
  const after = edited(yaml, { kind: "remove", at: ["allow", 0, "rule"] }, keysOf);
  assert.deepEqual(parse(after), { allow: [{}], status: "draft" });
  assert.match(after, /status: draft # for now/);
});

test("a value that was confirmed loses its mark, and keeps every other byte", () => {
  const after = confirmed(odd, ["sources", 0, "id"]);
  assert.equal(after, odd.replace("   # TO CONFIRM: the outlet", ""));
  assert.equal(confirmed(odd, ["headline"]), odd);
});
