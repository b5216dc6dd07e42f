import { lineOf, mistakes } from "../../fixtures/mistakes.ts";
import { hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** `content/….md:5  byline[0]`, and two indented lines: what is wrong, and what would be right. */
const report = /^(content\/\S+):(\d+)(?: {2}(\S+))?\n {2}(\S.*)\n {2}(\S.*)$/gm;

test("a build reports every mistake with a suggestion, and leaves dist/ as it was", async ({
  project,
}) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  for (const { file, text } of mistakes) project.write(`content/${file}`, text);

  const { code, output } = await project.build();
  expect(code).toBe(1);
  const reports = [...output.matchAll(report)].map(([, file, line, field, wrong, right]) => ({
    file,
    line: Number(line),
    field,
    wrong,
    right,
  }));
  for (const mistake of mistakes) {
    const { file, field, wrong, right } = mistake;
    expect.soft(reports.filter((one) => one.file === `content/${file}`)).toEqual([
      {
        file: `content/${file}`,
        line: lineOf(mistake),
        field,
        wrong: expect.stringMatching(wrong),
        right: expect.stringMatching(right),
      },
    ]);
  }
  expect(reports).toHaveLength(mistakes.length);
  expect(output).toContain(`${mistakes.length} problems in ${mistakes.length} files`);
  expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
  expect(hashesOf(project.dist)).toEqual(before);
});

test("a mistake in site.yaml or in the permalinks fails the build, too", async ({ project }) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  project.edit("content/site.yaml", "timeZone: America/New_York", "timeZone: America/NewYork");
  project.write("content/permalinks.json", "<<<<<<< ours\n");
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toMatch(
    /content\/site\.yaml:5 {2}timeZone\n {2}.*America\/NewYork.*\n {2}.*America\/New_York/,
  );
  expect(output).toContain("content/permalinks.json:1\n  The file is not a JSON list of addresses");
  expect(output).toContain("2 problems in 2 files");
  expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
  expect(hashesOf(project.dist)).toEqual(before);
});
