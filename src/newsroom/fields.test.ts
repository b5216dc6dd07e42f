import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { z } from "zod";
import { address, day, email, group, id, instant, list, oneOf, sitePath, text } from "./fields.ts";

/** A value, with the message if it is invalid. */
type Case = [value: unknown, wrong?: string];

function check(schema: z.ZodType, cases: Case[]): void {
  for (const [value, wrong] of cases) {
    test(`${wrong ? "rejects" : "accepts"} ${JSON.stringify(value) ?? "undefined"}`, () => {
      const messages = schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
      assert.deepEqual(messages, wrong === undefined ? [] : [wrong]);
    });
  }
}

describe("text", () => {
  check(text(12), [
    ["Twelve chars"],
    ["“Ça va?” 😀"],
    ["line\nand\ttab"],
    ["Twelve chars!", "This has 13 characters; the maximum is 12."],
    ["", "This is empty."],
    [" \n ", "This is empty."],
    [null, "This is empty."],
    [undefined, "This field is missing."],
    [7, "This is a number, not text."],
    [true, "This is true or false, not text."],
    [["a"], "This is a list, not text."],
    [{ a: 1 }, "This is a group of fields, not text."],
    ["bell\u0007", "This contains the invisible control character U+0007."],
    ["back\u0008", "This contains the invisible control character U+0008."],
    ["nul\u0000", "This contains the invisible control character U+0000."],
    ["half \ud83d", "This contains the invisible control character U+D83D."],
    ["\ude00 half", "This contains the invisible control character U+DE00."],
    ["none\ufffe", "This contains the invisible control character U+FFFE."],
  ]);
});

test("the lines of a text become one", () => {
  assert.equal(text(40).parse("It was\n  late,\n\nshe said.\n"), "It was late, she said.");
  assert.equal(text(12).parse("Twelve chars\n"), "Twelve chars");
});

describe("an id", () => {
  const wrong = (value: string) =>
    `“${value}” is not a valid id: use lowercase letters, digits and single hyphens.`;
  check(id(), [
    ["bbc-news"],
    ["2015"],
    ["BBC", wrong("BBC")],
    ["bbc_news", wrong("bbc_news")],
    ["bbc--news", wrong("bbc--news")],
    ["-bbc", wrong("-bbc")],
    ["bbc-", wrong("bbc-")],
    ["bbc news", wrong("bbc news")],
    ["café", wrong("café")],
    ["../etc", wrong("../etc")],
    ["", wrong("")],
    [5, "This is a number, not an id."],
    [undefined, "This field is missing."],
  ]);
});

describe("bad dates are not accepted as an instant", () => {
  const noOffset = (value: string) =>
    `“${value}” has no UTC offset, so it means a different time in each time zone.`;
  const nonexistent = (value: string) =>
    `“${value}” has a date, time or offset that does not exist.`;
  const unknown = (value: string) => `“${value}” is not a date and time.`;
  check(instant(), [
    ["2015-05-18T09:30:00-04:00"],
    ["2015-05-18T13:30:00Z"],
    ["2016-02-29T13:30:00.123+05:45"],
    ["", "This is empty."],
    [null, "This is empty."],
    [undefined, "This field is missing."],
    [new Date(0), "This is a group of fields, not a date and time."],
    [1431955800, "This is a number, not a date and time."],
    ["2015-05-18", "“2015-05-18” has no time."],
    ["2015-05-18T09:30:00", noOffset("2015-05-18T09:30:00")],
    ["2015-05-18 09:30", noOffset("2015-05-18 09:30")],
    ["2015-05-18T09:30-04:00", "“2015-05-18T09:30-04:00” has no seconds."],
    [
      "2015-05-18 09:30:00-04:00",
      "“2015-05-18 09:30:00-04:00” has a space instead of a T before the time.",
    ],
    ["05/01/2026", unknown("05/01/2026")],
    ["18 May 2015", unknown("18 May 2015")],
    ["2015-05-18T09:30:00 EDT", unknown("2015-05-18T09:30:00 EDT")],
    ["2015-05-18T09:30:00-0400", unknown("2015-05-18T09:30:00-0400")],
    ["2026-02-30T09:30:00Z", nonexistent("2026-02-30T09:30:00Z")],
    ["2015-02-29T09:30:00Z", nonexistent("2015-02-29T09:30:00Z")],
    ["2015-13-01T09:30:00Z", nonexistent("2015-13-01T09:30:00Z")],
    ["2015-05-18T24:00:00Z", nonexistent("2015-05-18T24:00:00Z")],
    ["2015-05-18T09:60:00Z", nonexistent("2015-05-18T09:60:00Z")],
    ["2015-05-18T09:30:00+25:00", nonexistent("2015-05-18T09:30:00+25:00")],
  ]);
});

describe("bad dates are not accepted as a day", () => {
  const wrong = (value: string) => `“${value}” is not a valid date.`;
  check(day(), [
    ["2015-05-18"],
    ["2026-02-30", wrong("2026-02-30")],
    ["05/01/2026", wrong("05/01/2026")],
    ["2015-05-18T09:30:00Z", wrong("2015-05-18T09:30:00Z")],
    ["", wrong("")],
    [20150518, "This is a number, not a date."],
  ]);
});

describe("a web address", () => {
  const wrong = (value: string) => `“${value}” is not a web address.`;
  check(address(), [
    ["https://www.reuters.com/a?b=c&d=%20#e"],
    ["http://münchen.example/straße"],
    ["HTTPS://EXAMPLE.ORG/"],
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "ftp://example.org/",
      "file:///etc/passwd",
      "//example.org/",
      "/about/",
      "example.org",
      "https://",
      " https://example.org/",
      "https://example.org/a b",
      "https://example.org/\u0001",
      "https://example.org/\ud800",
      "https://example.org/\njavascript:alert(1)",
      "",
    ].map((value): Case => [value, wrong(value)]),
    [undefined, "This field is missing."],
  ]);
});

describe("an email address", () => {
  check(email(), [
    ["desk@roundup.example"],
    ["desk", "“desk” is not an email address."],
    ["", "“” is not an email address."],
    [undefined, "This field is missing."],
    [5, "This is a number, not an email address."],
  ]);
});

describe("a path on this site", () => {
  const wrong = (value: string) => `“${value}” is not a path on this site.`;
  check(sitePath(), [
    ["/"],
    ["/about/#citing"],
    ["/ueber-uns/#grundsätze"],
    ["/2014/05/18/old-slug.html"],
    ["/caf%C3%A9/a..b/"],
    ...[
      "about/",
      "//evil.example/",
      "/\\evil.example/",
      "https://roundup.example/about/",
      "/a b/",
      "/a/../b/",
      "/./",
      "/old/*",
      "/?p=1",
      '/"><script>',
      "/\u0001/",
      "",
    ].map((value): Case => [value, wrong(value)]),
  ]);
});

describe("a list", () => {
  check(list(id(), 2, "Two are needed."), [
    [["a", "b"]],
    [["a"], "Two are needed."],
    [[], "Two are needed."],
    [["a", "b", "a"], "“a” is listed more than once."],
    ["a", "This is text, not a list."],
    [null, "This is empty."],
    [undefined, "This field is missing."],
  ]);
  test("reports which values are invalid", () => {
    const paths = (value: unknown) =>
      list(id(), 1, "")
        .safeParse(value)
        .error?.issues.map(({ path }) => path);
    assert.deepEqual(paths(["a", "B", "c", "D"]), [[1], [3]]);
    assert.deepEqual(paths(["a", "b", "a"]), [[2]]);
  });
});

describe("an enum", () => {
  check(oneOf(["draft", "published"]), [
    ["draft"],
    ["Draft", "“Draft” is not an allowed value."],
    ["", "“” is not an allowed value."],
    [true, "This is true or false, not text."],
    [null, "This is empty."],
    [undefined, "This field is missing."],
  ]);
});

describe("a group of fields", () => {
  check(group({ a: text(5) }), [
    [{ a: "x" }],
    [["a"], "This is a list, not a group of fields."],
    ["a", "This is text, not a group of fields."],
    [null, "This is empty."],
    [{ a: 1 }, "This is a number, not text."],
  ]);
});
