import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { bibtex } from "./bibtex.ts";
import { cslItems } from "./csl.ts";
import { pageOf } from "#testing/page.ts";

// Citation.js, which many reference tools are built on, has no types.
const require = createRequire(import.meta.url);
require("@citation-js/plugin-bibtex");
const { Cite } = require("@citation-js/core") as {
  Cite: new (input: unknown) => { data: Record<string, unknown>[] };
};

const sources = [
  {
    id: "reuters",
    outlet: "reuters",
    via: "bbc-news",
    title: "Fallen & lost: 100% of {it}",
    url: "https://r.example/a_b?c=1&d=%20#e",
    kind: "wire" as const,
    says: "It fell.",
    publishedAt: "2015-05-17",
  },
  {
    id: "bbc",
    outlet: "bbc-news",
    kind: "news" as const,
    says: "So it did.",
    authors: ["Jane van Doe", "Staff and agencies"],
  },
];
const page = pageOf({ headline: "“Lost”: a city_of $5 ~ #1", sources });

test("the article comes first, followed by its sources in order, each with a unique id", () => {
  const items = cslItems(page);
  assert.deepEqual(
    items.map(({ id }) => id),
    ["slug", "slug-source-reuters", "slug-source-bbc"],
  );
});

test("the article is a newspaper article with its publication date", () => {
  assert.deepEqual(cslItems(page)[0], {
    id: "slug",
    type: "article-newspaper",
    title: "“Lost”: a city_of $5 ~ #1",
    "container-title": "The Test Roundup",
    author: [{ given: "Ines", family: "Falk" }],
    issued: { "date-parts": [[2015, 5, 18]] },
    URL: "https://roundup.example/daily-roundup/2015/05/18/slug/",
    language: "en-US",
    section: "Daily roundup",
    abstract: "Deck of slug.",
  });
});

test("an agency's piece is attributed to the agency, in the outlet that ran it", () => {
  const [, agency] = cslItems(page);
  assert.equal(agency?.["container-title"], "BBC News");
  assert.deepEqual(agency?.author, [{ literal: "Reuters" }]);
});

test("what the paper says of a piece is not taken for the outlet's own summary", () => {
  const [, agency] = cslItems(page);
  assert.equal(agency?.abstract, "Summary by The Test Roundup: It fell.");
});

test("a piece without a title does not get our words as its title, and names of organizations are not split", () => {
  const [, , untitled] = cslItems(page);
  assert.equal(untitled?.title, "[No title recorded]");
  assert.deepEqual(untitled?.author, [
    { family: "van Doe", given: "Jane" },
    { literal: "Staff and agencies" },
  ]);
  assert.ok(!("issued" in (untitled ?? {})), "no date is invented");
});

test("reference managers read the BibTeX without loss", () => {
  const [article, agency, untitled] = new Cite(bibtex(cslItems(page))).data;
  assert.equal(article?.["title"], "“Lost”: a city_of $5 ~ #1");
  assert.equal(article?.["container-title"], "The Test Roundup");
  assert.deepEqual(article?.["author"], [{ given: "Ines", family: "Falk" }]);
  assert.deepEqual(article?.["issued"], { "date-parts": [[2015, 5, 18]] });
  assert.equal(article?.["URL"], "https://roundup.example/daily-roundup/2015/05/18/slug/");
  assert.equal(agency?.["title"], "Fallen & lost: 100% of {it}");
  assert.equal(agency?.["URL"], "https://r.example/a_b?c=1&d=%20#e");
  assert.deepEqual(agency?.["author"], [{ family: "Reuters" }]);
  assert.deepEqual(
    ((untitled?.["author"] ?? []) as { family: string }[]).map(({ family }) => family),
    ["Doe", "Staff and agencies"],
  );
});

test("reference managers read the CSL-JSON", () => {
  const data = new Cite(JSON.stringify(cslItems(page))).data;
  assert.deepEqual(
    data.map(({ title }) => title),
    ["“Lost”: a city_of $5 ~ #1", "Fallen & lost: 100% of {it}", "[No title recorded]"],
  );
});
