import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import { differPages, questionsIn } from "./differ.ts";

const accounts = [
  { source: "reuters", says: "39" },
  { source: "csm", says: "40", note: "in a caption" },
  { source: "ap", says: "39" },
];
const dispute = (id: string, settled?: string) => ({
  id,
  question: `What is ${id}?`,
  accounts,
  ...(settled ? { settled } : {}),
});
const sources = [source("reuters"), source("csm"), source("ap")];
const room = newsroomWith(
  [
    article("2015/05/20/newest", {
      sources,
      disputes: [dispute("closed", "The ministry counted 39."), dispute("first")],
    }),
    article("2015/05/19/none", { sources }),
    article("2015/05/18/oldest", {
      sources,
      topics: ["iraq", "syria"],
      story: "ramadi",
      dateline: "minsk",
      disputes: [dispute("second")],
    }),
  ],
  { articlesPerPage: 1 },
);
const pages = differPages(room);
const questionsOn = (path: string) =>
  pages.find((page) => page.path === path)?.listed.map(({ question }) => question);

test("open questions come first, each group from the newest article on, two pages of them", () => {
  assert.deepEqual(questionsOn("/differ/"), ["What is first?", "What is second?"]);
  assert.deepEqual(questionsOn("/differ/page/2/"), ["What is closed?"]);
  const [first] = pages;
  assert.equal(first?.older?.label, "settled questions");
  assert.deepEqual([first?.questions, first?.open], [3, 2]);
});

test("a question has its place and day, and leads to its table in the article", () => {
  const page = pages.find(({ path }) => path === "/differ/stories/ramadi/");
  const [question] = page?.listed ?? [];
  assert.equal(question?.path, "/daily-roundup/2015/05/18/oldest/#second");
  assert.deepEqual([question?.place, question?.date], ["Minsk", "18 May 2015"]);
});

test("equal answers are one, with all outlets that give it", () => {
  assert.deepEqual(pages[0]?.listed[0]?.answers, [
    { says: "39", outlets: "Reuters, The Associated Press" },
    { says: "40", outlets: "The Christian Science Monitor, in a caption" },
  ]);
});

test("each story and topic with questions has a list of its own, which the first page links to", () => {
  assert.deepEqual(pages[0]?.stories, [
    { name: "The battle for Ramadi", path: "/differ/stories/ramadi/", questions: 1 },
  ]);
  assert.deepEqual(
    pages[0]?.topics.map(({ path, questions }) => [path, questions]),
    [
      ["/differ/topics/iraq/", 3],
      ["/differ/topics/syria/", 1],
    ],
  );
  assert.deepEqual(questionsOn("/differ/topics/syria/"), ["What is second?"]);
  for (const { path, questions } of pages[0]?.topics ?? [])
    assert.deepEqual(questionsIn(room, "topics", path.split("/").at(-2) ?? ""), {
      path,
      questions,
    });
  assert.equal(questionsIn(room, "topics", "nigeria"), undefined);
});
