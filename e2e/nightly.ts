/** `npm run test:nightly`: the browser tests that take too long for every push. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["--run", "test:e2e"], {
  stdio: "inherit",
  env: { ...process.env, NIGHTLY: "1" },
});
process.exitCode = status ?? 1;
