import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { describe, test } from "node:test";
import sharp from "sharp";
import { article, articleFile, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";

const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
  .png()
  .toBuffer();

/** The problems of an article with a picture of this name beside it, as “wrong | right”. */
function problemsOf(text: string, name: string, lead?: string): string[] {
  const fields = lead && { lead: { src: lead, alt: "A bridge.", caption: "It.", credit: "AP" } };
  const root = project({
    [articleFile("one")]: article({ text, ...(fields ? { fields } : {}) }),
    [`content/articles/2015/05/18/${name}`]: png,
  });
  try {
    return readContent(root).problems.map(({ wrong, right }) => `${wrong} | ${right}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("the advice for the name of a picture", () => {
  const encoded: [written: string, name: string][] = [
    ["./my%20photo.jpg", "my-photo.jpg"],
    ["./Gr%C3%B6%C3%9Fe%20(1).png", "Größe-1.png"],
    ["./br%C3%BCcke.png", "brücke.png"],
    ["./no%ZZ%20.png", "no-ZZ-20.png"],
  ];
  for (const [written, name] of encoded) {
    test(`${written} works when it is followed`, () => {
      const problems = problemsOf(`![A bridge](${written})`, name.replaceAll("-", " "));
      const advice = `Name the file ${name}, and write ./${name}.`;
      assert.deepEqual(problems, [`“${written}” is encoded as in an address. | ${advice}`]);
      assert.deepEqual(problemsOf(`![A bridge](./${name})`, name), []);
      assert.deepEqual(problemsOf("", name, `./${name}`), []);
    });
  }

  test("has the brackets that a name with spaces needs in the text", () => {
    for (const name of ["my photo.png", "photo (1).png"]) {
      const [problem = ""] = problemsOf(`![A bridge](<./${name.replace("p", "f")}>)`, name);
      assert.ok(problem.includes(`Did you mean “<./${name}>”?`), problem);
      assert.deepEqual(problemsOf(`![A bridge](<./${name}>)`, name), []);
    }
  });

  test("has none in the frontmatter, where they would not work", () => {
    const [problem = ""] = problemsOf("", "my photo.png", "./my-photo.png");
    assert.match(problem, /Did you mean “\.\/my photo\.png”\?/);
    assert.deepEqual(problemsOf("", "my photo.png", "./my photo.png"), []);
  });
});
