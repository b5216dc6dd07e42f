import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workOn } from "../fixtures/later.ts";
import { hashesOf } from "../fixtures/output.ts";
import { contents, Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const oneSecondLater = "2099-06-01T12:00:01Z";

/** Pages, and what a reader sees of the work on each. */
const seen = {
  "28/ferry-sold": /The Herald/,
  "28/ferry-stops": /left at seven.*\/ferry-sold\//s,
  "29/every-mark": /The Herald/,
  "30/bridge-opens": /Ada Plume.*\/bridge\.[^"]+\.avif/s,
  "30/three-steps": /June 2021/,
};

test("after days of work a build is the same as a first one a second later, in Tokyo, in Turkish, in a folder with a difficult name", async ({
  papers,
}) => {
  test.setTimeout(900_000);
  const { small, later } = papers;
  const before = hashesOf(small.dist);
  const after = hashesOf(later.dist);
  for (const [article, words] of Object.entries(seen)) {
    const file = `daily-roundup/2024/05/${article}/index.html`;
    expect(after[file], `${article} is another`).not.toBe(before[file]);
    expect(readFileSync(join(later.dist, file), "utf8")).toMatch(words);
  }
  const clean = Project.create(contents.small, "roundup e2e, señor's ");
  try {
    await workOn(clean);
    await clean.mustBuild({ SITE_NOW: oneSecondLater, TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" });
    expect(hashesOf(clean.dist)).toEqual(after);
  } finally {
    await clean.dispose();
  }
});

test("when all of the work is taken back, so is all that came of it", async ({ papers }) => {
  test.setTimeout(900_000);
  const project = Project.copyOf(papers.later.root);
  try {
    project.remove("content");
    cpSync(contents.small, project.path("content"), { recursive: true });
    await project.mustBuild();
    expect(hashesOf(project.dist)).toEqual(hashesOf(papers.small.dist));
  } finally {
    await project.dispose();
  }
});
