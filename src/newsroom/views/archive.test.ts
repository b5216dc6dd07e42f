import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { entryOf } from "../newsroom.ts";
import { archivePages } from "./archive.ts";

const room = newsroomWith([
  article("2015/05/18/a"),
  article("2015/05/18/b"),
  article("2015/05/31/c"),
  article("2015/02/13/d"),
  article("2016/02/29/e"),
  article("2016/02/28/elsewhere", { section: "weekly" }),
]);
const section = entryOf(room.sections, "daily-roundup");
const paths = (links: readonly ({ path: string } | undefined)[]) => links.map((link) => link?.path);

describe("the archive of a section", () => {
  const years = archivePages(room, section, 1);
  const months = archivePages(room, section, 2);
  const days = archivePages(room, section, 3);

  test("has a page for every year, month and day with an article of the section", () => {
    assert.deepEqual(paths(years), ["/daily-roundup/2015/", "/daily-roundup/2016/"]);
    assert.deepEqual(paths(months), [
      "/daily-roundup/2015/02/",
      "/daily-roundup/2015/05/",
      "/daily-roundup/2016/02/",
    ]);
    assert.deepEqual(paths(days), [
      "/daily-roundup/2015/02/13/",
      "/daily-roundup/2015/05/18/",
      "/daily-roundup/2015/05/31/",
      "/daily-roundup/2016/02/29/",
    ]);
  });

  test("counts and lists the articles of each period", () => {
    assert.deepEqual(
      [years, months, days].map((pages) => pages.map(({ name, articles }) => [name, articles])),
      [
        [
          ["2015", 4],
          ["2016", 1],
        ],
        [
          ["February 2015", 1],
          ["May 2015", 3],
          ["February 2016", 1],
        ],
        [
          ["13 February 2015", 1],
          ["18 May 2015", 2],
          ["31 May 2015", 1],
          ["29 February 2016", 1],
        ],
      ],
    );
    assert.deepEqual(
      months[1]?.editions.map(({ day, articles }) => [day, articles.length]),
      [
        ["2015-05-31", 1],
        ["2015-05-18", 2],
      ],
    );
    assert.deepEqual(years[0]?.editions, []);
  });

  test("links to the enclosing, previous and next periods", () => {
    const may18 = days[1];
    assert.deepEqual(may18?.section, { name: "Daily roundup", path: "/daily-roundup/" });
    assert.deepEqual(may18?.within, [
      { name: "2015", path: "/daily-roundup/2015/" },
      { name: "May", path: "/daily-roundup/2015/05/" },
    ]);
    assert.deepEqual(paths([may18?.previous, may18?.next]), [
      "/daily-roundup/2015/02/13/",
      "/daily-roundup/2015/05/31/",
    ]);
    assert.deepEqual(paths([years[0]?.previous, years[1]?.next]), [undefined, undefined]);
    assert.deepEqual(paths([months[1]?.next]), ["/daily-roundup/2016/02/"]);
  });

  test("shows a year as calendars of its months, with links on days that have an edition", () => {
    assert.deepEqual(
      years[0]?.months.map(({ name, articles }) => [name, articles]),
      [
        ["February 2015", 1],
        ["May 2015", 3],
      ],
    );
    // 1 May 2015 was a Friday, and 31 May a Sunday.
    const may = years[0]?.months[1]?.weeks ?? [];
    assert.deepEqual(
      may.map((week) => week.map((day) => day?.number ?? 0)),
      [
        [0, 0, 0, 0, 1, 2, 3],
        [4, 5, 6, 7, 8, 9, 10],
        [11, 12, 13, 14, 15, 16, 17],
        [18, 19, 20, 21, 22, 23, 24],
        [25, 26, 27, 28, 29, 30, 31],
      ],
    );
    const linked = may.flat().filter((day) => day?.path);
    assert.deepEqual(linked, [
      { number: 18, path: "/daily-roundup/2015/05/18/", label: "18 May 2015" },
      { number: 31, path: "/daily-roundup/2015/05/31/", label: "31 May 2015" },
    ]);
    // February 2016 began on a Monday and had a 29th.
    const february = years[1]?.months[0]?.weeks ?? [];
    assert.equal(february.length, 5);
    assert.equal(february[0]?.[0]?.number, 1);
    assert.deepEqual(
      february[4]?.map((day) => day?.number),
      [29, ...Array(6).fill(undefined)],
    );
  });

  test("has no pages if nothing is published", () => {
    assert.deepEqual(archivePages(newsroomWith([]), section, 1), []);
  });
});
