import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { articleFields } from "#newsroom/article.ts";
import { articleFile, project } from "./project.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

test("the article in README is valid when copied from the file", () => {
  const [, example = ""] = /```markdown\n(---\n[\s\S]*?)```/.exec(readme) ?? [];
  const paper = project({ [articleFile("a-slug")]: example });
  try {
    const { problems, articles } = readContent(paper);
    assert.deepEqual(problems, []);
    assert.equal(articles.length, 1);
  } finally {
    rmSync(paper, { recursive: true });
  }
});

test("README lists every field of an article, and no other", () => {
  const table = /### The fields of an article\n\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? "";
  const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  assert.deepEqual(listed.sort(), Object.keys(articleFields.shape).sort());
});

test("every command in README is a script of the project", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
  const unknown = named.filter((name) => !["ci", "package"].includes(name) && !(name in scripts));
  assert.deepEqual(unknown, []);
});
