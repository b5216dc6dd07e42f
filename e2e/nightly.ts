/** `npm run test:nightly`: the browser tests that take too long for every push. */
import { spawnSync } from "node:child_process";
import { optionsOf } from "#build/options.ts";

const given = optionsOf(process.argv.slice(2), {
  usage: `npm run test:nightly
  Runs the browser tests that take too long for npm test. It takes no options.`,
  options: {},
});
if (given) {
  const env = { ...process.env, NIGHTLY: "1" };
  const { status } = spawnSync(process.execPath, ["--run", "test:e2e"], { stdio: "inherit", env });
  process.exitCode = status ?? 1;
}
