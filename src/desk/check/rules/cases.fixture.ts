import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { article, articleFile, project, type Case } from "#testing/project.ts";
import type { Problem } from "#newsroom/problem.ts";
import { inspect } from "../inspect.ts";
import { rules } from "../rules.ts";

/**
 * A case that a rule must find: its name, the article, a part of the line it points at, or nothing where that is
 * empty, and a part of what is said.
 */
export type Found = readonly [name: string, given: Case, at: string, wrong: RegExp];
/** A case that a rule must leave alone. */
export type Left = readonly [name: string, given: Case];

/** Tests of one rule: each case to find gives exactly one finding, each to leave gives none. */
export async function testRule(
  id: string,
  { finds, leaves }: { finds: Found[]; leaves: Left[] },
): Promise<void> {
  const all = await findingsOf(
    id,
    [...finds, ...leaves].map(([, given]) => given),
  );
  test(`${id} is a rule with a reason`, () => {
    const rule = rules.find((one) => one.id === id);
    assert.match(rule?.reason ?? "", /^[A-Z].*\.$/);
  });
  finds.forEach(([name, , at, wrong], index) => {
    test(`${id} finds ${name}`, () => {
      const findings = all[index] ?? [];
      assert.equal(findings.length, 1, JSON.stringify(findings));
      const line = findings[0]?.at ?? assert.fail();
      assert.ok(at === "" ? line === "" : line.includes(at), `“${line}” is not the line`);
      assert.match(findings[0]?.wrong ?? "", wrong);
      assert.match(findings[0]?.right ?? "", /\S/);
    });
  });
  leaves.forEach(([name], index) => {
    test(`${id} leaves ${name}`, () => {
      assert.deepEqual(all[finds.length + index], []);
    });
  });
}

/**
 * What one rule finds in articles, each a case of its own in one newsroom: for every case its findings, with the
 * line of the file that each points at.
 * @throws {AssertionError} when a case is not valid content, so that no test passes by mistake
 */
async function findingsOf(
  rule: string,
  cases: readonly Case[],
): Promise<(Problem & { at: string })[][]> {
  const articles = cases.map((given, index) => ({
    file: articleFile(`case-${index}`, given.format),
    source: article(given),
  }));
  const root = project({
    ...Object.fromEntries(articles.map(({ file, source }) => [file, source])),
    ...Object.assign({}, ...cases.map(({ files }) => files)),
  });
  try {
    const { findings } = await inspect(root);
    const invalid = findings.filter((finding) => finding.rule === "content");
    assert.deepEqual(invalid, []);
    return articles.map(({ file, source }) =>
      findings
        .filter((finding) => finding.rule === rule && finding.file === file)
        .map((finding) => ({ ...finding, at: source.split("\n")[finding.line - 1] ?? "" })),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}
