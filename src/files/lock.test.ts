import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { lock, LockedError } from "./lock.ts";

function newProject(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-lock-"));
  t.after(() => rmSync(root, { recursive: true }));
  return root;
}

/** Another process that holds a lock, and keeps so busy that no timer of it runs. */
async function holdElsewhere(root: string, url: string) {
  const script = `
    import { lock } from ${JSON.stringify(import.meta.resolve("./lock.ts"))};
    const held = lock(${JSON.stringify(root)}, "dist");
    held.tellUrl(${JSON.stringify(url)});
    process.stdout.write("held", () => { for (;;); });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

/** Who holds the lock, according to the refusal. */
function refusal(root: string): unknown {
  try {
    lock(root, "dist").release();
  } catch (error) {
    assert.ok(error instanceof LockedError, String(error));
    return error.holder;
  }
  return assert.fail("The lock was not held.");
}

test("a lock is refused while another process holds it, and free once that was killed", async (t) => {
  const root = newProject(t);
  const url = "http://localhost:4321/";
  const child = await holdElsewhere(root, url);
  assert.deepEqual(refusal(root), { pid: child.pid, url });
  lock(root, "dist-preview").release();

  child.kill("SIGKILL");
  await once(child, "exit");
  lock(root, "dist").release();
});

test("a process cannot take a lock twice, and can take it again after it released it", (t) => {
  const root = newProject(t);
  const first = lock(root, "dist");
  assert.deepEqual(refusal(root), { pid: process.pid });
  first.release();
  const second = lock(root, "dist");
  first.release();
  assert.deepEqual(refusal(root), { pid: process.pid }, "released twice is released once");
  second.release();
});

test("a holder that has ended is not named", (t) => {
  const root = newProject(t);
  const held = lock(root, "dist");
  for (const text of ['{"pid":4194305}', "{", ""]) {
    writeFileSync(join(root, "node_modules/.roundup/dist.json"), text);
    assert.equal(refusal(root), undefined, text);
  }
  held.release();
});

test("a folder in the place of the lock is named", (t) => {
  const root = newProject(t);
  writeFileSync(join(root, "node_modules"), "");
  assert.throws(() => lock(root, "dist"), /node_modules.*dist\.lock cannot be locked: /);
});
