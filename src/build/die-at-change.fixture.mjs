/**
 * Loaded into a process with `--import`: kills it, as a power cut would, at its change number DIE_AT to the file
 * system, counted from 1. A file that is being copied then is half there.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let left = Number(process.env.DIE_AT);

function die() {
  process.kill(process.pid, "SIGKILL");
}

for (const name of ["renameSync", "mkdirSync", "rmSync", "rmdirSync", "copyFileSync"]) {
  const change = fs[name];
  fs[name] = (...args) => {
    left -= 1;
    if (left === 0) {
      if (name === "copyFileSync") {
        const bytes = fs.readFileSync(args[0]);
        fs.writeFileSync(args[1], bytes.subarray(0, bytes.length / 2));
      }
      die();
    }
    return change(...args);
  };
}
syncBuiltinESMExports();
