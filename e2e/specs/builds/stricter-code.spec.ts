import { hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const unbroken = "content/articles/2024/05/28/ferry-stops.md";

test("a stricter schema is applied on warm caches", async ({ project }) => {
  test.setTimeout(600_000);
  await project.mustBuild();
  const before = hashesOf(project.dist);
  project.edit("src/newsroom/article.ts", "headline: text(160)", "headline: text(20)");
  const { code, output } = await project.build();
  expect(code, output).toBe(1);
  expect(output).toMatch(/ferry-stops\.md:2 {2}headline {2}error .*\n.*the maximum is 20\./);
  expect(hashesOf(project.dist)).toEqual(before);
});

test(
  "an empty article is never published: a throwing Markdown plugin or an empty file fails the build",
  { tag: "@nightly" },
  async ({ project }) => {
    test.setTimeout(600_000);
    const before = hashesOf(project.dist);
    const text = project.read(unbroken);
    const plugin = project.read("src/markdown/tables.ts");

    await test.step("a plugin that throws", async () => {
      project.edit(
        "src/markdown/tables.ts",
        "return (tree: Root): void => {",
        'return (tree: Root): void => {\n    if (JSON.stringify(tree).includes("ferry")) throw new Error("The plugin broke.");',
      );
      const { code, output } = await project.build();
      expect(code, output).not.toBe(0);
      expect(output).toContain("The plugin broke.");
      expect(hashesOf(project.dist)).toEqual(before);
      project.write("src/markdown/tables.ts", plugin);
    });

    await test.step("a file without a text", async () => {
      project.write(unbroken, text.slice(0, text.indexOf("\n---\n") + 5));
      const { code, output } = await project.build();
      expect(code, output).toBe(1);
      expect(output).toMatch(/ferry-stops\.md:\d+ {2}error .*\n {2}There is no text\./);
      expect(hashesOf(project.dist)).toEqual(before);
    });
  },
);
