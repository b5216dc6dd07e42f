/** The commands of package.json that take no other program's options. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] = /(?:^|&& )node (?:--import \S+ )?([\w/-]+\.ts)$/.exec(script) ?? [];
  return file === undefined ? [] : [[name, file] as const];
});

function run(file: string, arg: string): Promise<{ code: unknown; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, arg], { cwd: root }, (failure, out, error) => {
      resolve({ code: failure ? failure.code : 0, out, error });
    });
  });
}

test("finds the commands of package.json", () => {
  const names = new Set(commands.map(([name]) => name));
  for (const name of ["dev", "build", "start", "new", "check", "record", "bench", "test"])
    assert.ok(names.has(name), name);
});

describe("commands", { concurrency: 2 }, () => {
  for (const [name, file] of commands) {
    test(`npm run ${name} does nothing but name an option that it does not take, and its own`, async () => {
      const { code, out, error } = await run(file, "--hepl");
      assert.equal(code, 2);
      assert.equal(out, "");
      const command = name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
      assert.ok(
        error.startsWith(`There is no option --hepl. Did you mean --help?\n\n${command}`),
        error,
      );
    });
  }
});
