/** `npm start` and `npm run serve:preview`, which differ in what they serve. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { paper, runServer, type Served } from "#build/serve.ts";
import { ask, pages, writeSite } from "#build/served-site.fixture.ts";
import { lock } from "#files/lock.ts";
import { preview } from "./serve-preview.ts";

function newProject(t: TestContext, ...sites: string[]): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-commands-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const site of sites) writeSite(join(root, site));
  return root;
}

/** Runs a command; what it prints is caught, and its server ends with the test. */
async function run(t: TestContext, served: Served, root: string, args: string[], PORT = "") {
  const out = t.mock.method(console, "log", () => undefined);
  const error = t.mock.method(console, "error", () => undefined);
  const outcome = await runServer(served, root, args, { PORT });
  if (typeof outcome !== "number") t.after(() => outcome.close());
  const linesOf = ({ mock }: typeof out) => mock.calls.map((call) => call.arguments.join(" "));
  const printed = { outcome, out: linesOf(out).join("\n"), error: linesOf(error).join("\n") };
  t.mock.reset();
  return printed;
}

async function expectServed({ outcome, out }: { outcome: Server | number; out: string }) {
  assert.ok(typeof outcome !== "number");
  const { port } = outcome.address() as AddressInfo;
  assert.ok(out.endsWith(` is at http://localhost:${port}/ (stop it with Ctrl+C).`), out);
  assert.equal((await ask(port, "/")).body.toString(), pages["/"]);
}

for (const served of [paper, preview]) {
  const { command, folder } = served;

  test(`${command} serves ${folder}/ at the port of --port, or else of PORT`, async (t) => {
    const root = newProject(t, folder);
    await expectServed(await run(t, served, root, ["--port", "0"]));
    await expectServed(await run(t, served, root, ["--port=0"], "nonsense"));
    await expectServed(await run(t, served, root, [], "0"));
  });

  test(`${command} names a taken port, and one that is free`, async (t) => {
    const root = newProject(t, folder);
    const other = createServer().listen(0, "localhost");
    t.after(() => other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { outcome, out, error } = await run(t, served, root, ["--port", String(port)]);
    assert.equal(outcome, 1);
    assert.equal(out, "");
    const [, free] =
      /^Port \d+ is taken by another program\. Port (\d+) is free: /.exec(error) ?? [];
    assert.ok(Number(free) > port, error);
    assert.ok(error.endsWith(`: ${command} -- --port ${free}`), error);
    assert.ok(error.startsWith(`Port ${port} `), error);
  });

  test(`${command} names what it does not take, and explains itself`, async (t) => {
    const root = newProject(t, folder);
    const wrong = await run(t, served, root, ["--prot", "4402"]);
    assert.equal(wrong.outcome, 2);
    assert.match(wrong.error, /^There is no option --prot\. Did you mean --port\?\n“4402” is not/);
    assert.ok(wrong.error.includes(`${command} -- [--port NUMBER]`), wrong.error);
    const invalid = await run(t, served, root, [], "http");
    assert.equal(invalid.outcome, 2);
    assert.match(invalid.error, /^PORT is a number from 0 to 65535; “http” is not\./);
    const help = await run(t, served, root, ["--help"]);
    assert.equal(help.outcome, 0);
    assert.ok(help.out.includes(`Serves ${folder}/`), help.out);
  });
}

test("without a preview, serve:preview says how to build one", async (t) => {
  const { outcome, error } = await run(t, preview, newProject(t), []);
  assert.equal(outcome, 1);
  assert.equal(error, "There is no dist-preview/ yet: run “npm run build:preview” first.");
});

test("npm start leaves alone what a running build moves, and tidies up when none runs", async (t) => {
  const root = newProject(t, "dist");
  mkdirSync(join(root, ".dist-last"));
  const held = lock(root, "dist");
  await expectServed(await run(t, paper, root, ["--port", "0"]));
  assert.ok(existsSync(join(root, ".dist-last")));
  held.release();
  await expectServed(await run(t, paper, root, ["--port", "0"]));
  assert.ok(!existsSync(join(root, ".dist-last")));
});
