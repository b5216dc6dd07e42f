import assert from "node:assert/strict";
import { test } from "node:test";
import { feedsPage } from "./feeds-page.ts";
import { newsroomWith } from "#testing/distribution.ts";

const outline = (...articles: Parameters<typeof newsroomWith>[0]) =>
  feedsPage(newsroomWith(articles)).groups.map(({ title, feeds }) => [
    title,
    feeds.map(({ path }) => path).join(" "),
  ]);

test("feeds are grouped by kind, the whole paper first", () => {
  assert.deepEqual(outline({ story: "ramadi", development: "x", topics: ["syria", "iraq"] }), [
    ["The whole paper", "/"],
    ["Sections", "/daily-roundup/ /weekly/"],
    ["Stories", "/stories/ramadi/"],
    ["Topics", "/topics/iraq/ /topics/syria/"],
  ]);
});

test("the page has no groups for stories and topics while there are none", () => {
  assert.deepEqual(outline(), [
    ["The whole paper", "/"],
    ["Sections", "/daily-roundup/ /weekly/"],
  ]);
});

test("each feed comes in three formats", () => {
  const { count, groups } = feedsPage(newsroomWith([]));
  assert.equal(count, 3);
  assert.deepEqual(groups[1]?.feeds[0]?.formats, [
    { name: "RSS", path: "/daily-roundup/feed.xml" },
    { name: "Atom", path: "/daily-roundup/atom.xml" },
    { name: "JSON Feed", path: "/daily-roundup/feed.json" },
  ]);
});
