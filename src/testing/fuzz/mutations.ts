/** Mutations of a file: edits where parsers decide something, by what they decide on. */
import fc from "fast-check";
import type { Seed } from "./seeds.ts";

/** Characters that programs disagree about. */
const characters = [
  ..."\u2028\u2029\u0085\v\f\u0000\u0008\u001b\u007f\u00a0\u00ad\u200b\u200d\u200e\u202e\u2066",
  ..."\u3000\ufeff\ufffe\ufffd\ufffcéßİıﬁ漢😀١⁄′“”‘’«»—–…",
  ...["\r", "\r\n", "\n", "\n\n", "\t", "  \n", "\\\n", "e\u0301", "👩‍👩‍👧", "\u0001\u0002"],
];

const yaml = [
  ...["---\n", "\n---\n", "\n...\n", "%YAML 1.2\n", "# ", "'", '"', "&a ", "*a", "!!str ", "!x "],
  ...[
    "!!binary ",
    "<<: *a\n",
    "? ",
    "- ",
    ": ",
    "|\n  ",
    ">-\n  ",
    "~",
    "{}",
    "[]",
    "{a: 1}",
    "[[",
  ],
  ...["\n__proto__: 1\n", "\nconstructor: {}\n", "\n__proto__:\n  a: 1\n", "\ntoString: x\n"],
  ...[
    "\n1: 2\n",
    "\nnull: 1\n",
    "\n? [a]\n: b\n",
    "\n? {a: b}\n: c\n",
    '\n"\\uD800": 1\n',
    "\n- a\n",
  ],
  ...["1e999", "-0", "0x1F", "0o7", ".inf", ".nan", "9".repeat(40), "1_000", "yes", "null", "true"],
  ...[
    "2024-02-30",
    '"2024-02-30T00:00:00Z"',
    "2024-05-30T09:30:00-04:00",
    '"9999-12-31T23:59:59Z"',
  ],
  ...[
    '"2024-05-30T24:00:00Z"',
    '"0000-01-01T00:00:00Z"',
    '"\\uD800"',
    '"\\0"',
    '"\\r\\n"',
    '"\\u2028"',
  ],
  ...[
    "\nstatus: draft\n",
    "\nDraft: true\n",
    "\nformerly: [/a b/, //x/, /%2e/]\n",
    "ben-marsh",
    "../x",
  ],
  ...[
    "javascript:alert(1)",
    "https://x.example/\\uD800",
    "https://[::1",
    "//evil.example",
    "/\\evil",
  ],
  ...[
    "\nlead: {src: ./bridge.jpg, alt: x, caption: y, credit: z}\n",
    "\nallow: [{rule: spelling, reason: x}]\n",
  ],
];

const markdown = [
  ..."*_`~[]()<>!#|\\&:-+=^$@\"'{}/.1",
  ...[
    "**",
    "~~",
    "```\n",
    "~~~\n",
    "***",
    "\n***\n",
    "\n---\n",
    "\n===\n",
    "> ",
    "\n> ",
    ">> ",
    "- ",
    "1. ",
  ],
  ...[
    "\n- ",
    "\n  - ",
    "\n    ",
    "\n\n    ",
    "## ",
    "\n# ",
    "\n## A\n",
    "\n#### A\n",
    "\n\n## Sources\n\n",
  ],
  ...[
    "[^note]",
    "\n\n[^note]: Again.\n\n",
    "\n\n[^2]: [x](source:radio)\n\n",
    "[^2]",
    "![x](./bridge.jpg)",
  ],
  ...[
    "[x](source:gazette)",
    "[x](source:nobody)",
    "[x](source:)",
    "[x](SOURCE:gazette)",
    "[x](<source:radio>)",
  ],
  ...[
    "[x](source:%67azette)",
    "[x](source:gazette 'title')",
    "[x][r]",
    "[r]",
    "\n\n[r]: source:gazette\n\n",
  ],
  ...[
    "[x](#how-many)",
    "[x](#source-gazette)",
    "![r]",
    "\n\n[R]: https://x.example/\n\n",
    "[x]: <",
    "[](source:radio)",
  ],
  ...[
    "\n\n> A\n>\n> — B, to [x](source:radio)\n\n",
    "\n\n> — B\n\n",
    "\n> -- B",
    "— ",
    "\n> ---",
    "\n>\n> ",
  ],
  ...[
    "<!-- ",
    " -->",
    "<!-- [x](source:radio) -->",
    "<!-->",
    "--!>",
    "<!DOCTYPE x>",
    "<?x?>",
    "<![CDATA[",
    "]]>",
  ],
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;script&gt;",
    "&#x3c;b>",
    "&#0;",
    "&#xD800;",
  ],
  ...[
    "[x](javascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](/\\evil.example)",
    "<javascript:alert(1)>",
  ],
  ...[
    "[x](data:text/html,1)",
    "![x](//evil.example/a.png)",
    "www.x.example",
    "a@x.example",
    "http://x.example/*a*",
  ],
  ...[
    "| a | b |\n| - | - |\n",
    "\n\n| a |\n| - |\n| [x](source:radio) |\n\n",
    "|",
    "- [ ] ",
    "- [x] ",
    "\\[",
    "\\*",
  ],
  ...[
    '<data value="outlet:x"></data>',
    "&quot;",
    "%E0%A4%A",
    "x.x",
    "...",
    "--",
    "'90s",
    '"a "b" c"',
    "TK",
    "<<<<<<< HEAD\n",
  ],
];

const mdx = [
  ...[
    "{",
    "}",
    "{1}",
    "{process.env.HOME}",
    "{/* c */}",
    "{/* }",
    "{`${1}`}",
    "\n\nimport a from 'a'\n\n",
    "\n\nexport const a = 1\n\n",
  ],
  ...[
    "<Timeline>",
    "</Timeline>",
    "<Event when='x'>\n\n",
    "\n\n</Event>",
    "<></>",
    "<a.b />",
    "<a:b />",
    "<Event {...x}>",
    "<x y={1} />",
  ],
  ...[
    '\n\n<Accounts dispute="how-many" />\n\n',
    '<Accounts dispute="how-many" />',
    '\n<PullQuote speaker="x" source="radio">y</PullQuote>\n',
  ],
  ...[
    '\n\n<Figure caption="a" credit="b">\n\n> c\n\n</Figure>\n\n',
    '<LocatorMap place="harbor" caption="<script>alert(1)</script>" />',
  ],
  ...[
    '\n\n<LocatorMap\n place="harbor"\n/>\n\n',
    "<script>alert(1)</script>",
    "<PullQuote",
    "/>",
    ' caption="&lt;/figure&gt;"',
    "\n<Event",
  ],
  ...['\n\n<Timeline title="t">\n<Event when="w">\nx [y](source:radio)\n</Event>\n</Timeline>\n\n'],
];

const fragment = fc.oneof(
  { arbitrary: fc.constantFrom(...characters), weight: 2 },
  { arbitrary: fc.constantFrom(...yaml), weight: 2 },
  { arbitrary: fc.constantFrom(...markdown), weight: 5 },
  { arbitrary: fc.constantFrom(...mdx), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), weight: 1 },
);

/** Fragments in a row, one of them now and then very often. */
const insertion = fc.oneof(
  { arbitrary: fragment, weight: 12 },
  {
    arbitrary: fc.array(fragment, { minLength: 2, maxLength: 4 }).map((all) => all.join("")),
    weight: 5,
  },
  {
    arbitrary: fc
      .tuple(fragment, fc.constantFrom(2, 12, 60, 3000))
      .map(([one, n]) => one.repeat(n)),
    weight: 1,
  },
);

/** A place in a text: the number of a place where something begins or ends, or an offset. */
const place = fc.record({
  at: fc.nat(100_000),
  anywhere: fc.boolean(),
  inText: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/** Edits: what is inserted at a place, and how many characters it replaces or repeats. */
const edit = fc.record({
  place,
  insert: fc.option(insertion, { nil: "", freq: 4 }),
  remove: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(3), fc.nat(80)),
  repeat: fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, fc.nat(200)),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A mutated file, with its path from `content/`. */
export interface Mutant {
  path: string;
  bytes: Uint8Array;
}

/** Mutants of files. */
export function mutantsOf(seeds: readonly Seed[]): fc.Arbitrary<Mutant> {
  return fc
    .record({
      seed: fc.constantFrom(...seeds),
      edits: fc.oneof(
        { arbitrary: fc.tuple(edit), weight: 2 },
        fc.array(edit, { minLength: 2, maxLength: 4 }),
      ),
      lineEnd: fc.oneof(
        { arbitrary: fc.constant("\n"), weight: 12 },
        fc.constantFrom("\r\n", "\r"),
      ),
      start: fc.oneof(
        { arbitrary: fc.constant(""), weight: 20 },
        fc.constantFrom("\ufeff", "\n", " "),
      ),
      byte: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 30 },
        fc.record({ at: fc.nat(100_000), value: fc.nat(255) }),
      ),
    })
    .map(({ seed, edits, lineEnd, start, byte }) => {
      const text = start + edits.reduce(edited, seed.text).replaceAll("\n", lineEnd);
      const bytes = new TextEncoder().encode(text);
      if (byte) bytes[byte.at % bytes.length] = byte.value;
      return { path: seed.path, bytes };
    });
}

function edited(text: string, { place, insert, remove, repeat }: Edit): string {
  const at = offsetOf(text, place);
  const before = text.slice(0, at);
  return before + insert + text.slice(at, at + repeat) + text.slice(at + remove);
}

/** Where a word, a line or a mark begins, or any offset; in the whole file or below its frontmatter. */
function offsetOf(text: string, { at, anywhere, inText }: Place): number {
  const start = inText ? Math.max(0, text.indexOf("\n---\n")) + 5 : 0;
  if (anywhere) return start + (at % Math.max(1, text.length - start + 1));
  const places = [...text.matchAll(/(?<=\s)(?=\S)|(?=[\n[\]()<>*`{}|:"])/g)]
    .map(({ index }) => index)
    .filter((index) => index >= start);
  return places[at % Math.max(1, places.length)] ?? text.length;
}
