import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsroomOf, type Filed, type Newsroom } from "./newsroom.ts";
import { relatedTo } from "./related.ts";

interface Written {
  id: string;
  topics?: string[];
  place?: string;
  outlets?: string[];
  story?: string;
  /** The day in May 2015. */
  day?: number;
  status?: "draft" | "withdrawn";
}

/** A newsroom with these articles. What they leave out is unique to each. */
function newsroomWith(written: Written[], now = "2015-06-01T00:00:00Z"): Newsroom {
  const articles = written.map(({ id, topics, place, outlets, story, day = 1, status }) => ({
    id,
    section: "daily roundup",
    status: status ?? "published",
    publishedAt: `2015-05-${String(day).padStart(2, "0")}T12:00:00Z`,
    topics: topics ?? [`only-${id}`],
    dateline: place ?? `only-${id}`,
    byline: [],
    body: { quotations: [], headings: [] },
    sources: (outlets ?? [`only-${id}`]).map((outlet) => ({ outlet })),
    story,
  })) as unknown as Filed[];
  const empty = new Map();
  const contents = {
    site: {
      language: "en-US",
      timeZone: "UTC",
    },
    now: new Date(now),
    sections: empty,
    people: empty,
    outlets: empty,
    places: empty,
    topics: empty,
    stories: empty,
  };
  return newsroomOf(contents as never, articles, false);
}

function related(written: Written[], id: string, most = 3): string[] {
  const room = newsroomWith(written);
  const article = [...room.articles, ...room.withdrawn].find((one) => one.id === id);
  assert.ok(article);
  return relatedTo(room, article, most).map(
    ({ article: { id: other }, by, shared }) => `${other}: ${by} ${shared.join(" ")}`,
  );
}

/** Articles that have nothing in common with any other. */
const strangers = Array.from({ length: 20 }, (_, index) => ({ id: `stranger-${index}` }));

describe("ranks", () => {
  const cases: [string, Written[], string[]][] = [
    [
      "the same story before everything else",
      [
        { id: "it", story: "s", topics: ["a", "b", "c"], place: "p", outlets: ["x", "y"] },
        { id: "alike", topics: ["a", "b", "c"], place: "p", outlets: ["x", "y"] },
        { id: "same-story", story: "s" },
      ],
      ["same-story: story s", "alike: topics a b c"],
    ],
    [
      "a rare topic before a common one",
      [
        { id: "it", topics: ["common", "rare"] },
        { id: "by-common", topics: ["common"], day: 1 },
        { id: "by-rare", topics: ["rare"], day: 20 },
        ...Array.from({ length: 5 }, (_, i) => ({ id: `more-${i}`, topics: ["common"], day: 30 })),
      ],
      ["by-rare: topics rare", "by-common: topics common", "more-4: topics common"],
    ],
    [
      "a topic before a place before an outlet",
      [
        { id: "it", topics: ["a"], place: "p", outlets: ["x"] },
        { id: "by-outlet", outlets: ["x"] },
        { id: "by-place", place: "p" },
        { id: "by-topic", topics: ["a"] },
      ],
      ["by-topic: topics a", "by-place: places p", "by-outlet: outlets x"],
    ],
    [
      "the article closer in time first, if all else is equal",
      [
        { id: "it", topics: ["a"], day: 10 },
        { id: "earlier", topics: ["a"], day: 2 },
        { id: "nearest", topics: ["a"], day: 9 },
        { id: "later", topics: ["a"], day: 14 },
      ],
      ["later: topics a", "nearest: topics a", "earlier: topics a"],
    ],
  ];
  for (const [what, written, expected] of cases) {
    test(what, () => assert.deepEqual(related([...written, ...strangers], "it"), expected));
  }
});

describe("does not relate", () => {
  test("an article to itself", () => {
    assert.deepEqual(related([{ id: "it" }, ...strangers], "it"), []);
  });

  test("articles that only share an agency that most articles cite", () => {
    const written = Array.from({ length: 10 }, (_, i) => ({
      id: `a${i}`,
      outlets: ["agency", `o${i}`],
    }));
    assert.deepEqual(related([...written, ...strangers], "a0"), []);
  });

  test("articles that only share what all articles share", () => {
    const written = Array.from({ length: 10 }, (_, i) => ({
      id: `a${i}`,
      topics: ["all", `t${i}`],
    }));
    assert.deepEqual(related(written, "a0"), []);
    const twins = ["a", "b"].map((id) => ({ id, topics: ["t"], place: "p", outlets: ["o"] }));
    assert.deepEqual(related(twins, "a"), []);
  });

  test("drafts and withdrawn articles", () => {
    const written: Written[] = [
      { id: "it", topics: ["a"] },
      { id: "draft", topics: ["a"], status: "draft" },
      { id: "withdrawn", topics: ["a"], status: "withdrawn" },
    ];
    assert.deepEqual(related([...written, ...strangers], "it"), []);
    assert.deepEqual(related([...written, ...strangers], "withdrawn"), []);
  });
});

test("the order of the files makes no difference", () => {
  const written: Written[] = Array.from({ length: 30 }, (_, i) => ({
    id: `a${i}`,
    topics: [`t${i % 3}`, `t${3 + (i % 4)}`],
    place: `p${i % 5}`,
    day: 1 + (i % 9),
  }));
  assert.deepEqual(related(written, "a7"), related(written.toReversed(), "a7"));
});

test("returns no more than the maximum", () => {
  const written = Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, topics: ["a"] }));
  assert.equal(related([...written, ...strangers], "a0", 2).length, 2);
});

test("considers only the articles closest in time in a topic with a thousand articles", () => {
  const written = Array.from({ length: 1000 }, (_, i) => ({
    id: `a${String(i).padStart(4, "0")}`,
    topics: ["large"],
    day: 1 + Math.floor(i / 40),
  }));
  const many = Array.from({ length: 9000 }, (_, i) => ({ id: `stranger-${i}` }));
  const found = related([...written, ...many], "a0500", 1000);
  assert.equal(found.length, 40);
});
