import { lineOf, mistakes } from "../../fixtures/mistakes.ts";
import { hashesOf } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** `content/….md:5  byline[0]  error [content]`, and two indented lines: what is wrong, and what would be right. */
const report = /^(content\/\S+):(\d+)(?: {2}(\S+))? {2}error \[\S+\]\n {2}(\S.*)\n {2}(\S.*)$/gm;

test("a build reports every mistake with a suggestion, and leaves dist/ as it was", async ({
  project,
}) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  for (const { file, text } of mistakes) project.write(`content/${file}`, text);

  const { code, output } = await project.build();
  expect(code).toBe(1);
  const stopping = mistakes.filter(({ heldBack }) => !heldBack);
  const reports = [...output.matchAll(report)].map(([, file, line, field, wrong, right]) => ({
    file,
    line: Number(line),
    field,
    wrong,
    right,
  }));
  for (const mistake of stopping) {
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
  expect(reports).toHaveLength(stopping.length);
  expect(output).toContain(
    `${stopping.length} errors in ${stopping.length} files. Nothing was published.`,
  );
  expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
  expect(hashesOf(project.dist)).toEqual(before);
});

test("a mistake in site.yaml or in the permalinks fails the build, too", async ({ project }) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  project.edit("content/site.yaml", "timeZone: America/New_York", "timeZone: America/NewYork");
  project.write("content/sections/escape.yaml", 'name: "x"\ntagline: "y"\n"\\e[2J": z\n');
  project.write("content/permalinks.json", "<<<<<<< ours\n");
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toMatch(
    /content\/site\.yaml:6 {2}timeZone {2}error \[content\]\n {2}.*America\/NewYork.*\n {2}.*America\/New_York/,
  );
  expect(output).toContain(
    "content/permalinks.json:1  error [content]\n  The file is not a JSON list of addresses",
  );
  expect(output, "no control characters").toContain("  \\u001b[2J  error [content]");
  expect(output).not.toContain("\u001b[2J");
  expect(output).toContain("3 errors in 3 files");
  expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$|node_modules/m);
  expect(hashesOf(project.dist)).toEqual(before);
});

test("a placeholder or conflict mark is not published, and somebody else's draft stops no build of the paper", async ({
  project,
}) => {
  test.setTimeout(600_000);
  const before = hashesOf(project.dist);
  const file = "content/articles/2024/05/28/unfinished.md";
  const [mistake] = mistakes;
  const draft = mistake?.text.replace("status: published", "status: draft") ?? "";
  const unfinished = draft.replace(/^kiker.*\n/m, "").replace("A deck.", '"TO CONFIRM: the deck"');
  project.write(file, unfinished.replace("status: draft", "status: published"));
  const refused = await project.build();
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`${file}:3  error [placeholder]\n  Not confirmed yet: the deck`);
  expect(hashesOf(project.dist)).toEqual(before);

  project.write(file, unfinished);
  project.write(`content/${mistake?.file}`, draft);
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  expect(output).toMatch(/1 error in what is held back: npm run check shows them\./);
  expect(output).toMatch(/Held back: 3 drafts, 1 scheduled \(1 June 2099, 8:00 a\.m\. EDT: Canary/);
  expect(hashesOf(project.dist)).toEqual(before);
});
