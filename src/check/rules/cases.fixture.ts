import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { article, articleFile, project, type Case } from "#testing/project.ts";
import type { Problem } from "#newsroom/problem.ts";
import { inspect } from "../inspect.ts";
import { rules } from "../rules.ts";

/**
 * A case in which a rule must find a problem: its name, the article, a part of the reported line (empty for an
 * empty line), and a pattern for the message.
 */
export type Found = readonly [name: string, given: Case, at: string, wrong: RegExp];
/** A case in which a rule must not find a problem. */
export type Left = readonly [name: string, given: Case];

/** Tests a rule: it must report exactly one finding for each case in `finds` and none for those in `leaves`. */
export async function testRule(
  id: string,
  { finds, leaves }: { finds: Found[]; leaves: Left[] },
): Promise<void> {
  const all = await findingsOf(
    id,
    [...finds, ...leaves].map(([, given]) => given),
  );
  test(`${id} has a reason`, () => {
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
      const { stops } = rules.find((one) => one.id === id) ?? {};
      assert.ok(stops || findings[0]?.severity === "warning", "builds would not apply the rule");
    });
  });
  leaves.forEach(([name], index) => {
    test(`${id} ignores ${name}`, () => {
      assert.deepEqual(all[finds.length + index], []);
    });
  });
}

/**
 * The findings of one rule for each case, with the text of the reported line. All cases are articles of one project.
 * @throws {AssertionError} when a case is invalid content, so that no test passes by mistake
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
