import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, newsroomWith, type Written } from "#testing/distribution.ts";

const original: Written = { id: "2015/05/18/ramadi-falls" };
const name = "tag:roundup.example,2015-05-18:ramadi-falls";

async function entry(written: Written, now?: string) {
  const [only, ...others] = await entriesOf(newsroomWith([written], now));
  assert.ok(only);
  assert.equal(others.length, 0);
  return only;
}

const lives: { what: string; article: Written }[] = [
  { what: "as first published", article: {} },
  {
    what: "with a new headline and text",
    article: { headline: "Another", text: "New: [it](source:reuters), [and](source:bbc)." },
  },
  {
    what: "corrected",
    article: { corrections: [{ at: "2015-05-19T10:00:00-04:00", note: "No." }] },
  },
  { what: "published at a different hour", article: { publishedAt: "2015-05-18T23:00:00-04:00" } },
  {
    what: "in a different section",
    article: { section: "weekly", formerly: ["/daily-roundup/2015/05/18/ramadi-falls/"] },
  },
  {
    what: "with a different slug and day",
    article: { id: "2015/05/20/ramadi", formerly: ["/daily-roundup/2015/05/18/ramadi-falls/"] },
  },
  {
    what: "moved twice",
    article: {
      id: "2015/05/21/third",
      formerly: ["/daily-roundup/2015/05/18/ramadi-falls/", "/weekly/2015/05/20/second/"],
    },
  },
  {
    what: "with a former address from another system",
    article: { formerly: ["/old/story-17/"] },
  },
];

for (const { what, article } of lives) {
  test(`an article keeps its id in feeds: ${what}`, async () => {
    assert.equal((await entry({ ...original, ...article })).id, name);
  });
}

test("two articles of the same day have different ids", async () => {
  const entries = await entriesOf(newsroomWith([original, { id: "2015/05/18/another" }]));
  assert.equal(new Set(entries.map(({ id }) => id)).size, 2);
});

const published = "2015-05-18T09:30:00-04:00";
const corrected = "2015-05-19T10:10:00-04:00";
const corrections = [{ at: corrected, note: "It was not so." }];
const changes: { what: string; article: Written; now?: string; updated: string }[] = [
  { what: "publication", article: {}, updated: published },
  { what: "an edit of the headline", article: { headline: "Another" }, updated: published },
  { what: "a correction", article: { corrections }, updated: corrected },
  {
    what: "a correction one second before its time",
    article: { corrections },
    now: "2015-05-19T14:09:59Z",
    updated: published,
  },
  {
    what: "a correction at its time",
    article: { corrections },
    now: "2015-05-19T14:10:00Z",
    updated: corrected,
  },
  {
    what: "an update after a correction",
    article: { corrections, updates: [{ at: "2015-05-19T16:00:00+01:00", note: "News." }] },
    updated: "2015-05-19T16:00:00+01:00",
  },
];

for (const { what, article, now, updated } of changes) {
  test(`a feed entry has the right update time after ${what}`, async () => {
    const found = await entry({ ...original, publishedAt: published, ...article }, now);
    assert.equal(found.updated, updated);
    assert.equal(found.published, published);
  });
}

test("two papers in folders of one host give different ids to articles of the same name", async () => {
  const idAt = async (address: string) => {
    const [one] = await entriesOf(newsroomWith([original], undefined, { address }));
    return one?.id;
  };
  assert.equal(await idAt("https://a.example/news"), "tag:a.example,2015-05-18:news/ramadi-falls");
  assert.equal(await idAt("https://a.example/b/c"), "tag:a.example,2015-05-18:b/c/ramadi-falls");
});
