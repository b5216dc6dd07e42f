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

test("without a repository nothing is known of earlier corrections", async () => {
  assert.deepEqual(await findings([second]), []);
  writeFileSync(join(root, file), article({ fields: { corrections: [first, second] } }));
});

test("a removed or altered correction is an error, against the last commit", async (t) => {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "One");

  await t.test("as they were", async () => {
    assert.deepEqual(await findings([first, second]), []);
  });
  await t.test("another one is added", async () => {
    const third = { at: "2015-05-21T10:00:00-04:00", note: "It is old." };
    assert.deepEqual(await findings([first, second, third]), []);
  });
  await t.test("one is removed", async () => {
    const [found, ...rest] = await findings([second]);
    assert.equal(rest.length, 0);
    assert.equal(found?.severity, "error");
    assert.match(found?.wrong ?? "", /2015-05-19T10:00:00-04:00 was removed: “It is 60 miles/);
  });
  await t.test("all are removed", async () => {
    assert.equal((await findings(undefined)).length, 2);
  });
  await t.test("one is worded otherwise", async () => {
    const [found] = await findings([{ ...first, note: "It is 60 miles." }, second]);
    assert.match(found?.wrong ?? "", /reads otherwise than in the last commit/);
  });
  await t.test("an exception excuses it, and may stay when it is committed", async () => {
    const allow = [{ rule: "correction-changed", reason: "It named a witness." }];
    assert.deepEqual(await findings([second], { allow }), []);
    assert.deepEqual(await findings([first, second], { allow }), []);
  });
  await t.test("the file was renamed", async () => {
    writeFileSync(join(root, file), article({ fields: { corrections: [second] } }));
    renameSync(join(root, file), join(root, articleFile("old-bridge")));
    git("add", "--all");
    const { findings } = await inspect(root);
    const found = findings.find(({ rule }) => rule === "correction-changed");
    assert.equal(found?.file, articleFile("old-bridge"));
  });
});
