/** Everything that `npm test` checks: lint and types beside the unit tests, then the browser tests. */
import { spawn } from "node:child_process";
import { optionsOf } from "#build/options.ts";

/** Runs a script of package.json, and returns whether it passed. */
function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(process.execPath, ["--run", script], { stdio: "inherit" })
      .once("error", () => resolve(false))
      .once("close", (code) => resolve(code === 0));
  });
}

const given = optionsOf(process.argv.slice(2), {
  usage: `npm test
  Runs lint, types, unit tests and browser tests. It takes no options; for one test, see .github/CONTRIBUTING.md.`,
  options: {},
});
if (given) {
  const passed = await Promise.all(["lint", "types", "test:unit"].map(run));
  if (passed.includes(false) || !(await run("test:e2e"))) process.exitCode = 1;
}
