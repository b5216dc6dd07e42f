import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith, type Written } from "#testing/newsroom.ts";
import type { Finding } from "#check/findings.ts";
import { deskFront } from "./front.ts";
import type { Out } from "./next-build.ts";

const now = "2015-05-18T20:00:00Z";
const nothing: Out = { from: "permalinks", addresses: new Set() };

function front(articles: Record<string, Written>, out = nothing, findings: Finding[] = []) {
  const filed = Object.entries(articles).map(([id, fields]) => article(id, fields));
  return deskFront(newsroomWith(filed, { now, preview: true }), out, findings);
}

const finding = (file: string, line: number, fields: Partial<Finding> = {}): Finding => ({
  file,
  line,
  field: "",
  rule: "link-text",
  severity: "warning",
  stopsBuild: false,
  wrong: "It is wrong.",
  right: "Correct it.",
  ...fields,
});

const headlines = (entries: { headline: string }[]) => entries.map(({ headline }) => headline);

test("lists drafts, ready articles, scheduled articles and today's articles separately", () => {
  const page = front({
    "2015/05/17/yesterday": {},
    "2015/05/18/today": {},
    "2015/05/18/draft": { status: "draft" },
    "2015/05/18/finished": { status: "ready" },
    "2015/05/19/tomorrow": {},
    "2015/05/20/later": {},
    "2015/05/16/withdrawn": {
      status: "withdrawn",
      withdrawn: { at: "2015-05-17T09:00:00-04:00", reason: "It was wrong." },
    },
  });
  assert.deepEqual(headlines(page.drafts), ["Headline of draft"]);
  assert.deepEqual(headlines(page.ready), ["Headline of finished"]);
  assert.deepEqual(headlines(page.scheduled), ["Headline of tomorrow", "Headline of later"]);
  assert.deepEqual(headlines(page.today), ["Headline of today"]);
});

test("“today” is a day in the paper's time zone, not in the machine's or in UTC", () => {
  const late = { "2015/05/18/late": { publishedAt: "2015-05-19T01:00:00Z" } };
  const filed = [article("2015/05/18/late", late["2015/05/18/late"])];
  const at = (now: string) => deskFront(newsroomWith(filed, { now, preview: true }), nothing, []);
  assert.equal(at("2015-05-19T03:59:00Z").today.length, 1);
  assert.equal(at("2015-05-19T04:01:00Z").today.length, 0);
});

test("a scheduled article shows its time in the paper's zone and the time left", () => {
  const [entry] = front({ "2015/05/19/tomorrow": {} }).scheduled;
  assert.equal(entry?.published.time, "9:30 a.m. EDT");
  assert.equal(entry?.published.date, "19 May 2015");
  assert.equal(entry?.wait, "in 17 hours");
  assert.equal(entry?.path, "/desk/2015/05/19/tomorrow/");
});

test("an entry counts the findings in its file", () => {
  const [entry] = front({ "2015/05/18/draft": { status: "draft" } }, nothing, [
    finding("content/articles/2015/05/18/draft.md", 3),
    finding("content/articles/2015/05/18/draft.md", 9),
    finding("content/site.yaml", 1),
  ]).drafts;
  assert.equal(entry?.findings, 2);
});

test("shows all findings and counts the errors that stop the next build", () => {
  const all = [
    finding("a.md", 3),
    finding("a.md", 7, { severity: "error", stopsBuild: true }),
    finding("draft.md", 7, { severity: "error" }),
    finding("content/site.yaml", 2),
  ];
  const { findings, next } = front({ "2015/05/18/a": {} }, nothing, all);
  assert.deepEqual(findings, all);
  assert.equal(next.errors, 1);
});

test("compares the next build with the published addresses", () => {
  const out: Out = { from: "dist", addresses: new Set(["/daily-roundup/2015/05/16/gone/"]) };
  const { next } = front({ "2015/05/18/a": {}, "2015/05/18/b": { status: "draft" } }, out);
  assert.equal(next.comparedWith, "dist");
  assert.deepEqual(
    next.publishes.map(({ headline, path }) => [headline, path]),
    [["Headline of a", "/desk/2015/05/18/a/"]],
  );
  assert.deepEqual(
    next.drops.map(({ address, path }) => [address, path]),
    [["/daily-roundup/2015/05/16/gone/", undefined]],
  );
});

test("a story is open for sixty days after its newest article, or while an article is on the way", () => {
  const inStory = (story: string, fields: Written = {}): Written => ({
    story,
    development: "x",
    ...fields,
  });
  const old = { "2015/03/18/old": inStory("ramadi") };
  const minsk = { "2015/05/17/new": inStory("minsk"), "2015/05/18/any": {} };
  const names = (articles: Record<string, Written>) =>
    front(articles).stories.map(({ name }) => name);
  assert.deepEqual(names({ ...old, ...minsk }), ["The Minsk agreement"]);
  assert.deepEqual(names({ "2015/03/19/old": inStory("ramadi"), ...minsk }), [
    "The Minsk agreement",
    "The battle for Ramadi",
  ]);
  const waiting = { "2015/05/19/wait": inStory("ramadi"), ...old, ...minsk };
  const [first] = front(waiting).stories;
  assert.equal(first?.name, "The battle for Ramadi");
  assert.equal(first?.waiting, 1);
  assert.equal(first?.articles, 1);
  assert.equal(first?.last?.headline, "Headline of old");
});
