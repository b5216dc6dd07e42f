import sharp from "sharp";
import { hashesOf } from "../fixtures/output.ts";
import { Project } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

const articles = "content/articles/2024/05";

/** A morning's work, and where a reader sees it afterwards. */
interface Change {
  what: string;
  make(project: Project): void | Promise<void>;
  /** Pages, and what each holds. */
  seen: Record<string, RegExp>;
}

const changes: Change[] = [
  {
    what: "articles are edited, one is added, an outlet and a person are renamed, a picture is replaced",
    make: async (project) => {
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
      const picture = `${articles}/30/bridge.jpg`;
      const negative = await sharp(project.path(picture)).negate().jpeg().toBuffer();
      project.write(picture, negative);
    },
    seen: {
      "28/ferry-sold": /The ferry is sold/,
      "28/ferry-stops": /left at seven.*The ferry is sold/s,
      "29/every-mark": /The Herald/,
      "30/bridge-opens": /Ada Plume.*\/bridge\.[^"]+\.avif/s,
      "30/how-it-was-built": /June 2021/,
    },
  },
  {
    what: "an article is deleted",
    make: (project) => project.remove(`${articles}/28/ferry-sold.md`),
    seen: { "28/ferry-stops": /^(?!.*The ferry is sold)/s },
  },
];

test("whatever an editor changes, the next build is the same as a first one", async ({
  project,
}) => {
  test.setTimeout(1_800_000);
  const clean = Project.copyOf(project.root);
  try {
    for (const { what, make, seen } of changes) {
      await test.step(what, async () => {
        const before = hashesOf(project.dist);
        await Promise.all([make(project), make(clean)]);
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
    }
  } finally {
    await clean.dispose();
  }
});
