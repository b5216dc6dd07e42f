import assert from "node:assert/strict";
import { test } from "node:test";
import { article } from "#testing/newsroom.ts";
import { registries } from "#testing/registries.ts";
import { publicPages, redirectsOf, type Addressed } from "./public-pages.ts";

const ramadi = article("2015/05/18/ramadi", { formerly: ["/old.html", "/caf%c3%a9/"] });
const gone = article("2015/05/19/gone", { status: "withdrawn", topics: ["syria"] });
const about = { id: "about", title: "About", formerly: ["/imprint/"] };

function content(more: Partial<Addressed> = {}): Addressed {
  const pages = new Map([["about", about]]);
  return { ...registries, pages, articles: [ramadi, gone], ...more };
}

/** The addresses that redirect, each with its target. */
const moves = (more?: Partial<Addressed>) =>
  redirectsOf(content(more)).map(({ from, to }) => `${from} ${to}`);

/** The sections of the registries, the first with former addresses. */
function sectionsWith(formerly: string[]): Addressed["sections"] {
  const sections = [...registries.sections.values()];
  return new Map(sections.map((one, index) => [one.id, index === 0 ? { ...one, formerly } : one]));
}

test("people, sections, pages and withdrawn articles always have a page; other entries with an article", () => {
  const paths = new Set(publicPages(content()).map(({ path }) => path));
  for (const path of [
    "/about/",
    "/weekly/",
    "/people/tomas-reed/",
    "/outlets/ap/",
    "/topics/iraq/",
  ])
    assert.ok(paths.has(path), path);
  assert.ok(paths.has("/daily-roundup/2015/05/19/gone/"));
  for (const path of ["/topics/syria/", "/places/minsk/", "/outlets/bbc-news/"])
    assert.ok(!paths.has(path), path);
});

test("former addresses redirect, encoded as browsers send them", () => {
  assert.deepEqual(moves(), [
    "/imprint/ /about/",
    "/old.html /daily-roundup/2015/05/18/ramadi/",
    "/caf%C3%A9/ /daily-roundup/2015/05/18/ramadi/",
  ]);
});

test("a renamed section takes its articles and archives along", () => {
  assert.deepEqual(
    moves({ sections: sectionsWith(["/news/"]) }).filter((move) => move.startsWith("/news/")),
    [
      "/news/ /daily-roundup/",
      "/news/2015/05/18/ramadi/ /daily-roundup/2015/05/18/ramadi/",
      "/news/2015/05/19/gone/ /daily-roundup/2015/05/19/gone/",
      "/news/2015/ /daily-roundup/2015/",
      "/news/2015/05/ /daily-roundup/2015/05/",
      "/news/2015/05/18/ /daily-roundup/2015/05/18/",
    ],
  );
});

test("a section that replaces a page of another system redirects that page alone", () => {
  const found = moves({ sections: sectionsWith(["/category/news/", "/news.html"]) });
  assert.equal(found.filter((move) => /^\/(category|news)/.test(move)).length, 2);
});

test("an article's own former address takes precedence over its section's", () => {
  const other = article("2015/05/20/other", { formerly: ["/news/2015/05/18/ramadi/"] });
  const articles = [ramadi, other];
  assert.ok(
    moves({ sections: sectionsWith(["/news/"]), articles }).includes(
      "/news/2015/05/18/ramadi/ /daily-roundup/2015/05/20/other/",
    ),
  );
});

test("a page is never replaced by a redirect", () => {
  const pages = new Map([["about", { ...about, formerly: ["/Weekly/"] }]]);
  assert.deepEqual(
    moves({ pages }).filter((move) => /weekly/i.test(move)),
    [],
  );
});
