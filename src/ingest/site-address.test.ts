import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test, type TestContext } from "node:test";
import { describeProblems } from "#newsroom/problem.ts";
import { project } from "#testing/project.ts";
import { readRegistries } from "./registries.ts";

/** A project that is read with SITE_ADDRESS. */
function projectAt(t: TestContext, address: string): string {
  const root = project({});
  process.env["SITE_ADDRESS"] = address;
  t.after(() => {
    delete process.env["SITE_ADDRESS"];
    rmSync(root, { recursive: true });
  });
  return root;
}

test("SITE_ADDRESS replaces the address in site.yaml", (t) => {
  const { site, problems } = readRegistries(projectAt(t, "https://pull-12.example/paper/"));
  assert.equal(site?.address, "https://pull-12.example/paper");
  assert.deepEqual(problems, []);
});

test("a SITE_ADDRESS that is none is a problem, with what would be right", (t) => {
  const { problems } = readRegistries(projectAt(t, "https://pull-12.example/?a"));
  assert.match(
    describeProblems(problems),
    /content\/site\.yaml.*address.*SITE_ADDRESS.*should be https:\/\/pull-12\.example\./s,
  );
});
