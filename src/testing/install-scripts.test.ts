import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

const root = join(import.meta.dirname, "../..");

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
}

/** The names of the packages with scripts that npm would run when it installs them. */
function scriptedIn(folder: string): Set<string> {
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as Lock;
  const scripted = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript);
  return new Set(scripted.map(([path]) => path.replace(/^.*node_modules\//, "")));
}

/** Packages by whether their scripts may run. */
function listIn(folder: string): Record<string, boolean> {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    allowScripts?: Record<string, boolean>;
  };
  return manifest.allowScripts ?? {};
}

describe("install scripts run only for the packages that are listed:", () => {
  for (const folder of [".", "e2e/lighthouse"]) {
    test(`npm stops at any other in ${folder}`, () => {
      const settings = readFileSync(join(root, folder, ".npmrc"), "utf8").split("\n");
      assert.ok(settings.includes("strict-allow-scripts=true"));
    });
    test(`each package that has some is decided on in ${folder}`, () => {
      const list = listIn(join(root, folder));
      const undecided = [...scriptedIn(join(root, folder))].filter((name) => !(name in list));
      assert.deepEqual(undecided, []);
    });
  }
  test("that of the runtime alone", () => {
    const allowed = Object.entries(listIn(root)).filter(([, runs]) => runs);
    assert.deepEqual(allowed, [["node", true]]);
  });
});
