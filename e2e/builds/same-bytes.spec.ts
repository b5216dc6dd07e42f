import { hashesOf } from "../fixtures/output.ts";
import { contents, Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

for (const { where, name, env } of [
  {
    where: "in Tokyo, in Turkish",
    name: "roundup-e2e-elsewhere-",
    env: { TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" },
  },
  {
    where: "in UTC, in a folder with a difficult name",
    name: "roundup e2e, señor's ",
    env: { TZ: "UTC" },
  },
]) {
  test(`a build ${where} has the bytes of one in New York`, async ({ papers }) => {
    test.setTimeout(600_000);
    const project = Project.create(contents.small, name);
    try {
      await project.mustBuild(env);
      expect(hashesOf(project.dist)).toEqual(hashesOf(papers.small.dist));
    } finally {
      await project.dispose();
    }
  });
}
