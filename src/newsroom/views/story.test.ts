import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { entryOf } from "../newsroom.ts";
import { inWords } from "./numbers.ts";
import { storyPage } from "./story.ts";

const storyOn = (...days: string[]) => {
  const articles = days.map((day, i) =>
    article(`${day}/a${i}`, { story: "ramadi", development: `Step ${i}.` }),
  );
  const room = newsroomWith(articles);
  return storyPage(room, entryOf(room.stories, "ramadi"));
};

describe("the page of a story", () => {
  const page = storyOn("2015/05/27", "2015/05/18", "2015/05/18", "2015/05/19");

  test("lists its articles in order, with the time between them", () => {
    assert.deepEqual(
      page?.developments.map(({ article: { day, development }, after }) => [
        day,
        development,
        after,
      ]),
      [
        ["2015-05-18", "Step 2.", "The story begins"],
        ["2015-05-18", "Step 1.", "The same day"],
        ["2015-05-19", "Step 3.", "The next day"],
        ["2015-05-27", "Step 0.", "8 days later"],
      ],
    );
  });

  test("positions them to scale on a timeline", () => {
    assert.equal(page?.days, 10);
    assert.deepEqual(page?.ticks, [0, 0, 1 / 9, 1]);
  });

  test("shows its first and last days, with years only if they differ", () => {
    assert.equal(page?.span, "Four articles, 18 May to 27 May 2015");
    assert.deepEqual([page?.first, page?.last], ["18 May", "27 May"]);
    const long = storyOn("2015/12/29", "2016/01/02");
    assert.equal(long?.span, "Two articles, 29 December 2015 to 2 January 2016");
    assert.deepEqual([long?.first, long?.last], ["29 December 2015", "2 January 2016"]);
  });

  test("can span a single day", () => {
    const short = storyOn("2015/05/18");
    assert.equal(short?.span, "One article, 18 May 2015");
    assert.deepEqual([short?.days, short?.ticks], [1, [0]]);
  });

  test("does not exist without articles", () => assert.equal(storyOn(), undefined));
});

test("spells out numbers up to twelve", () => {
  assert.deepEqual([0, 1, 12, 13, 200].map(inWords), ["no", "one", "twelve", "13", "200"]);
});
