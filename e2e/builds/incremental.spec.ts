import { cpSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { hashesOf } from "../fixtures/output.ts";
import { contents, Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const articles = "content/articles/2024/05";

/** A morning's work. */
async function work(project: Project): Promise<void> {
  const ferry = project.read(`${articles}/28/ferry-stops.md`);
  project.write(
    `${articles}/28/ferry-sold.md`,
    ferry
      .replace("The ferry stops after ninety years", "The ferry is sold")
      .replace("T09:30:00", "T19:30:00"),
  );
  project.edit(`${articles}/28/ferry-stops.md`, "left at six", "left at seven");
  project.edit(`${articles}/30/how-it-was-built.mdx`, "May 2021", "June 2021");
  project.edit("content/outlets/the-gazette.yaml", "The Gazette", "The Herald");
  project.edit("content/people/ada-quill.yaml", "name: Ada Quill", "name: Ada Plume");
  const picture = project.path(`${articles}/30/bridge.jpg`);
  writeFileSync(picture, await sharp(picture).negate().jpeg().toBuffer());
}

/** Pages, and what a reader sees of that work on each. */
const seen = {
  "28/ferry-sold": /The ferry is sold/,
  "28/ferry-stops": /left at seven.*The ferry is sold/s,
  "29/every-mark": /The Herald/,
  "30/bridge-opens": /Ada Plume.*\/bridge\.[^"]+\.avif/s,
  "30/how-it-was-built": /June 2021/,
};

test("whatever an editor changes, the next build is the same as a first one", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  const before = hashesOf(project.dist);
  const clean = Project.copyOf(project.root);
  try {
    await test.step("articles are edited, one is added, an outlet and a person are renamed, a picture is replaced", async () => {
      await Promise.all([work(project), work(clean)]);
      clean.forget();
      // The zone of the machine plays no part in it, either.
      await Promise.all([project.mustBuild(), clean.mustBuild({ TZ: "UTC" })]);
      const after = hashesOf(project.dist);
      expect(after).toEqual(hashesOf(clean.dist));
      for (const [article, words] of Object.entries(seen)) {
        const file = `daily-roundup/2024/05/${article}/index.html`;
        expect(after[file], `${article} is another`).not.toBe(before[file]);
        expect(project.read(`dist/${file}`)).toMatch(words);
      }
    });

    await test.step("all of it is taken back, and the article deleted", async () => {
      project.remove("content");
      cpSync(contents.small, project.path("content"), { recursive: true });
      await project.mustBuild();
      expect(hashesOf(project.dist)).toEqual(before);
    });
  } finally {
    await clean.dispose();
  }
});
