import assert from "node:assert/strict";
import { test } from "node:test";
import { articleMetadata, pageMetadata } from "./metadata.ts";
import { pageOf } from "#testing/page.ts";

const written = { headline: "It fell", deck: "A city did.", topics: ["iraq", "syria"] };

test("an article has the metadata that messaging apps and search engines ask for", () => {
  const { card, data, ...rest } = articleMetadata(pageOf(written));
  assert.deepEqual(rest, {
    title: "It fell – The Test Roundup",
    name: "It fell",
    description: "A city did.",
    canonical: "https://roundup.example/daily-roundup/2015/05/18/slug/",
    type: "article",
    site: "The Test Roundup",
    locale: "en_US",
    article: {
      published: "2015-05-18T09:30:00-04:00",
      modified: "2015-05-18T09:30:00-04:00",
      section: "Daily roundup",
      tags: ["Iraq", "Syria"],
      authors: [{ name: "Ines Falk", url: "https://roundup.example/people/ines-falk/" }],
      creators: [],
    },
    oembed: "https://roundup.example/daily-roundup/2015/05/18/slug/oembed.json",
  });
  assert.equal(card.width, 1200);
  assert.equal(card.height, 630);
  assert.match(card.alt, /18 May 2015: It fell \(2 sources, all first-hand: Reuters, BBC News\)/);
  assert.ok(data);
});

test("the last correction sets the modification time of an article", () => {
  const corrections = [
    { at: "2015-05-19T10:10:00-04:00", note: "No." },
    { at: "2015-05-20T08:00:00-04:00", note: "Nor that." },
  ];
  const { article } = articleMetadata(
    pageOf({ publishedAt: "2015-05-18T09:30:00-04:00", corrections }),
  );
  assert.equal(article?.published, "2015-05-18T09:30:00-04:00");
  assert.equal(article?.modified, "2015-05-20T08:00:00-04:00");
});

test("a correction dated after the clock is not in the metadata", () => {
  const corrections = [{ at: "2015-05-19T10:10:00-04:00", note: "No." }];
  const page = pageOf({ corrections }, "2015-05-19T00:00:00Z");
  const { article, data } = articleMetadata(page);
  assert.equal(article?.modified, "2015-05-18T09:30:00-04:00");
  assert.doesNotMatch(JSON.stringify(data), /No\./);
});

test("authors are credited by their fediverse handles", () => {
  const page = pageOf();
  const byline = page.byline.map((person) => ({ ...person, fediverse: "@ines@social.example" }));
  assert.deepEqual(articleMetadata({ ...page, byline }).article?.creators, [
    "@ines@social.example",
  ]);
});

const { frame } = pageOf();

test("a page without its own card has the paper's, and breadcrumbs from the front page", () => {
  const about = pageMetadata(frame, {
    title: "Iraq",
    description: "…",
    path: "/topics/iraq/",
    trail: [{ name: "Topics", path: "/topics/" }],
  });
  assert.equal(about.title, "Iraq – The Test Roundup");
  assert.match(about.card.url, /^https:\/\/roundup\.example\/card\.png\?v=/);
  assert.deepEqual(trail(about.data), [
    ["The Test Roundup", "https://roundup.example/"],
    ["Topics", "https://roundup.example/topics/"],
    ["Iraq", "https://roundup.example/topics/iraq/"],
  ]);
});

test("a noindex page has no canonical address and no structured data", () => {
  const lost = pageMetadata(frame, {
    title: "Lost",
    description: "…",
    path: "/404.html",
    noindex: true,
  });
  assert.equal(lost.canonical, undefined);
  assert.equal(lost.data, undefined);
});

test("the front page describes the paper itself", () => {
  const { title, name, data } = pageMetadata(frame, { description: "A paper.", path: "/" });
  assert.equal(title, "The Test Roundup");
  assert.equal(name, "The Test Roundup");
  const types = data?.["@graph"].map((node) => (node as { "@type": string })["@type"]);
  assert.deepEqual(types, ["NewsMediaOrganization", "WebSite"]);
});

interface Step {
  name: string;
  item: string;
}

function trail(data: ReturnType<typeof pageMetadata>["data"]): [string, string][] {
  const crumbs = data?.["@graph"].find(
    (node) => (node as { "@type": string })["@type"] === "BreadcrumbList",
  ) as { itemListElement: Step[] } | undefined;
  return (crumbs?.itemListElement ?? []).map(({ name, item }) => [name, item]);
}
