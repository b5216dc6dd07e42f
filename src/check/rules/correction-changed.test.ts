import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "../inspect.ts";
import { article, articleFile, project } from "#testing/project.ts";

const first = { at: "2015-05-19T10:00:00-04:00", note: "It is 60 miles, not 40." };
const second = { at: "2015-05-20T10:00:00-04:00", note: "It is a road bridge." };
const file = articleFile("bridge");

const root = project({ [file]: article({ fields: { corrections: [first, second] } }) });
after(() => rmSync(root, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
    cwd: root,
    env: { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined },
  });

async function findings(corrections: object[] | undefined, more: object = {}) {
  writeFileSync(join(root, file), article({ fields: { corrections, ...more } }));
  const all = (await inspect(root)).findings;
  return all.filter(({ rule }) => rule === "correction-changed" || rule.startsWith("exception"));
}

test("finds nothing without a repository", async () => {
  assert.deepEqual(await findings([second]), []);
  writeFileSync(join(root, file), article({ fields: { corrections: [first, second] } }));
});

test("rejects a removed or edited correction, compared with the last commit", async (t) => {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "One");

  await t.test("accepts unchanged corrections", async () => {
    assert.deepEqual(await findings([first, second]), []);
  });
  await t.test("accepts an added correction", async () => {
    const third = { at: "2015-05-21T10:00:00-04:00", note: "It is old." };
    assert.deepEqual(await findings([first, second, third]), []);
  });
  await t.test("rejects a removed correction", async () => {
    const [found, ...rest] = await findings([second]);
    assert.equal(rest.length, 0);
    assert.equal(found?.severity, "error");
    assert.match(found?.wrong ?? "", /2015-05-19T10:00:00-04:00 was removed: “It is 60 miles/);
  });
  await t.test("rejects the removal of all corrections", async () => {
    assert.equal((await findings(undefined)).length, 2);
  });
  await t.test("rejects an edited correction", async () => {
    const [found] = await findings([{ ...first, note: "It is 60 miles." }, second]);
    assert.match(found?.wrong ?? "", /differs from the last commit/);
  });
  await t.test("accepts an exception, even after the change is committed", async () => {
    const allow = [{ rule: "correction-changed", reason: "It named a witness." }];
    assert.deepEqual(await findings([second], { allow }), []);
    assert.deepEqual(await findings([first, second], { allow }), []);
  });
  await t.test("finds the correction under the file's old name", async () => {
    writeFileSync(join(root, file), article({ fields: { corrections: [second] } }));
    renameSync(join(root, file), join(root, articleFile("old-bridge")));
    git("add", "--all");
    const { findings } = await inspect(root);
    const found = findings.find(({ rule }) => rule === "correction-changed");
    assert.equal(found?.file, articleFile("old-bridge"));
  });
});
