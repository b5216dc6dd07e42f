import { findInOutput } from "./fixtures/output.ts";
import { manuscripts, publishedAt } from "./fixtures/manuscripts.ts";
import { contents } from "./fixtures/project.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

test("no word, name or picture of an article that is held back is in any byte of the paper", ({
  papers,
}) => {
  const all = manuscripts(contents.sample);
  const out = new Set(publishedAt(sampleClock, all));
  const heldBack = all.filter((manuscript) => !out.has(manuscript));
  expect(heldBack.map(({ status }) => status)).toContain("draft");
  expect(heldBack.map(({ status }) => status)).toContain("published");
  const words = heldBack.flatMap(({ slug, headline, deck, opening, lead }) => [
    slug,
    headline,
    deck,
    opening.slice(0, 60),
    ...(lead ? [lead.src.replace("./", "").replace(/\.\w+$/, ""), lead.alt, lead.caption] : []),
  ]);
  expect(findInOutput(papers.sample.dist, words)).toEqual([]);
});

test("a draft and an embargoed article leave no trace, wherever their words stand", ({
  papers,
}) => {
  // Everything that the two say, are called or are about has this word in it, and nothing else has.
  expect(findInOutput(papers.small.dist, ["canary"])).toEqual([]);
});

test("their addresses lead nowhere", async ({ request, papers }) => {
  for (const address of [
    `${papers.small.url}/daily-roundup/2024/05/31/canary-draft/`,
    `${papers.small.url}/canary-draft-before/`,
    `${papers.small.url}/daily-roundup/2099/06/01/canary-embargo/`,
    `${papers.sample.url}/daily-roundup/2035/05/18/how-far-is-the-capital/`,
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
