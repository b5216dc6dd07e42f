import assert from "node:assert/strict";
import { test } from "node:test";
import { parseText } from "#markdown/facts.ts";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import type { Source } from "#newsroom/source.ts";
import { articlePage } from "#newsroom/views/article.ts";
import { passagesOf } from "#check/passages.ts";
import { sourcesGlance } from "./sources.ts";

function glance(text: string, sources: Source[] = [source("reuters"), source("ap")]) {
  const filed = article("2015/05/18/a", { text, sources });
  const tree = parseText(text, "md");
  const links = [...text.matchAll(/\]\((source:[^)]*)\)/g)].map(([, url = ""]) => ({
    url,
    words: "",
    line: 1,
    field: "",
  }));
  const page = articlePage(newsroomWith([filed]), filed);
  return sourcesGlance(page, { tree, passages: passagesOf(tree, 1), links });
}

/** The given number of filler words. */
const filler = (count: number) => Array.from({ length: count }, () => "word").join(" ");

test("counts how often the text links to each source", () => {
  const { sources } = glance("[One](source:ap) and [two](source:reuters) and [three](source:ap).");
  assert.deepEqual(
    sources.map(({ outlet, cited }) => [outlet, cited]),
    [
      ["The Associated Press", 2],
      ["Reuters", 1],
    ],
  );
});

test("the share of a source is the percentage of its quoted words", () => {
  const text = `${filler(84)} [Reuters](source:reuters) [AP](source:ap).\n\n> ${filler(10)}\n> — A. Speaker, to [Reuters](source:reuters)`;
  const { sources, words, quoted, share } = glance(text);
  const [reuters, ap] = sources;
  assert.equal(reuters?.words, 10);
  assert.equal(quoted, 10);
  assert.equal(share, Math.round((10 / words) * 100));
  assert.equal(reuters?.share, share);
  assert.deepEqual([ap?.words, ap?.share], [0, 0]);
});

test("marks a source over the limit of check, and extends the scale to its share", () => {
  const text = `${filler(10)} [Reuters](source:reuters) [AP](source:ap).\n\n> ${filler(40)}\n> — A. Speaker, to [Reuters](source:reuters)`;
  const { sources, over, limit, scale } = glance(text);
  assert.deepEqual(
    sources.map(({ over }) => over),
    [true, false],
  );
  assert.ok(over);
  assert.equal(limit, 15);
  assert.equal(scale, sources[0]?.share);
  assert.equal(glance("[One](source:ap), [two](source:reuters).").scale, 30);
});

test("shows a source's access, addresses and citations, or undefined if they are missing", () => {
  const { sources } = glance("[One](source:reuters), [two](source:ap).", [
    source("reuters", {
      url: "https://www.reuters.example/a",
      access: "paid",
      archiveUrl: "https://archive.example/a",
    }),
    source("ap", { citing: ["reuters"] }),
  ]);
  const [reuters, ap] = sources;
  assert.deepEqual(
    [reuters?.host, reuters?.access, reuters?.archived, reuters?.firstHand],
    ["reuters.example", "paid", true, true],
  );
  assert.deepEqual(
    [ap?.url, ap?.access, ap?.archived, ap?.citing, ap?.firstHand],
    [undefined, undefined, false, ["Reuters"], false],
  );
});

test("an article without words has no shares", () => {
  assert.equal(glance("").share, 0);
});
