import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test, type TestContext } from "node:test";
import { ContentError } from "#newsroom/problem.ts";
import { readContent } from "#ingest/reader.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { describeFindings } from "./findings.ts";
import { passGate } from "./gate.ts";
import { inspect } from "./inspect.ts";
import { reasons } from "./reasons.ts";

const unconfirmed = { deck: "TO CONFIRM: the deck" };
const long = { headline: "Engineers reopen the old bridge over the river ".repeat(3).trim() };
const fine = { [articleFile("fine")]: article() };

function projectOf(t: TestContext, files: Record<string, string>) {
  const root = project({ ...fine, ...files });
  t.after(() => rmSync(root, { recursive: true }));
  return { root, pass: (preview = false) => passGate(root, readContent(root), preview) };
}

test("errors of rules and of the reader stop a build together, with the text of check", async (t) => {
  const { root, pass } = projectOf(t, {
    [articleFile("one")]: article({ fields: unconfirmed }),
    [articleFile("two")]: article({ fields: { dateline: "ramady" } }),
  });
  const { findings } = await inspect(root);
  const message = `${describeFindings(findings, reasons)} Nothing was published.`;
  assert.match(message, /one\.md:3 {2}error \[placeholder\][\s\S]*two\.md:7 {2}dateline/);
  assert.throws(pass, new ContentError(findings, message));
});

test("an error in a scheduled article stops a build, because it will be published unattended", (t) => {
  const fields = { ...unconfirmed, publishedAt: "2016-05-18T09:30:00-04:00" };
  const file = "content/articles/2016/05/18/later.md";
  assert.throws(projectOf(t, { [file]: article({ fields }) }).pass, /later\.md:3/);
});

test("errors in drafts are counted in one line", (t) => {
  const draft = { status: "draft" };
  const { pass } = projectOf(t, {
    [articleFile("long")]: article({ fields: long }),
    [articleFile("draft")]: article({ fields: { ...draft, ...unconfirmed } }),
    [articleFile("wrong")]: article({ fields: { ...draft, dateline: "ramady" } }),
    [articleFile("conflict")]: article({ fields: draft, text: "<<<<<<< HEAD" }),
  });
  assert.equal(pass(), "2 errors in what is held back: npm run check shows them.");
});

test("there is no line when there is nothing to say", (t) => {
  assert.equal(projectOf(t, {}).pass(), undefined);
});

test("errors of rules do not stop a preview, but invalid content does", (t) => {
  const { pass } = projectOf(t, { [articleFile("one")]: article({ fields: unconfirmed }) });
  assert.match(pass(true) ?? "", /^1 error: npm run check shows them\.$/);
  const invalid = projectOf(t, { [articleFile("one")]: article({ fields: { deck: undefined } }) });
  assert.throws(() => invalid.pass(true), ContentError);
});
