import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** Pages that existed before the edits, and what the edits change on each of them. */
const changes = {
  "29/every-mark": /It was a test\./,
  "30/bridge-opens": /Ada Plume.*\/bridge-opens-1\.[^"]+\.avif.*Others wait\./s,
  "30/how-it-was-built": /June 2021.*The Herald/s,
};

// Two other tests compare an incremental build with a clean one: when an embargo ends, and when a static preview
// is followed by reverted edits.
test("an incremental build publishes every edit", ({ papers: { proof, edited } }) => {
  const before = hashesOf(proof.dist);
  const after = hashesOf(edited.dist);
  const read = (page: string) => readFileSync(join(edited.dist, page), "utf8");
  for (const [article, words] of Object.entries(changes)) {
    const file = `daily-roundup/2024/05/${article}/index.html`;
    expect(after[file], `${article} has changed`).not.toBe(before[file]);
    expect(read(file)).toMatch(words);
  }
  const sold = read("daily-roundup/2024/05/28/ferry-sold/index.html");
  expect(sold).toMatch(/left at six.*\/last-ferry\//s);
});
