import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { listPages } from "./list.ts";
import { pageParam } from "./paging.ts";

const subject = { path: "/topics/iraq/", name: "Iraq", deck: "The country." };

/** The pages of a list of articles on these days, two per page. */
const pagesOf = (...days: string[]) => {
  const room = newsroomWith(days.map((day, i) => article(`${day}/a${i}`)));
  return listPages(room, subject, room.articles);
};

describe("a list of articles", () => {
  const pages = pagesOf("2015/12/31", "2015/12/29", "2015/12/29", "2016/01/02", "2015/02/13");

  test("has as many pages as it needs, each with its address and links to its neighbors", () => {
    assert.deepEqual(
      pages.map(({ path, page, pages: all, articles }) => [path, page, all, articles]),
      [
        ["/topics/iraq/", 1, 3, 5],
        ["/topics/iraq/page/2/", 2, 3, 5],
        ["/topics/iraq/page/3/", 3, 3, 5],
      ],
    );
    assert.deepEqual(
      pages.map(({ newer, older }) => [newer?.path, older?.path]),
      [
        [undefined, "/topics/iraq/page/2/"],
        ["/topics/iraq/", "/topics/iraq/page/3/"],
        ["/topics/iraq/page/2/", undefined],
      ],
    );
    assert.deepEqual(pages.map(pageParam), [undefined, "page/2", "page/3"]);
  });

  test("groups articles by day, newest first", () => {
    assert.deepEqual(
      pages.map(({ editions }) => editions.map(({ day, articles }) => [day, articles.length])),
      [
        [
          ["2016-01-02", 1],
          ["2015-12-31", 1],
        ],
        [["2015-12-29", 2]],
        [["2015-02-13", 1]],
      ],
    );
    const [edition] = pages[1]?.editions ?? [];
    assert.deepEqual(
      [edition?.weekday, edition?.date, edition?.dateInYear],
      ["Tuesday", "29 December 2015", "29 December"],
    );
  });

  test("has its newest day on every page", () => {
    for (const { newest } of pages)
      assert.deepEqual(newest, { iso: "2016-01-02", label: "Saturday 2 January 2016" });
  });

  test("labels the link to older articles with a day, a span within a year, or a span across years", () => {
    assert.equal(pages[0]?.older?.label, "29 December 2015");
    assert.equal(pages[1]?.older?.label, "13 February 2015");
    const [first, second] = pagesOf(
      "2016/03/03",
      "2016/03/02",
      "2016/03/01",
      "2016/02/28",
      "2016/01/01",
      "2015/12/31",
    );
    assert.equal(first?.older?.label, "1 March to 28 February");
    assert.equal(second?.older?.label, "1 January 2016 to 31 December 2015");
  });

  test("has one page if there is nothing to list", () => {
    const [page, ...more] = pagesOf();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [
        page?.path,
        page?.pages,
        page?.articles,
        page?.newest,
        page?.editions,
        page?.newer,
        page?.older,
      ],
      ["/topics/iraq/", 1, 0, undefined, [], undefined, undefined],
    );
    assert.equal(listPages(newsroomWith([]), subject).length, 1);
  });

  test("that fills exactly one page has no second one", () => {
    assert.equal(pagesOf("2015/05/18", "2015/05/17").length, 1);
  });
});
