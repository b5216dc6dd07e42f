import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import type { Filed } from "../newsroom.ts";
import { articlePage } from "./article.ts";

const pageOf = (one: Filed, others: Filed[] = [], now = "2030-01-01T00:00:00Z") =>
  articlePage(newsroomWith([one, ...others], { now, preview: true }), one);

describe("the source list of an article", () => {
  const one = article("2015/05/18/order", {
    text: [
      "It is so, [AP says](source:ap).",
      "And [Reuters](source:reuters) and [AP](source:ap) say it again.",
      "Nobody says this.",
      "> Yes.\n> — Somebody, to [Reuters](source:reuters)",
    ].join("\n\n"),
    sources: [
      source("unread"),
      source("reuters", {
        url: "https://www.reuters.com/a",
        via: "the-standard",
        title: "Order signed",
        authors: ["A. Uthor"],
        publishedAt: "2015-05-17",
        access: "paid",
        archiveUrl: "https://archive.example/a",
        citing: ["ap", "csm"],
      }),
      source("ap"),
    ].map((one) => (one.id === "unread" ? { ...one, outlet: "csm" } : one)),
    disputes: [
      {
        id: "how-far",
        question: "How far?",
        accounts: [
          { source: "unread", says: "near" },
          { source: "ap", says: "far" },
        ],
      },
    ],
  });
  const { sources, outlets } = pageOf(one);

  test("is numbered by first citation, with sources cited only in a dispute last", () => {
    assert.deepEqual(
      sources.map(({ number, anchor }) => [number, anchor]),
      [
        [1, "source-ap"],
        [2, "source-reuters"],
        [3, "source-unread"],
      ],
    );
  });

  test("links back to the passages that cite a source, each once", () => {
    const ids = one.body.passages.map(({ id }) => id);
    assert.equal(ids.length, 3);
    assert.deepEqual(
      sources.map(({ passages }) => passages),
      [
        [
          { anchor: ids[0], number: 1 },
          { anchor: ids[1], number: 2 },
        ],
        [
          { anchor: ids[1], number: 2 },
          { anchor: ids[2], number: 3 },
        ],
        [],
      ],
    );
  });

  test("names the outlets that a piece relies on, even if they are not sources of the article", () => {
    const reuters = sources[1];
    assert.deepEqual(reuters?.outlet, {
      name: "Reuters",
      short: "Reuters",
      address: "https://reuters.example/",
      path: "/outlets/reuters/",
    });
    assert.equal(reuters?.via, "The Standard");
    assert.equal(reuters?.firstHand, false);
    assert.deepEqual(reuters?.citing, ["The Associated Press", "The Christian Science Monitor"]);
    assert.equal(outlets["csm"], "The Christian Science Monitor", "for the margin");
    assert.equal(sources[0]?.firstHand, true);
    assert.deepEqual(sources[0]?.citing, []);
  });

  test("shows only the details that a source has", () => {
    const { host, date, authors, access, archiveUrl, title } = sources[1] ?? {};
    assert.deepEqual(
      { host, date, authors, access, archiveUrl, title },
      {
        host: "reuters.com",
        date: "17 May 2015",
        authors: ["A. Uthor"],
        access: "paid",
        archiveUrl: "https://archive.example/a",
        title: "Order signed",
      },
    );
    const bare = sources[0];
    assert.deepEqual(
      [bare?.host, bare?.date, bare?.authors, bare?.title],
      [undefined, undefined, [], undefined],
    );
  });
});

describe("the updates and corrections of an article", () => {
  const one = article("2015/05/18/order", {
    updates: [{ at: "2015-05-18T12:00:00-04:00", note: "Added a map." }],
    corrections: [{ at: "2015-05-19T10:00:00-04:00", note: "It is 60 miles." }],
  });

  test("are listed newest first, and the newest sets the modified time", () => {
    const { changes, modified } = pageOf(one);
    assert.deepEqual(
      changes.map(({ kind, note, at }) => [kind, note, at.date]),
      [
        ["correction", "It is 60 miles.", "19 May 2015"],
        ["update", "Added a map.", "18 May 2015"],
      ],
    );
    assert.equal(modified?.iso, "2015-05-19T10:00:00-04:00");
  });

  test("are hidden before their time", () => {
    const { changes, modified } = pageOf(one, [], "2015-05-18T20:00:00Z");
    assert.deepEqual(
      changes.map(({ note }) => note),
      ["Added a map."],
    );
    assert.equal(modified?.time, "12:00 p.m. EDT");
    assert.equal(pageOf(one, [], "2015-05-18T14:00:00Z").modified, undefined);
  });
});

describe("the page of an article", () => {
  test("uses the section's tagline as the kicker unless the article has one", () => {
    assert.equal(pageOf(article("2015/05/18/a")).kicker, "A daily roundup of issues");
    assert.equal(pageOf(article("2015/05/18/a", { kicker: "Analysis" })).kicker, "Analysis");
  });

  test("links to its section, authors and topics", () => {
    const one = article("2015/05/18/a", {
      section: "weekly",
      byline: ["noor-haddad", "ines-falk"],
      topics: ["syria", "iraq"],
    });
    const { section, byline, topics } = pageOf(one);
    assert.deepEqual(section, { name: "Weekly", path: "/weekly/" });
    assert.deepEqual(
      byline.map(({ name, path }) => [name, path]),
      [
        ["Noor Haddad", "/people/noor-haddad/"],
        ["Ines Falk", "/people/ines-falk/"],
      ],
    );
    assert.deepEqual(topics, [
      { name: "Syria", path: "/topics/syria/" },
      { name: "Iraq", path: "/topics/iraq/" },
    ]);
  });

  test("has its place, and others in the same country for the map", () => {
    const { dateline, place, others } = pageOf(article("2015/05/18/a"));
    assert.equal(dateline, "Ramadi, Iraq");
    assert.equal(place.id, "ramadi");
    assert.deepEqual(
      others.map(({ id }) => id),
      ["baghdad"],
    );
  });

  test("says when and why it was withdrawn, and has no story", () => {
    const withdrawn = { at: "2015-05-20T09:00:00-04:00", reason: "It was wrong." };
    const story = { story: "ramadi", development: "x" };
    const one = article("2015/05/18/a", { ...story, status: "withdrawn", withdrawn });
    const page = pageOf(one, [article("2015/05/17/b", story), article("2015/05/19/c", story)]);
    assert.equal(page.state, "withdrawn");
    assert.deepEqual(
      [page.withdrawn?.at.date, page.withdrawn?.reason],
      ["20 May 2015", "It was wrong."],
    );
    assert.equal(page.story, undefined);
    assert.equal(page.thread, undefined);
  });
});

describe("the story so far", () => {
  const story = { story: "ramadi", development: "x" };
  const thread = [11, 12, 13, 14, 15, 16].map((day) => article(`2015/05/${day}/a${day}`, story));
  const threadOf = (index: number) => {
    const one = thread[index];
    assert.ok(one);
    const { thread: found } = articlePage(newsroomWith(thread), one);
    return (
      found && {
        earlier: found.earlier.map(({ name }) => name.slice(-3)),
        omitted: found.omitted,
        next: found.next?.path,
      }
    );
  };

  test("shows the three articles before, and the next one", () => {
    assert.deepEqual(threadOf(0), {
      earlier: [],
      omitted: 0,
      next: "/daily-roundup/2015/05/12/a12/",
    });
    assert.deepEqual(threadOf(3), {
      earlier: ["a11", "a12", "a13"],
      omitted: 0,
      next: "/daily-roundup/2015/05/15/a15/",
    });
    assert.deepEqual(threadOf(5), { earlier: ["a13", "a14", "a15"], omitted: 2, next: undefined });
  });

  test("is missing for an article without a story", () => {
    assert.equal(pageOf(article("2015/05/18/alone"), thread).thread, undefined);
  });
});

test("the time of a report is in the time zone of the paper, with a year only if it is another", () => {
  const accounts = [
    { source: "reuters", says: "so", at: "2015-05-18T23:30:00+03:00" },
    { source: "ap", says: "not so" },
  ];
  const one = article("2015/05/18/a", {
    sources: [source("reuters"), source("ap", { publishedAt: "2014-12-31" })],
    disputes: [{ id: "how", question: "How?", accounts }],
  });
  assert.deepEqual(articlePage(newsroomWith([one]), one).times, {
    "2015-05-18T23:30:00+03:00": "18\u00a0May, 4:30\u00a0p.m.\u00a0EDT",
    "2014-12-31": "31\u00a0December\u00a02014",
  });
});
