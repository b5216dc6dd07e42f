import assert from "node:assert/strict";
import { test } from "node:test";
import { OptionError, optionsOf, readOptions, readPort } from "./options.ts";

const options = { port: { type: "string" }, help: { type: "boolean" } } as const;

function faults(...args: string[]): string {
  try {
    readOptions(args, options);
  } catch (error) {
    assert.ok(error instanceof OptionError);
    return error.message;
  }
  return "";
}

test("options are read as they were given", () => {
  assert.deepEqual({ ...readOptions(["--port", "4402"], options) }, { port: "4402" });
  assert.deepEqual(
    { ...readOptions(["--port=4402", "--help"], options) },
    {
      port: "4402",
      help: true,
    },
  );
  assert.deepEqual({ ...readOptions([], options) }, {});
});

test("everything that a command does not take is named, with the nearest option", () => {
  assert.equal(
    faults("--prot", "4402", "--frobnicate", "-x", "--help"),
    [
      "There is no option --prot. Did you mean --port?",
      "“4402” is not an option.",
      "There is no option --frobnicate.",
      "There is no option -x.",
    ].join("\n"),
  );
});

test("an option without its value, and a value without its option, are errors", () => {
  assert.equal(faults("--port"), "--port needs a value.");
  assert.equal(faults("--port="), "--port needs a value.");
  assert.equal(faults("--port", "--help"), "--port needs a value.");
  assert.equal(faults("--help=yes"), "--help takes no value.");
  assert.equal(faults("4402"), "“4402” is not an option.");
});

test("a port is a number from 0 to 65535", () => {
  assert.equal(readPort("0", "PORT"), 0);
  assert.equal(readPort("65535", "PORT"), 65_535);
  for (const given of ["65536", "-1", "80a", "", " 80", "1e3", "123456"])
    assert.throws(
      () => readPort(given, "PORT"),
      { message: /^PORT is a number.*is not\.$/ },
      given,
    );
});

test("help is printed instead of doing anything, and so is the usage after a wrong option", (t) => {
  const out = t.mock.method(console, "log", () => undefined);
  const error = t.mock.method(console, "error", () => undefined);
  t.after(() => (process.exitCode = undefined));
  const command = { usage: "npm run x", options: { port: { type: "string" } } } as const;
  assert.deepEqual({ ...optionsOf(["--port", "1"], command) }, { port: "1" });
  assert.equal(process.exitCode, undefined);
  assert.equal(optionsOf(["--help"], command), undefined);
  assert.equal(process.exitCode, undefined);
  assert.deepEqual(out.mock.calls[0]?.arguments, ["npm run x"]);
  assert.equal(optionsOf(["--hepl"], command), undefined);
  assert.equal(process.exitCode, 2);
  assert.deepEqual(error.mock.calls[0]?.arguments, [
    "There is no option --hepl. Did you mean --help?\n\nnpm run x",
  ]);
});
