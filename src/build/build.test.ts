import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { lock } from "#files/lock.ts";
import { build, buildInto } from "./build.ts";
import { paper, runServer } from "./serve.ts";

/** Refused before it reads anything, with one sentence, and nothing written. */
async function expectRefused(t: TestContext, folder: string, start: (root: string) => unknown) {
  const root = mkdtempSync(join(tmpdir(), "roundup-build-"));
  t.after(() => rmSync(root, { recursive: true }));
  const held = lock(root, folder);
  const error = t.mock.method(console, "error", () => undefined);
  const outcome = await start(root);
  held.release();
  assert.deepEqual(
    error.mock.calls.map((call) => call.arguments),
    [
      [
        `Another build is writing ${folder}/ (process ${process.pid}). Wait until it is done, or stop it, and start this one again.`,
      ],
    ],
  );
  assert.deepEqual(readdirSync(root), ["node_modules"]);
  return outcome;
}

test("of two builds at once, the second says that the first runs, and writes nothing", async (t) => {
  assert.equal(await expectRefused(t, "dist", build), false);
});

test("while a build:preview runs, a second one says so and writes nothing", async (t) => {
  const start = (root: string) => buildInto(root, "dist-preview");
  assert.equal(await expectRefused(t, "dist-preview", start), undefined);
});

test("npm start does not build while another build does", async (t) => {
  const start = (root: string) => runServer(paper, root, ["--port", "0"], {});
  assert.equal(await expectRefused(t, "dist", start), 1);
});
