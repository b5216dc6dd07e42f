import assert from "node:assert/strict";
import { test } from "node:test";
import { articleFields } from "./article.ts";
import { referencesIn, registryOf } from "./schema.ts";

test("finds the registry that a field or a list refers to", () => {
  const { byline, dateline, story, section, headline } = articleFields.shape;
  assert.deepEqual([byline, dateline, story, section, headline].map(registryOf), [
    "people",
    "places",
    "stories",
    "sections",
    undefined,
  ]);
});

test("finds every reference in an article, including those in its sources", () => {
  const article = {
    section: "daily roundup",
    byline: ["a", "b"],
    dateline: "ramadi",
    topics: ["iraq"],
    sources: [{ outlet: "reuters" }, { outlet: "ap", via: "the-hill" }],
  };
  assert.deepEqual(
    referencesIn(articleFields, article).map(({ path, registry, id }) => [
      path.join("."),
      registry,
      id,
    ]),
    [
      ["section", "sections", "daily roundup"],
      ["byline.0", "people", "a"],
      ["byline.1", "people", "b"],
      ["dateline", "places", "ramadi"],
      ["topics.0", "topics", "iraq"],
      ["sources.0.outlet", "outlets", "reuters"],
      ["sources.1.outlet", "outlets", "ap"],
      ["sources.1.via", "outlets", "the-hill"],
    ],
  );
});
