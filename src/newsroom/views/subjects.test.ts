/** The lists of sections, people, places and topics, and the 404 page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith } from "#testing/newsroom.ts";
import { entryOf } from "../newsroom.ts";
import { notFoundPage } from "./not-found.ts";
import { personPages } from "./person.ts";
import { filedFrom, placePages } from "./place.ts";
import { sectionPages } from "./section.ts";
import { topicPages } from "./topic.ts";

const room = newsroomWith([
  article("2015/05/18/a"),
  article("2015/05/18/b", { dateline: "minsk" }),
  article("2015/05/18/c"),
  article("2014/12/31/d", { section: "weekly", topics: ["syria"] }),
  article("2014/12/30/e"),
]);

test("a section has its name and tagline, and links to its newest year", () => {
  const pages = sectionPages(room, entryOf(room.sections, "daily-roundup"));
  assert.deepEqual(
    pages.map(({ path, name, deck, articles }) => [path, name, deck, articles]),
    [
      ["/daily-roundup/", "Daily roundup", "A daily roundup of issues", 4],
      ["/daily-roundup/page/2/", "Daily roundup", "A daily roundup of issues", 4],
    ],
  );
  const year = { name: "2015", path: "/daily-roundup/2015/" };
  assert.deepEqual(
    pages.map((page) => page.year),
    [year, year],
  );
});

test("a section without articles has one page, and no link to a year", () => {
  const empty = newsroomWith([]);
  const pages = sectionPages(empty, entryOf(empty.sections, "weekly"));
  assert.deepEqual(
    pages.map(({ articles, year }) => [articles, year]),
    [[0, undefined]],
  );
});

test("a person without articles has a page, too", () => {
  const pages = personPages(room, entryOf(room.people, "tomas-reed"));
  assert.deepEqual(
    pages.map(({ path, deck, role, articles }) => [path, deck, role, articles]),
    [["/people/tomas-reed/", "He wrote nothing yet.", "Writer", 0]],
  );
});

test("a place is named as in datelines, and has others in its country for the map", () => {
  assert.deepEqual(
    filedFrom(room).map(({ id }) => id),
    ["ramadi", "minsk"],
  );
  const [page] = placePages(room, entryOf(room.places, "ramadi"));
  assert.equal(page?.name, "Ramadi, Iraq");
  assert.equal(page?.path, "/places/ramadi/");
  assert.deepEqual(
    page?.others.map(({ id }) => id),
    ["baghdad"],
  );
});

test("a topic lists only its own articles", () => {
  const [page] = topicPages(room, entryOf(room.topics, "syria"));
  assert.deepEqual(
    [page?.path, page?.name, page?.deck, page?.articles],
    ["/topics/syria/", "Syria", "Its neighbor.", 1],
  );
});

test("the 404 page offers the newest articles, regardless of their day", () => {
  assert.deepEqual(
    notFoundPage(room).newest.map(({ headline }) => headline.slice(-1)),
    room.articles.slice(0, 4).map(({ slug }) => slug),
  );
});
