import assert from "node:assert/strict";
import { test } from "node:test";
import { entryOf } from "#newsroom/newsroom.ts";
import { sectionPages } from "#newsroom/views/section.ts";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { archiveGroups, listPaths } from "./list-paths.ts";

const room = newsroomWith([
  article("2015/05/18/a"),
  article("2015/05/18/b", { dateline: "minsk" }),
  article("2015/05/18/c"),
  article("2014/12/31/d", { section: "weekly", topics: ["syria"] }),
  article("2014/12/30/e"),
]);

test("a list has a path for each of its pages", () => {
  const pages = sectionPages(room, entryOf(room.sections, "daily-roundup"));
  const paths = listPaths({ section: "daily-roundup" }, pages);
  assert.deepEqual(
    paths.map(({ params }) => params),
    [
      { section: "daily-roundup", page: undefined },
      { section: "daily-roundup", page: "page/2" },
    ],
  );
  assert.deepEqual(
    paths.map(({ props }) => props.page),
    pages,
  );
  assert.notEqual(paths[0]?.key, paths[1]?.key);
});

test("an archive has paths for years, months or days", () => {
  const paths = (depth: 1 | 2 | 3) =>
    archiveGroups(room, depth)
      .flatMap((group) => group.paths())
      .map(({ params: { section, year, month, day } }) =>
        [section, year, month, day].filter(Boolean).join("/"),
      );
  assert.deepEqual(paths(1), ["daily-roundup/2014", "daily-roundup/2015", "weekly/2014"]);
  assert.deepEqual(paths(2), ["daily-roundup/2014/12", "daily-roundup/2015/05", "weekly/2014/12"]);
  assert.deepEqual(paths(3), [
    "daily-roundup/2014/12/30",
    "daily-roundup/2015/05/18",
    "weekly/2014/12/31",
  ]);
});
