import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "../../helpers/paper-test.ts";

test("`npm run check` finds no error in the content", async ({ paper: { root, now } }) => {
  const args = ["src/desk/check/check.ts", "--json"];
  const options = { cwd: root, env: { ...process.env, SITE_NOW: now } };
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch(
    (failure: { stdout: string }) => failure,
  );
  const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
