import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import { entryOf, pathOf, sectionOf, type Filed } from "./newsroom.ts";

const slugs = (articles: readonly Filed[] | undefined) => articles?.map(({ slug }) => slug);

const all = [
  article("2015/05/17/older", { story: "ramadi", development: "x" }),
  article("2015/05/18/newest", { story: "ramadi", development: "x" }),
  article("2015/05/18/draft", { status: "draft", story: "ramadi", development: "x" }),
  article("2015/05/19/scheduled", { story: "minsk", development: "x" }),
  article("2015/05/16/withdrawn", {
    status: "withdrawn",
    withdrawn: { at: "2015-05-17T09:30:00-04:00", reason: "It was wrong." },
    story: "ramadi",
    development: "x",
  }),
  article("2015/05/18/also", { publishedAt: "2015-05-18T13:30:00Z" }),
];
const now = "2015-05-18T13:30:00Z";

describe("a build", () => {
  const room = newsroomWith(all, { now });

  test("contains what is public at its clock, newest first, and by id at the same instant", () => {
    assert.deepEqual(slugs(room.articles), ["also", "newest", "older"]);
  });

  test("leaves withdrawn articles out of every list", () => {
    assert.deepEqual(slugs(room.withdrawn), ["withdrawn"]);
    assert.deepEqual(slugs(room.threads.get("ramadi")), ["older", "newest"]);
    for (const groups of Object.values(room.articlesOf))
      for (const articles of groups.values()) assert.ok(!slugs(articles)?.includes("withdrawn"));
  });

  test("has no story without public articles", () => {
    assert.deepEqual([...room.threads.keys()], ["ramadi"]);
  });

  test("one second earlier, contains only what was public then", () => {
    const before = newsroomWith(all, { now: "2015-05-18T13:29:59Z" });
    assert.deepEqual(slugs(before.articles), ["older"]);
  });
});

test("a preview also lists drafts and scheduled articles, but no withdrawn ones", () => {
  const room = newsroomWith(all, { now, preview: true });
  assert.deepEqual(slugs(room.articles), ["scheduled", "also", "draft", "newest", "older"]);
  assert.deepEqual(slugs(room.withdrawn), ["withdrawn"]);
  assert.deepEqual(slugs(room.threads.get("ramadi")), ["older", "newest", "draft"]);
  assert.deepEqual(slugs(room.threads.get("minsk")), ["scheduled"]);
});

test("articles are grouped by what they refer to, once each and newest first", () => {
  const room = newsroomWith([
    article("2015/05/17/a", { byline: ["ines-falk", "noor-haddad"], topics: ["iraq", "syria"] }),
    article("2015/05/18/b", {
      section: "weekly",
      dateline: "minsk",
      sources: [source("ap"), source("ap-again", { outlet: "ap" })],
    }),
  ]);
  const { sections, topics, places, people, outlets } = room.articlesOf;
  assert.deepEqual(slugs(sections.get("daily-roundup")), ["a"]);
  assert.deepEqual(slugs(sections.get("weekly")), ["b"]);
  assert.deepEqual(slugs(topics.get("iraq")), ["b", "a"]);
  assert.deepEqual(slugs(topics.get("syria")), ["a"]);
  assert.deepEqual(slugs(places.get("minsk")), ["b"]);
  assert.deepEqual(slugs(people.get("ines-falk")), ["b", "a"]);
  assert.deepEqual(slugs(people.get("noor-haddad")), ["a"]);
  assert.deepEqual(slugs(outlets.get("ap")), ["b", "a"]);
  assert.deepEqual(slugs(outlets.get("reuters")), ["a"]);
  assert.equal(people.get("tomas-reed"), undefined);
});

test("an article's address begins with the id of its section", () => {
  const [one] = all;
  const room = newsroomWith(all);
  assert.ok(one);
  assert.equal(sectionOf(room, one).id, "daily-roundup");
  assert.equal(pathOf(room, one), "/daily-roundup/2015/05/17/older/");
  assert.throws(() => sectionOf(room, { section: "sports" }), /There is no section “sports”/);
  assert.throws(() => entryOf(room.places, "atlantis"), /There is no entry “atlantis”/);
});
