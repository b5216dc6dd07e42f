import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { entryOf, type Newsroom } from "../newsroom.ts";
import { archivePages, archiveYears } from "./archive.ts";

const room = newsroomWith([
  article("2015/05/18/a"),
  article("2015/05/18/b"),
  article("2015/05/31/c"),
  article("2015/02/13/d"),
  article("2016/02/29/e"),
  article("2016/02/28/elsewhere", { section: "weekly" }),
]);
const section = entryOf(room.sections, "daily-roundup");
const pagesIn = (newsroom: Newsroom, depth: 1 | 2 | 3) =>
  archiveYears(newsroom, section).flatMap((year) => archivePages(newsroom, section, depth, year));
const paths = (links: readonly ({ path: string } | undefined)[]) => links.map((link) => link?.path);

describe("the archive of a section", () => {
  const years = pagesIn(room, 1);
  const months = pagesIn(room, 2);
  const days = pagesIn(room, 3);

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
        [0, 0, 0, 0, 0, 1, 2],
        [3, 4, 5, 6, 7, 8, 9],
        [10, 11, 12, 13, 14, 15, 16],
        [17, 18, 19, 20, 21, 22, 23],
        [24, 25, 26, 27, 28, 29, 30],
        [31, 0, 0, 0, 0, 0, 0],
      ],
    );
    const linked = may.flat().filter((day) => day?.path);
    assert.deepEqual(linked, [
      { number: 18, path: "/daily-roundup/2015/05/18/", label: "18 May 2015" },
      { number: 31, path: "/daily-roundup/2015/05/31/", label: "31 May 2015" },
    ]);
  });

  test("begins weeks as its language does", () => {
    const german = newsroomWith([article("2016/02/29/e")], { language: "de" });
    const [month] = pagesIn(german, 2)[0]?.months ?? [];
    assert.deepEqual(
      month?.weekdays.map(({ name }) => name),
      ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    );
    // February 2016 began on a Monday and had a 29th.
    assert.equal(month?.weeks.length, 5);
    assert.equal(month?.weeks[0]?.[0]?.number, 1);
    assert.deepEqual(
      month?.weeks[4]?.map((day) => day?.number),
      [29, ...Array(6).fill(undefined)],
    );
    assert.equal(years[0]?.months[0]?.weekdays[0]?.name, "Sunday");
  });

  test("shows the newest headlines of each month of a year, and the year's stories", () => {
    const many = newsroomWith(
      Array.from({ length: 8 }, (_, i) =>
        article(`2015/05/1${i}/a${i}`, i < 3 ? { story: "ramadi", development: "x" } : {}),
      ),
    );
    const [year] = pagesIn(many, 1);
    assert.deepEqual(year?.stories, [
      { name: "The battle for Ramadi", path: "/stories/ramadi/", articles: 3 },
    ]);
    const headlines = year?.months[0]?.headlines ?? [];
    assert.deepEqual(
      headlines.map(({ name }) => name),
      [7, 6, 5, 4, 3, 2].map((i) => `Headline of a${i}`),
    );
    assert.deepEqual(headlines.at(-1), {
      name: "Headline of a2",
      path: "/daily-roundup/2015/05/12/a2/",
      day: "2015-05-12",
      date: "12 May",
      story: "The battle for Ramadi",
    });
    assert.deepEqual(pagesIn(many, 2)[0]?.months[0]?.headlines, []);
  });

  test("shows what other sections published on the same day", () => {
    const both = newsroomWith([
      article("2016/02/28/here"),
      article("2016/02/28/there", { section: "weekly" }),
      article("2016/02/27/there", { section: "weekly" }),
    ]);
    const [day] = pagesIn(both, 3);
    assert.equal(day?.articles, 1);
    assert.deepEqual(
      day?.others.map(({ section, articles }) => [section.name, articles.map(({ path }) => path)]),
      [["Weekly", ["/weekly/2016/02/28/there/"]]],
    );
  });

  test("has no pages if nothing is published", () => {
    assert.deepEqual(pagesIn(newsroomWith([]), 1), []);
  });
});
