/** The indexes of people, outlets, places, topics and stories, the pages of outlets, and the corrections page. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import { entryOf } from "../newsroom.ts";
import { correctionsPage } from "./corrections.ts";
import { indexPage } from "./index-page.ts";
import { outletShare } from "./outlet-share.ts";
import { outletPages } from "./outlet.ts";

describe("an index", () => {
  const room = newsroomWith([
    article("2015/05/18/a", { byline: ["noor-haddad"], story: "minsk", development: "x" }),
    article("2015/05/17/b", { byline: ["noor-haddad", "ines-falk"], dateline: "minsk" }),
    article("2015/05/20/c", {
      story: "ramadi",
      development: "x",
      sources: [source("the-standard"), source("csm")],
    }),
  ]);
  const entries = (kind: Parameters<typeof indexPage>[1]) =>
    indexPage(room, kind).entries.map(({ name, path, articles }) => [name, path, articles]);

  test("lists people by name, and only those with articles", () => {
    assert.deepEqual(entries("people"), [
      ["Ines Falk", "/people/ines-falk/", 2],
      ["Noor Haddad", "/people/noor-haddad/", 2],
    ]);
  });

  test("sorts outlets without their leading “The”", () => {
    assert.deepEqual(
      entries("outlets").map(([name]) => name),
      ["The Associated Press", "The Christian Science Monitor", "Reuters", "The Standard"],
    );
  });

  test("lists places with their countries", () => {
    assert.deepEqual(entries("places"), [
      ["Minsk", "/places/minsk/", 1],
      ["Ramadi, Iraq", "/places/ramadi/", 2],
    ]);
  });

  test("sorts stories by their newest article", () => {
    assert.deepEqual(entries("stories"), [
      ["The battle for Ramadi", "/stories/ramadi/", 1],
      ["The Minsk agreement", "/stories/minsk/", 1],
    ]);
  });

  test("shows what each entry is about, and the day of its newest article", () => {
    const { path, entries: people } = indexPage(room, "people");
    assert.equal(path, "/people/");
    assert.deepEqual(people[1]?.about, "She writes, too.");
    assert.deepEqual(people[1]?.newest, { iso: "2015-05-18", label: "18 May 2015" });
    assert.equal(indexPage(room, "stories").entries[0]?.about, "From loss to flag.");
    assert.equal(indexPage(room, "places").entries[0]?.about, "");
  });

  test("has letters to jump to and the most cited outlets if it is long", () => {
    const names = ["The Post", "Écho", "Ekho", "1News", "Pulse", ...Array(25).fill("Zeit")];
    const outlets = new Map(
      names.map((name, i) => [`o${i}`, { ...entryOf(room.outlets, "ap"), id: `o${i}`, name }]),
    );
    const ids = [...outlets.keys()];
    const long = {
      ...newsroomWith([]),
      outlets,
      articlesOf: {
        ...room.articlesOf,
        outlets: new Map(ids.map((id, i) => [id, Array(i + 1).fill(room.articles[0])])),
      },
    };
    const { entries, letters, mostUsed } = indexPage(long, "outlets");
    assert.deepEqual(
      letters.map(({ name }) => name),
      ["#", "E", "P", "Z"],
    );
    assert.deepEqual(
      letters.map(({ anchor }) => entries.find((entry) => entry.anchor === anchor)?.name),
      ["1News", "Écho", "The Post", "Zeit"],
    );
    assert.deepEqual(
      mostUsed.slice(0, 2).map(({ articles }) => articles),
      [30, 29],
    );
    assert.deepEqual(indexPage(room, "outlets").letters, []);
  });

  test("is empty if nothing is published", () => {
    for (const kind of ["people", "outlets", "places", "topics", "stories"] as const)
      assert.deepEqual(indexPage(newsroomWith([]), kind).entries, []);
  });
});

describe("the page of an outlet", () => {
  const pieces = (slug: string) => [
    source(`${slug}1`, { outlet: "ap", title: "A title", url: "https://ap.example/1" }),
    source(`${slug}2`, { outlet: "ap", citing: ["reuters"], publishedAt: "2015-05-17" }),
    source("reuters"),
  ];
  const room = newsroomWith([
    article("2015/05/18/new", { sources: pieces("new") }),
    article("2015/05/17/old", { sources: pieces("old") }),
  ]);
  const ap = entryOf(room.outlets, "ap");

  test("lists the cited pieces, newest article first, with links into its source list", () => {
    const [page] = outletPages(room, ap);
    assert.deepEqual([page?.pieces, page?.articles, page?.pages], [4, 2, 1]);
    assert.deepEqual(
      page?.cited.map(({ article: { path }, firstHand }) => [path, firstHand]),
      [
        ["/daily-roundup/2015/05/18/new/#source-new1", true],
        ["/daily-roundup/2015/05/18/new/#source-new2", false],
        ["/daily-roundup/2015/05/17/old/#source-old1", true],
        ["/daily-roundup/2015/05/17/old/#source-old2", false],
      ],
    );
    assert.deepEqual(
      page?.cited.slice(0, 2).map(({ title, url, date }) => [title, url, date]),
      [
        ["A title", "https://ap.example/1", undefined],
        [undefined, undefined, "17 May 2015"],
      ],
    );
  });

  test("names the outlets that a piece relies on, and the one that carried it", () => {
    const piece = source("one", { outlet: "ap", citing: ["reuters", "csm"], via: "the-standard" });
    const citing = newsroomWith([article("2015/05/18/a", { sources: [piece, source("reuters")] })]);
    const [cited] = outletPages(citing, ap)[0]?.cited ?? [];
    assert.deepEqual(cited?.citing, ["Reuters", "The Christian Science Monitor"]);
    assert.equal(cited?.via, "The Standard");
  });

  test("has four times as many pieces per page as a list has articles", () => {
    const small = newsroomWith([...room.articles], { articlesPerPage: 1 });
    const more = newsroomWith(
      [article("2015/05/19/more", { sources: pieces("more") }), ...room.articles],
      {
        articlesPerPage: 1,
      },
    );
    assert.equal(outletPages(small, ap).length, 1);
    const [first, second] = outletPages(more, ap);
    assert.deepEqual([first?.cited.length, second?.cited.length], [4, 2]);
    assert.deepEqual([first?.older?.path, first?.newer], ["/outlets/ap/page/2/", undefined]);
    assert.deepEqual([second?.path, second?.newer?.path], ["/outlets/ap/page/2/", "/outlets/ap/"]);
  });
});

test("the share of an outlet: its reports, who relies on it, and on what it differed", () => {
  const room = newsroomWith([
    article("2015/05/19/b", {
      sources: [source("ap", { citing: ["reuters"] }), source("csm", { citing: ["reuters"] })],
    }),
    article("2015/05/18/a", {
      sources: [
        source("reuters"),
        source("again", { outlet: "reuters", citing: ["reuters", "first"] }),
        source("first", { outlet: "ap", citing: ["reuters"] }),
        source("csm"),
        source("the-standard"),
      ],
      disputes: [
        {
          id: "how-far",
          question: "How far?",
          accounts: [
            { source: "reuters", says: "40 miles" },
            { source: "csm", says: "60 miles" },
          ],
        },
      ],
    }),
  ]);
  const reuters = outletShare(room, { id: "reuters" });
  assert.deepEqual([reuters.reports, reuters.percent, reuters.firstHand], [2, 29, 1]);
  assert.deepEqual(
    reuters.reliedOnBy.map(({ name, reports }) => [name, reports]),
    [
      ["The Associated Press", 2],
      ["The Christian Science Monitor", 1],
    ],
  );
  assert.deepEqual(reuters.relyingOn, [
    { name: "The Associated Press", path: "/outlets/ap/", reports: 1 },
  ]);
  const question = { name: "How far?", path: "/daily-roundup/2015/05/18/a/#how-far" };
  assert.deepEqual(reuters.differed, [question]);
  assert.deepEqual(outletShare(room, { id: "the-standard" }).differed, []);
});

test("the corrections page lists the changes of all articles, newest first", () => {
  const change = (at: string, note: string) => ({ at, note });
  const room = newsroomWith(
    [
      article("2015/05/18/a", {
        corrections: [change("2015-05-19T10:00:00-04:00", "It is 60 miles.")],
        updates: [change("2015-05-18T12:00:00-04:00", "Added a map.")],
      }),
      article("2015/05/17/b", {
        corrections: [change("2015-05-18T20:00:00-04:00", "The name was wrong.")],
        updates: [change("2015-06-01T12:00:00-04:00", "Not yet.")],
      }),
    ],
    { now: "2015-05-31T00:00:00Z" },
  );
  const page = correctionsPage(room);
  assert.equal(page.corrections, 2);
  assert.deepEqual(
    page.changes.map(({ kind, note, article: { path } }) => [kind, note, path]),
    [
      ["correction", "It is 60 miles.", "/daily-roundup/2015/05/18/a/#changes"],
      ["correction", "The name was wrong.", "/daily-roundup/2015/05/17/b/#changes"],
      ["update", "Added a map.", "/daily-roundup/2015/05/18/a/#changes"],
    ],
  );
});
