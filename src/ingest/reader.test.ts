import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, project } from "#testing/project.ts";
import { readContent, readContentInTurns, rereadArticle } from "./reader.ts";
import { readRegistries } from "./registries.ts";

const one = "articles/2015/05/18/one.md";
const two = "articles/2015/05/18/two.md";
const files = { [`content/${one}`]: article(), [`content/${two}`]: article() };

async function inProject(check: (root: string) => Promise<void> | void): Promise<void> {
  const root = project(files);
  try {
    await check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const save = (root: string, fields: Record<string, unknown>) =>
  writeFileSync(join(root, "content", one), article({ fields }));

test("yielding to other work does not change what is read", () =>
  inProject(async (root) => {
    const content = await readContentInTurns(root, readRegistries(root), () => undefined);
    assert.deepEqual(content, readContent(root));
  }));

test("rereading one article has the same result as reading everything", () =>
  inProject((root) => {
    const before = readContent(root);
    for (const fields of [
      { headline: "Another headline" },
      { byline: ["nobody"] },
      { status: "neither" },
      { formerly: ["/daily-roundup/2015/05/18/two/"] },
      {},
    ]) {
      save(root, fields);
      assert.deepEqual(rereadArticle(root, before, one), readContent(root));
    }
  }));

test("a problem disappears when it is fixed", () =>
  inProject((root) => {
    const before = readContent(root);
    assert.deepEqual(before.problems, []);
    save(root, { byline: ["nobody"] });
    const wrong = rereadArticle(root, before, one);
    assert.deepEqual(
      wrong.problems.map(({ file, field }) => [file, field]),
      [[`content/${one}`, "byline[0]"]],
    );
    save(root, {});
    assert.deepEqual(rereadArticle(root, wrong, one).problems, []);
  }));
