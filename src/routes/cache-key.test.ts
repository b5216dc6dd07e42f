import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith, source, type Written } from "#testing/newsroom.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { cacheKey } from "./cache-key.ts";
import { frontPage } from "#newsroom/views/front.ts";

const story = { story: "ramadi", development: "x" };
const picture = { src: "/bridge.jpg", width: 1600, height: 900, format: "jpg" as const };

/** The page of an article that has every field, next to another article. */
function pageWith(fields: Written = {}, neighbor: Written = {}, now = "2030-01-01T00:00:00Z") {
  const one = article("2015/05/18/a", {
    ...story,
    lead: { src: picture, alt: "a", caption: "b", credit: "c" },
    pictures: [picture],
    sources: [source("reuters", { url: "https://r.example/" }), source("ap", { citing: ["csm"] })],
    corrections: [{ at: "2015-05-19T10:00:00-04:00", note: "It is 60 miles." }],
    ...fields,
  });
  const room = newsroomWith([one, article("2015/05/19/b", { ...story, ...neighbor })], { now });
  return articlePage(room, one);
}

test("a page that shows the same has the same key, whatever else changes in the newsroom", () => {
  assert.equal(cacheKey(pageWith()), cacheKey(pageWith()));
  assert.equal(cacheKey(pageWith()), cacheKey(pageWith({}, { topics: ["syria"] })));
  assert.equal(cacheKey(pageWith()), cacheKey(pageWith({}, {}, "2031-01-01T00:00:00Z")));
});

/** Copies of a value, each with one of its leaves changed. */
function* variants(value: unknown): Generator<unknown> {
  if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      for (const variant of variants(part))
        yield Array.isArray(value)
          ? value.with(Number(key), variant)
          : { ...value, [key]: variant };
    }
  } else if (value !== undefined) {
    yield typeof value === "number"
      ? value + 1
      : typeof value === "boolean"
        ? !value
        : `${String(value)}.`;
  }
}

test("any change to a page changes its key", () => {
  for (const page of [pageWith(), frontPage(newsroomWith([article("2015/05/18/a", story)]))]) {
    const keys = [...variants(page)].map((variant) => cacheKey(variant as object));
    assert.ok(keys.length > 50);
    assert.equal(new Set([cacheKey(page), ...keys]).size, keys.length + 1);
  }
});

const changes: Record<string, ReturnType<typeof pageWith>> = {
  "the neighbor's headline": pageWith({}, { headline: "Another headline" }),
  "whether the neighbor is published": pageWith({}, { status: "draft" }),
  "whether a correction is due": pageWith({}, {}, "2015-05-19T13:59:59Z"),
  "a picture in the text": pageWith({ pictures: [{ ...picture, src: "/other.jpg" }] }),
  "what a source says": pageWith({ sources: [source("reuters", { says: "No." }), source("ap")] }),
};
for (const [what, page] of Object.entries(changes)) {
  test(`the key depends on ${what}`, () => assert.notEqual(cacheKey(page), cacheKey(pageWith())));
}
