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

const required = [
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
  test("accepts all fields, or only the required ones", () => {
    assert.deepEqual(toldAbout(articleSchema, good), []);
    const minimal = good.split("\n").filter((line) => required.includes(line.split(":")[0] ?? ""));
    assert.deepEqual(toldAbout(articleSchema, minimal.join("\n")), []);
  });

  test("reports every required field that is missing", () => {
    const fields = toldAbout(articleSchema, "kicker: x").map((problem) => problem.split(":")[0]);
    assert.deepEqual(
      fields,
      required.map((field) => `1 ${field}`),
    );
  });

  const at =
    'When the article goes out, in quotes and with a UTC offset: "2015-05-18T09:30:00-04:00".';
  const answers = "The answers, from at least two different sources.";
  const bad: [fields: Record<string, string | undefined>, ...problems: string[]][] = [
    // What marks a draft in other systems must never publish an article here.
    [{ Draft: "true" }, "18 Draft: “Draft” is not a known field. Did you mean “status: draft”?"],
    [{ draft: "true" }, "18 draft: “draft” is not a known field. Did you mean “status: draft”?"],
    [{ Status: "draft" }, "18 Status: “Status” is not a known field. Did you mean “status”?"],
    [
      { status: "Draft" },
      "7 status: “Draft” is not an allowed value. One of draft, ready, published, withdrawn.",
    ],
    [{ status: "" }, "7 status: This is empty. One of draft, ready, published, withdrawn."],
    [
      { status: "true" },
      "7 status: This is true or false, not text. One of draft, ready, published, withdrawn.",
    ],
    [{ dek: "x" }, "18 dek: “dek” is not a known field. Did you mean “deck”?"],
    [
      { title: "x" },
      "18 title: “title” is not a known field. The fields are headline, deck, kicker, section, byline, dateline, status, publishedAt, updates, corrections, lead, topics, story, development, prominence, sources, disputes, formerly, withdrawn, allow.",
    ],
    [
      { headline: "x".repeat(161) },
      "1 headline: This has 161 characters; the maximum is 160. The title, 1 to 160 characters.",
    ],
    [
      { headline: '"a\\u0008"' },
      "1 headline: This contains the invisible control character U+0008. The title, 1 to 160 characters.",
    ],
    [
      { byline: "[]" },
      "5 byline: At least one author is required. Who wrote the article: at least one id from content/people.",
    ],
    [
      { byline: "Ines Falk" },
      "5 byline: This is text, not a list. Who wrote the article: at least one id from content/people.",
    ],
    [
      { publishedAt: '"2026-02-30T09:30:00-04:00"' },
      `8 publishedAt: “2026-02-30T09:30:00-04:00” has a date, time or offset that does not exist. ${at}`,
    ],
    [{ publishedAt: "05/01/2026" }, `8 publishedAt: “05/01/2026” is not a date and time. ${at}`],
    [{ publishedAt: "" }, `8 publishedAt: This is empty. ${at}`],
    [
      { topics: "[iraq, iraq]" },
      "12 topics[1]: “iraq” is listed more than once. What the article is about: ids from content/topics.",
    ],
    ...["./a/b.jpg", "../b.jpg"].map((src): [Record<string, string>, string] => [
      { lead: `{ src: "${src}", alt: x, caption: x, credit: x }` },
      `11 lead.src: “${src}” is not a picture in the article's folder. Put the file in the article's folder, and write ./b.jpg.`,
    ]),
    [
      { lead: "{ src: b.jpg, alt: x, caption: x, credit: x }" },
      "11 lead.src: “b.jpg” has no ./ before its name. Write ./b.jpg.",
    ],
    [
      { lead: "{ src: ./b.jpg, caption: x, credit: x }" },
      "11 lead.alt: This field is missing. What the picture shows, for readers who cannot see it.",
    ],
    [
      { sources: "[{ id: a, outlet: reuters, kind: wire, says: x }]", disputes: undefined },
      "15 sources: A roundup needs at least two sources. The pieces that the article relies on, at least two. Each needs id, outlet, kind and says.",
    ],
    [
      {
        sources:
          "[{ id: a, outlett: x, kind: wire, says: x }, { id: b, outlet: ap, kind: news, says: y }]",
      },
      "15 sources[0].outlet: This field is missing. The outlet whose report it is: an id from content/outlets.",
      "15 sources[0].outlett: “outlett” is not a known field. Did you mean “outlet”?",
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
      `16 disputes[0].accounts: All accounts come from the same source. ${answers}`,
    ],
    [
      { formerly: "[/old/path]" },
      "17 formerly[0]: “/old/path” does not end with /. Former addresses of this article on this site, oldest first, such as /old/path/. They redirect here.",
    ],
    [
      { formerly: "[/old/#part]" },
      "17 formerly[0]: “/old/#part” has a fragment, which browsers do not send. Remove it. Former addresses of this article on this site, oldest first, such as /old/path/. They redirect here.",
    ],
    [
      { formerly: "[https://other.example/]" },
      "17 formerly[0]: “https://other.example/” is not a path on this site. Former addresses of this article on this site, oldest first, such as /old/path/. They redirect here.",
    ],
    // Fields that depend on each other.
    [
      { development: undefined },
      "1 development: This field is missing. Required with a story: one line on what this article adds to it.",
    ],
    [
      { story: undefined },
      "1 story: A development requires a story. The story that the article continues: an id from content/stories.",
    ],
    [
      { status: "withdrawn" },
      "1 withdrawn: This field is missing. Required with status withdrawn: when and why.",
    ],
    [
      { withdrawn: '{ at: "2015-05-20T09:00:00Z", reason: It was wrong. }' },
      "7 status: There is a withdrawn field, but the status is “published”. One of draft, ready, published, withdrawn.",
    ],
    [
      { status: "withdrawn", withdrawn: '{ at: "2015-05-17T09:00:00Z", reason: It was wrong. }' },
      '18 withdrawn.at: This is earlier than publishedAt. When, in quotes and with a UTC offset: "2015-05-19T10:10:00-04:00".',
    ],
    [
      {
        corrections:
          '[{ at: "2015-05-18T13:30:00Z", note: x }, { at: "2015-05-18T09:29:59-04:00", note: y }]',
      },
      '10 corrections[1].at: This is earlier than publishedAt. When, in quotes and with a UTC offset: "2015-05-19T10:10:00-04:00".',
    ],
    [
      { updates: '[{ at: "2015-05-18T13:29:59Z" }]' },
      "9 updates[0].note: This field is missing. What was changed, in one or two sentences.",
      '9 updates[0].at: This is earlier than publishedAt. When, in quotes and with a UTC offset: "2015-05-19T10:10:00-04:00".',
    ],
    [{ updates: "[]" }, "9 updates: The list is empty. News added later."],
  ];
  for (const [fields, ...problems] of bad) {
    test(`rejects ${JSON.stringify(fields).slice(0, 70)}`, () => {
      assert.deepEqual(toldAbout(articleSchema, withFields(good, fields)), problems);
    });
  }

  test("reports all problems at once", () => {
    const fields = { headline: "", byline: "[A]", Draft: "true", publishedAt: "2015-05-18" };
    const problems = toldAbout(articleSchema, withFields(good, fields)).map(
      (one) => one.split(":")[0],
    );
    assert.deepEqual(problems, [
      "8 publishedAt",
      "1 headline",
      "5 byline[0]",
      "8 publishedAt",
      "18 Draft",
    ]);
  });
});

describe("at the time of the clock", () => {
  const publishedAt = "2015-05-18T09:30:00-04:00";
  const second = (offset: number) => new Date(Date.parse(publishedAt) + offset * 1000);

  test("an embargo does not slip: a published article is public from its exact second on", () => {
    const state = (offset: number) => stateOf({ status: "published", publishedAt }, second(offset));
    assert.deepEqual([-1, 0, 1].map(state), ["scheduled", "published", "published"]);
  });

  test("a draft or withdrawn article keeps its state", () => {
    for (const status of ["draft", "withdrawn"] as const)
      for (const offset of [-1, 1])
        assert.equal(stateOf({ status, publishedAt }, second(offset)), status);
  });

  test("only past updates and corrections are shown, newest first", () => {
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

test("articles are sorted newest first, with a stable order for the same instant", () => {
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
