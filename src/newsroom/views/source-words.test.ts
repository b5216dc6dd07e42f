import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import type { Source } from "../source.ts";
import { articlePage } from "./article.ts";
import { describeSource } from "./source-words.ts";

const cases: [fields: Partial<Source>, words: string][] = [
  [{}, "Wire, first-hand. Author not shown. No address was found."],
  [
    { url: "https://www.ap.example/a", authors: ["A. Uthor"], publishedAt: "2015-05-18" },
    "Wire, first-hand. At ap.example. A. Uthor. 18 May 2015.",
  ],
  [
    {
      kind: "news",
      url: "https://ap.example/a",
      access: "paid",
      via: "the-standard",
      authors: ["A", "B", "C"],
    },
    "News, first-hand. Paid, at ap.example. As carried by The Standard. A, B, and C.",
  ],
  [
    { citing: ["reuters", "csm"] },
    "Wire, citing Reuters and The Christian Science Monitor. Author not shown. No address was found.",
  ],
];
for (const [fields, words] of cases) {
  test(words, () => {
    const one = article("2015/05/18/a", { sources: [source("ap", fields), source("reuters")] });
    const page = articlePage(newsroomWith([one]), one);
    const entry = page.sources.find(({ anchor }) => anchor === "source-ap");
    assert.equal(entry && describeSource(entry), words);
  });
}
