import { cpSync } from "node:fs";
import { hashesOf } from "../fixtures/output.ts";
import { contents, Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

/** Pages that were there before the work, and what a reader sees of it on each. */
const seen = {
  "29/every-mark": /It was a test\./,
  "30/bridge-opens": /Ada Plume.*\/bridge\.[^"]+\.avif.*Others wait\./s,
  "30/how-it-was-built": /June 2021.*The Herald/s,
};

// That a build after another equals a first one is seen where the clock moves, at the end of the embargo.
test("what an editor has done shows after the next build, and is gone when it is taken back", async ({
  papers: { small, later },
}) => {
  test.setTimeout(600_000);
  const before = hashesOf(small.dist);
  const after = hashesOf(later.dist);
  const project = Project.copyOf(later.root);
  try {
    for (const [article, words] of Object.entries(seen)) {
      const file = `daily-roundup/2024/05/${article}/index.html`;
      expect(after[file], `${article} is another`).not.toBe(before[file]);
      expect(project.read(`dist/${file}`)).toMatch(words);
    }
    const sold = project.read("dist/daily-roundup/2024/05/28/ferry-sold/index.html");
    expect(sold).toMatch(/left at six.*\/last-ferry\//s);

    project.remove("content");
    cpSync(contents.small, project.path("content"), { recursive: true });
    await project.mustBuild();
    expect(hashesOf(project.dist)).toEqual(before);
  } finally {
    await project.dispose();
  }
});
