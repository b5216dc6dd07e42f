import sharp from "sharp";
import { hashesOf } from "../fixtures/output.ts";
import { Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const articles = "content/articles/2024/05";

/** What an editor does, and where a reader sees it afterwards. */
interface Change {
  what: string;
  make(project: Project): void | Promise<void>;
  file: string;
  holds: RegExp;
}

const changes: Change[] = [
  {
    what: "an article's text is edited",
    make: (project) =>
      project.edit(`${articles}/28/ferry-stops.md`, "left at six", "left at seven"),
    file: "daily-roundup/2024/05/28/ferry-stops/index.html",
    holds: /left at seven/,
  },
  {
    what: "an article is added",
    make: (project) => {
      const text = project.read(`${articles}/28/ferry-stops.md`);
      project.write(
        `${articles}/28/ferry-sold.md`,
        text
          .replace("The ferry stops after ninety years", "The ferry is sold")
          .replace("T09:30:00", "T19:30:00"),
      );
    },
    file: "daily-roundup/2024/05/28/ferry-stops/index.html",
    holds: /The ferry is sold/,
  },
  {
    what: "an article is deleted",
    make: (project) => project.remove(`${articles}/28/ferry-sold.md`),
    file: "daily-roundup/2024/05/28/ferry-stops/index.html",
    holds: /^(?!.*The ferry is sold)/s,
  },
  {
    what: "an outlet is renamed",
    make: (project) =>
      project.edit("content/outlets/the-gazette.yaml", "The Gazette", "The Herald"),
    file: "daily-roundup/2024/05/29/every-mark/index.html",
    holds: /The Herald/,
  },
  {
    what: "a person is renamed",
    make: (project) =>
      project.edit("content/people/ada-quill.yaml", "name: Ada Quill", "name: Ada Plume"),
    file: "daily-roundup/2024/05/30/bridge-opens/index.html",
    holds: /Ada Plume/,
  },
  {
    what: "a picture is replaced",
    make: async (project) => {
      const picture = `${articles}/30/bridge.jpg`;
      const negative = await sharp(project.path(picture)).negate().jpeg().toBuffer();
      project.write(picture, negative);
    },
    file: "daily-roundup/2024/05/30/bridge-opens/index.html",
    holds: /\/bridge\.[^"]+\.avif/,
  },
  {
    what: "an .mdx article is edited",
    make: (project) => project.edit(`${articles}/30/how-it-was-built.mdx`, "May 2021", "June 2021"),
    file: "daily-roundup/2024/05/30/how-it-was-built/index.html",
    holds: /June 2021/,
  },
];

test("whatever an editor changes, the next build is the same as a first one", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  const clean = Project.copyOf(project.root);
  try {
    for (const { what, make, file, holds } of changes) {
      await test.step(what, async () => {
        const before = hashesOf(project.dist);
        await Promise.all([make(project), make(clean)]);
        clean.forget();
        await Promise.all([project.mustBuild(), clean.mustBuild()]);
        const after = hashesOf(project.dist);
        expect(after).toEqual(hashesOf(clean.dist));
        expect(after[file], "the page is another").not.toBe(before[file]);
        expect(project.read(`dist/${file}`)).toMatch(holds);
      });
    }
  } finally {
    await clean.dispose();
  }
});
