import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleSchema, changesOf, newestFirst, stateOf } from "./article.ts";
import { toldAbout, withFields } from "#testing/schema.ts";

const good = `headline: Baghdad sends the militias to Ramadi
deck: A day after the city fell, the order is signed.
kicker: From the capital
section: daily roundup
byline: [ines-falk]
dateline: ramadi
status: published
publishedAt: "2015-05-18T09:30:00-04:00"
updates: [{ at: "2015-05-18T12:00:00-04:00", note: Added a figure. }]
corrections: [{ at: "2015-05-19T10:00:00-04:00", note: "It is 60 miles, not 40." }]
lead: { src: ./bridge.jpg, alt: A bridge, caption: The bridge, credit: A/B }
topics: [iraq]
story: battle-for-ramadi
development: The militias are ordered in.
sources: [{ id: a, outlet: reuters, kind: wire, says: x }, { id: b, outlet: ap, kind: news, says: y }]
disputes: [{ id: how-far, question: How far?, accounts: [{ source: a, says: 60 miles }, { source: b, says: 70 miles }] }]
formerly: [/old/path/]`;

const needed = [
  "headline",
  "deck",
  "section",
  "byline",
  "dateline",
  "status",
  "publishedAt",
  "topics",
  "sources",
];

describe("an article", () => {
  test("can have all its fields, or only those that it needs", () => {
    assert.deepEqual(toldAbout(articleSchema, good), []);
    const least = good.split("\n").filter((line) => needed.includes(line.split(":")[0] ?? ""));
    assert.deepEqual(toldAbout(articleSchema, least.join("\n")), []);
  });

  test("lacks each field that it needs, if it has none", () => {
    const fields = toldAbout(articleSchema, "kicker: x").map((told) => told.split(":")[0]);
    assert.deepEqual(
      fields,
      needed.map((field) => `1 ${field}`),
    );
  });

  const at = 'When it goes out, in quotes and with an offset: "2015-05-18T09:30:00-04:00".';
  const picture =
    "The picture's file beside the article, such as ./bridge.jpg (png, jpg, webp or avif).";
  const answers = "The answers, from at least two different sources.";
  const bad: [fields: Record<string, string | undefined>, ...told: string[]][] = [
    // How other systems hold an article back must never publish one here.
    [{ Draft: "true" }, "18 Draft: “Draft” is not a field here. Did you mean “status: draft”?"],
    [{ draft: "true" }, "18 draft: “draft” is not a field here. Did you mean “status: draft”?"],
    [{ Status: "draft" }, "18 Status: “Status” is not a field here. Did you mean “status”?"],
    [
      { status: "Draft" },
      "7 status: “Draft” is none of the words for this field. One of draft, published, withdrawn.",
    ],
    [{ status: "" }, "7 status: This is empty. One of draft, published, withdrawn."],
    [
      { status: "true" },
      "7 status: This is true or false, not a word. One of draft, published, withdrawn.",
    ],
    [{ dek: "x" }, "18 dek: “dek” is not a field here. Did you mean “deck”?"],
    [
      { title: "x" },
      "18 title: “title” is not a field here. The fields are headline, deck, kicker, section, byline, dateline, status, publishedAt, updates, corrections, lead, topics, story, development, sources, disputes, formerly, withdrawn, allow.",
    ],
    [
      { headline: "x".repeat(161) },
      "1 headline: This has 161 characters; at most 160 fit. The title, 1 to 160 characters.",
    ],
    [
      { headline: '"a\\u0008"' },
      "1 headline: This holds the control character U+0008, which feeds cannot carry. The title, 1 to 160 characters.",
    ],
    [
      { byline: "[]" },
      "5 byline: Nobody is named. Who wrote it: ids in content/people, at least one.",
    ],
    [
      { byline: "Ines Falk" },
      "5 byline: This is text, not a list. Who wrote it: ids in content/people, at least one.",
    ],
    [
      { publishedAt: '"2026-02-30T09:30:00-04:00"' },
      `8 publishedAt: “2026-02-30T09:30:00-04:00” does not exist in the calendar or on the clock. ${at}`,
    ],
    [{ publishedAt: "05/01/2026" }, `8 publishedAt: “05/01/2026” is not a date and time. ${at}`],
    [{ publishedAt: "" }, `8 publishedAt: This is empty. ${at}`],
    [
      { topics: "[iraq, iraq]" },
      "12 topics[1]: “iraq” stands here twice. What it is about: ids in content/topics.",
    ],
    ...["./a/b.jpg", "../b.jpg", "b.jpg", "./b.svg", "https://example.org/b.jpg", "./b.JPG"].map(
      (src): [Record<string, string>, string] => [
        { lead: `{ src: "${src}", alt: x, caption: x, credit: x }` },
        `11 lead.src: “${src}” is not a picture beside the article. ${picture}`,
      ],
    ),
    [
      { lead: "{ src: ./b.jpg, caption: x, credit: x }" },
      "11 lead.alt: This field is missing. What the picture shows, for readers who do not see it.",
    ],
    [
      { sources: "[{ id: a, outlet: reuters, kind: wire, says: x }]", disputes: undefined },
      "15 sources: A roundup needs at least two sources. The pieces it relies on, at least two: id, outlet, kind and says are required.",
    ],
    [
      {
        sources:
          "[{ id: a, outlett: x, kind: wire, says: x }, { id: b, outlet: ap, kind: news, says: y }]",
      },
      "15 sources[0].outlet: This field is missing. Whose report it is: an id in content/outlets.",
      "15 sources[0].outlett: “outlett” is not a field here. Did you mean “outlet”?",
    ],
    [
      { disputes: "[{ id: x, question: y, accounts: [{ source: a, says: b }] }]" },
      `16 disputes[0].accounts: A dispute needs at least two accounts. ${answers}`,
    ],
    [
      {
        disputes:
          "[{ id: x, question: y, accounts: [{ source: a, says: b }, { source: a, says: c }] }]",
      },
      `16 disputes[0].accounts: All accounts come from one source, so nobody disagrees. ${answers}`,
    ],
    [
      { formerly: "[/old/path]" },
      "17 formerly[0]: “/old/path” does not end with /. Earlier addresses of this article on this site, the oldest first, redirected: /old/path/.",
    ],
    [
      { formerly: "[/old/#part]" },
      "17 formerly[0]: “/old/#part” does not end with /. Earlier addresses of this article on this site, the oldest first, redirected: /old/path/.",
    ],
    [
      { formerly: "[https://other.example/]" },
      "17 formerly[0]: “https://other.example/” is not a path on this site. Earlier addresses of this article on this site, the oldest first, redirected: /old/path/.",
    ],
    // Fields that belong together
    [
      { development: undefined },
      "1 development: This field is missing. With a story: one line, what this article adds to it.",
    ],
    [
      { story: undefined },
      "1 story: There is a development, but no story. The story it continues: an id in content/stories.",
    ],
    [
      { status: "withdrawn" },
      "1 withdrawn: This field is missing. With status withdrawn: when and why.",
    ],
    [
      { withdrawn: '{ at: "2015-05-20T09:00:00Z", reason: It was wrong. }' },
      "7 status: The article is withdrawn, but its status is “published”. One of draft, published, withdrawn.",
    ],
    [
      { status: "withdrawn", withdrawn: '{ at: "2015-05-17T09:00:00Z", reason: It was wrong. }' },
      '18 withdrawn.at: This is before the article went out. When, in quotes and with an offset: "2015-05-19T10:10:00-04:00".',
    ],
    [
      {
        corrections:
          '[{ at: "2015-05-18T13:30:00Z", note: x }, { at: "2015-05-18T09:29:59-04:00", note: y }]',
      },
      '10 corrections[1].at: This is before the article went out. When, in quotes and with an offset: "2015-05-19T10:10:00-04:00".',
    ],
    [
      { updates: '[{ at: "2015-05-18T13:29:59Z" }]' },
      "9 updates[0].note: This field is missing. What was changed, in one or two sentences.",
    ],
    [{ updates: "[]" }, "9 updates: The list is empty. News added later."],
  ];
  for (const [fields, ...told] of bad) {
    test(`with ${JSON.stringify(fields).slice(0, 70)} is refused`, () => {
      assert.deepEqual(toldAbout(articleSchema, withFields(good, fields)), told);
    });
  }

  test("shows all its mistakes at once", () => {
    const fields = { headline: "", byline: "[A]", Draft: "true", publishedAt: "2015-05-18" };
    const told = toldAbout(articleSchema, withFields(good, fields)).map((one) => one.split(":")[0]);
    assert.deepEqual(told, [
      "8 publishedAt",
      "1 headline",
      "5 byline[0]",
      "8 publishedAt",
      "18 Draft",
    ]);
  });
});

describe("the clock decides", () => {
  const publishedAt = "2015-05-18T09:30:00-04:00";
  const second = (offset: number) => new Date(Date.parse(publishedAt) + offset * 1000);

  test("when a published article is out: at its second, not one before", () => {
    const state = (offset: number) => stateOf({ status: "published", publishedAt }, second(offset));
    assert.deepEqual([-1, 0, 1].map(state), ["scheduled", "published", "published"]);
  });

  test("nothing about drafts and withdrawn articles", () => {
    for (const status of ["draft", "withdrawn"] as const)
      for (const offset of [-1, 1])
        assert.equal(stateOf({ status, publishedAt }, second(offset)), status);
  });

  test("which changes are shown, the newest first", () => {
    const changes = {
      updates: [
        { at: "2015-05-18T12:00:00-04:00", note: "first" },
        { at: "2015-05-18T18:00:00Z", note: "third" },
      ],
      corrections: [{ at: "2015-05-18T13:00:00-04:00", note: "second" }],
    };
    const shown = (now: string) =>
      changesOf(changes, new Date(now)).map(({ kind, note }) => [kind, note]);
    const second = ["correction", "second"];
    assert.deepEqual(shown("2015-05-18T15:59:59Z"), []);
    assert.deepEqual(shown("2015-05-18T17:00:00Z"), [second, ["update", "first"]]);
    assert.deepEqual(shown("2015-05-18T18:00:00Z"), [
      ["update", "third"],
      second,
      ["update", "first"],
    ]);
    assert.deepEqual(changesOf({}, new Date()), []);
  });
});

test("the newest article comes first, and of one instant the order is always the same", () => {
  const article = (id: string, publishedAt: string) => ({ id, publishedAt });
  const b = article("2015/05/18/b", "2015-05-18T09:30:00-04:00");
  const a = article("2015/05/18/a", "2015-05-18T13:30:00Z");
  const newer = article("2015/05/18/c", "2015-05-18T09:00:00-05:00");
  for (const order of [
    [a, b, newer],
    [newer, b, a],
    [b, newer, a],
  ])
    assert.deepEqual(order.toSorted(newestFirst), [newer, a, b]);
});
