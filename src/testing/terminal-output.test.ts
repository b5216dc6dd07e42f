/** What the commands print, run as processes on content that would command a terminal. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { article, articleFile, project } from "./project.ts";

const source = dirname(import.meta.dirname);

/** Clears the screen, sets the title of the window, and reverses what follows. */
const commands = "\u001b[2J\u009b31m\u001b]0;title\u0007\u202e";

const broken = article({
  fields: {
    dateline: `ramadi${commands}`,
    section: `daily${commands}`,
    status: `draft${commands}`,
    [`field${commands}`]: 1,
    sources: [{ id: `a${commands}`, outlet: `b${commands}`, kind: "wire", says: commands }],
  },
});
const withMistakes = project({
  [articleFile(`name${commands}`)]: article(),
  [articleFile("values")]: broken,
  [`content/people/name${commands}.yaml`]: `name: "x\\e[2J"\n`,
  [`content/other${commands}.txt`]: "",
});
const fine = project({
  [articleFile("fine")]: article(),
  "content/people/zoe.yaml": 'name: "Zoe \\u202e\\u2066"\nrole: Reporter\nabout: She reports.\n',
});
after(() => {
  for (const root of [withMistakes, fine]) rmSync(root, { recursive: true });
});

function run(root: string, program: string, args: string[] = [], input = "") {
  const file = join(source, program);
  const outcome = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return outcome.stdout + outcome.stderr;
}

// oxlint-disable-next-line no-control-regex -- the pattern matches control characters
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const runs: [name: string, output: () => string, ...shown: RegExp[]][] = [
  [
    "check",
    () => run(withMistakes, "desk/check/check.ts"),
    /name\\u001b\[2J.*\.md:1/,
    /“ramadi\\u001b\[2J/,
    /other\\u001b\[2J.*\.txt:1/,
  ],
  ["record", () => run(withMistakes, "desk/record.ts"), /name\\u001b\[2J/],
  ["new", () => run(fine, "desk/new/new.ts", [], "Headline\n\n"), /zoe +Zoe \\u202e\\u2066/],
  ["start", () => run(fine, "build/serve.ts", [commands]), /“\\u001b\[2J/],
];

for (const [command, output, ...shown] of runs) {
  test(`${command} prints control characters of names and values as text`, () => {
    const printed = output();
    for (const text of shown) assert.match(printed, text);
    assert.doesNotMatch(printed, obeyed);
  });
}
