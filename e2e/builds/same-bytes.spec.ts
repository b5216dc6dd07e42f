import { hashesOf } from "../fixtures/output.ts";
import { contents, Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

test("a build in Tokyo, in Turkish, in a folder with a difficult name has the bytes of one in New York", async ({
  papers,
}) => {
  test.setTimeout(600_000);
  const project = Project.create(contents.small, "roundup e2e, señor's ");
  try {
    await project.mustBuild({ TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" });
    expect(hashesOf(project.dist)).toEqual(hashesOf(papers.small.dist));
  } finally {
    await project.dispose();
  }
});
