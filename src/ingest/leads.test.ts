import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { describe, test } from "node:test";
import { article, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";

/** The files whose prominence is a problem, with what is wrong. */
function problemsOf(articles: Record<string, Record<string, unknown>>): string[] {
  const files = Object.entries(articles).map(([id, fields]) => {
    const publishedAt = `${id.slice(0, 10).replaceAll("/", "-")}T09:30:00-04:00`;
    const prominence = { prominence: "lead" };
    const text = article({ fields: { publishedAt, ...prominence, ...fields } });
    return [`content/articles/${id}.md`, text];
  });
  const root = project(Object.fromEntries(files));
  try {
    return readContent(root).problems.map(
      ({ file, line, field, wrong }) => `${file.split("/").at(-1)}:${line > 1} ${field} ${wrong}`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("leads of an edition", () => {
  test("are at most one", () => {
    assert.deepEqual(problemsOf({ "2015/05/18/a": {}, "2015/05/18/b": {} }), [
      "b.md:true prominence content/articles/2015/05/18/a.md is the lead of 2015/05/18, too.",
    ]);
  });

  test("are reported in a draft, which stops no build, rather than in what is published", () => {
    assert.deepEqual(problemsOf({ "2015/05/18/a": { status: "draft" }, "2015/05/18/b": {} }), [
      "a.md:true prominence content/articles/2015/05/18/b.md is the lead of 2015/05/18, too.",
    ]);
  });

  test("may be on each day, and beside articles of less prominence", () => {
    const articles = {
      "2015/05/17/a": {},
      "2015/05/18/b": {},
      "2015/05/18/c": { prominence: "second" },
      "2015/05/18/d": { prominence: undefined },
    };
    assert.deepEqual(problemsOf(articles), []);
  });

  test("may be as many as there are withdrawn articles and one more", () => {
    const withdrawn = { at: "2015-05-19T09:30:00-04:00", reason: "It was wrong." };
    const articles = {
      "2015/05/18/a": { status: "withdrawn", withdrawn },
      "2015/05/18/b": {},
    };
    assert.deepEqual(problemsOf(articles), []);
  });
});
