import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashesOf } from "../fixtures/output.ts";
import { expect, test } from "../test.ts";

/** Pages that were there before the work, and what a reader sees of it on each. */
const seen = {
  "29/every-mark": /It was a test\./,
  "30/bridge-opens": /Ada Plume.*\/bridge\.[^"]+\.avif.*Others wait\./s,
  "30/how-it-was-built": /June 2021.*The Herald/s,
};

// That a build after another equals a first one is seen where the clock moves, at the end of the embargo; and
// after a static preview, where all of the work is taken back.
test("what an editor has done shows after the next build", ({ papers: { small, later } }) => {
  const before = hashesOf(small.dist);
  const after = hashesOf(later.dist);
  const read = (page: string) => readFileSync(join(later.dist, page), "utf8");
  for (const [article, words] of Object.entries(seen)) {
    const file = `daily-roundup/2024/05/${article}/index.html`;
    expect(after[file], `${article} is another`).not.toBe(before[file]);
    expect(read(file)).toMatch(words);
  }
  const sold = read("daily-roundup/2024/05/28/ferry-sold/index.html");
  expect(sold).toMatch(/left at six.*\/last-ferry\//s);
});
