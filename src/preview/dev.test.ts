import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { lock } from "#files/lock.ts";

function newProject(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-dev-"));
  t.after(() => rmSync(root, { recursive: true }));
  return root;
}

function run(cwd: string, ...args: string[]) {
  const command = join(import.meta.dirname, "dev.ts");
  return spawnSync(process.execPath, [command, ...args], { cwd, encoding: "utf8" });
}

test("a second preview says where the first one runs, and writes nothing", (t) => {
  const root = newProject(t);
  const held = lock(root, "dev");
  held.tellUrl("http://localhost:4321/");
  const { status, stdout, stderr } = run(root);
  held.release();
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    `A preview of this paper is already running at http://localhost:4321/ (process ${process.pid}). Open that one, or stop it and start this one again.\n`,
  );
  assert.deepEqual(readdirSync(root), ["node_modules"]);
});

test("npm run dev names what it does not take", (t) => {
  const root = newProject(t);
  const { status, stderr } = run(root, "--hots", "--port", "none");
  assert.equal(status, 2);
  assert.match(stderr, /^There is no option --hots\. Did you mean --host\?\n\nnpm run dev -- /);
  assert.deepEqual(readdirSync(root), []);
});
