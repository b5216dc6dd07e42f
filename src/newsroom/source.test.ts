import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toldAbout, withFields } from "#testing/schema.ts";
import { isFirstHand, sourceSchema, tallyInWords } from "./source.ts";

const good = `id: reuters
outlet: reuters
via: the-standard
title: Shi'ite forces ordered to deploy
url: https://example.org/a
authors: [Stephen Kalin]
publishedAt: "2015-05-18"
kind: wire
says: The deployment is signed.
access: free
archiveUrl: https://archive.example/a
citing: [ap, csm]`;

describe("a source", () => {
  test("accepts all fields, or only the four required ones", () => {
    assert.deepEqual(toldAbout(sourceSchema, good), []);
    assert.deepEqual(toldAbout(sourceSchema, "id: a\noutlet: b\nkind: news\nsays: c"), []);
  });

  test("accepts a single id in citing", () => {
    const source = { id: "a", outlet: "b", kind: "news", says: "c", citing: "ap" };
    assert.deepEqual(sourceSchema.parse(source).citing, ["ap"]);
  });

  const citing =
    "The sources or outlets that this piece relies on. Omit this field if the piece is first-hand.";
  const bad: [fields: Record<string, string | undefined>, ...problems: string[]][] = [
    [
      { id: undefined },
      "1 id: This field is missing. A short id that you choose, for citations in the text: [Reuters reports](source:reuters).",
    ],
    [
      { outlet: undefined, outlett: "x" },
      "1 outlet: This field is missing. The outlet whose report it is: an id from content/outlets.",
      "12 outlett: “outlett” is not a known field. Did you mean “outlet”?",
    ],
    [
      { kind: "blog" },
      "8 kind: “blog” is not an allowed value. One of news, wire, analysis, opinion, official, broadcast.",
    ],
    [
      { access: "paywall" },
      "10 access: “paywall” is not an allowed value. What a reader needs to open it: free, registration or paid.",
    ],
    [
      { url: "javascript:alert(1)" },
      "5 url: “javascript:alert(1)” is not a web address. The address of the piece, beginning with https://.",
    ],
    [
      { archiveUrl: "archive.org/a" },
      "11 archiveUrl: “archive.org/a” is not a web address. The address of an archived copy, beginning with https://.",
    ],
    [
      { publishedAt: '"18 May 2015"' },
      '7 publishedAt: “18 May 2015” is not a valid date. The day it appeared, in quotes: "2015-05-18".',
    ],
    [
      { authors: "Stephen Kalin" },
      "6 authors: This is text, not a list. Who wrote it, a list of names.",
    ],
    [{ authors: "[]" }, "6 authors: The list is empty. Who wrote it, a list of names."],
    [
      { says: "x".repeat(161) },
      "9 says: This has 161 characters; the maximum is 160. One line: what this outlet reports.",
    ],
    [{ citing: "[]" }, `12 citing: The list is empty. ${citing}`],
    [{ citing: "5" }, `12 citing: This is a number, not a list. ${citing}`],
    [{ citing: "[ap, ap]" }, `12 citing[1]: “ap” is listed more than once. ${citing}`],
    [
      { citing: "[ap, A P]" },
      `12 citing[1]: “A P” is not a valid id: use lowercase letters, digits and single hyphens. ${citing}`,
    ],
  ];
  for (const [fields, ...problems] of bad) {
    test(`rejects ${JSON.stringify(fields).slice(0, 50)}`, () => {
      assert.deepEqual(toldAbout(sourceSchema, withFields(good, fields)), problems);
    });
  }
});

test("a piece is first-hand unless it cites another", () => {
  assert.equal(isFirstHand({}), true);
  assert.equal(isFirstHand({ citing: ["ap"] }), false);
});

test("counts sources and first-hand sources in words", () => {
  const own = {};
  const citing = { citing: ["ap"] };
  assert.equal(tallyInWords([own, citing, own]), "3 sources, 2 first-hand");
  assert.equal(tallyInWords([own, own]), "2 sources, all first-hand");
  assert.equal(tallyInWords([citing, citing]), "2 sources, none first-hand");
  assert.equal(tallyInWords([own]), "1 source, all first-hand");
});
