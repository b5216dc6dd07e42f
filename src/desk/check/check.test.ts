import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { check } from "./check.ts";
import { article, articleFile, project } from "#testing/project.ts";

const program = fileURLToPath(new URL("check.ts", import.meta.url));
const long = "Engineers reopen the old bridge over the river ".repeat(3).trim();

const warned = articleFile("warned");
const faulty = articleFile("faulty");
const fine = articleFile("fine");
const root = project({
  [fine]: article(),
  [warned]: article({ fields: { headline: long }, text: "It is [here](https://a.example/)." }),
  [faulty]: article({ fields: { dateline: "ramady" }, text: "So [it says](source:bbc)." }),
});
after(() => rmSync(root, { recursive: true }));

test("the command reports that it found no problems", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, fine], {
    cwd: root,
    encoding: "utf8",
  });
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 0, stdout: "1 file checked, no problems found.\n", stderr: "" },
  );
});

test("lists warnings with file, line, rule and reason, and succeeds", async () => {
  const { status, out = "" } = await check(root, [warned]);
  assert.equal(status, 0);
  assert.match(
    out,
    /^content\/articles\/2015\/05\/18\/warned\.md:2 {2}headline {2}warning \[headline-long\]\n {2}The headline has/,
  );
  assert.match(out, /warned\.md:25 {2}warning \[link-text\]/);
  assert.match(out, /headline-long: Share cards/);
  assert.match(out, /2 warnings in 1 file\.$/);
});

test("says what waits, and until when", async (t) => {
  const later = articleFile("later");
  const publishedAt = "2015-05-18T22:00:00-04:00";
  const draft = article({ fields: { status: "draft" } });
  const root = project({
    [fine]: article(),
    [articleFile("draft")]: draft,
    [later]: article({ fields: { headline: "Later", publishedAt } }),
  });
  const before = process.env["SITE_NOW"] ?? "";
  process.env["SITE_NOW"] = "2015-05-18T20:00:00-04:00";
  t.after(() => {
    process.env["SITE_NOW"] = before;
    rmSync(root, { recursive: true });
  });
  const { out = "" } = await check(root, []);
  assert.match(out, /Held back: 1 draft, 1 scheduled \(18 May 2015, 10:00 p\.m\. EDT: Later\)\.$/);
});

test("says in JSON which errors stop a build", async () => {
  const draft = articleFile("draft");
  const fields = { status: "draft", dateline: "ramady" };
  const root = project({ [fine]: article(), [draft]: article({ fields }) });
  try {
    const { status, out = "" } = await check(root, ["--json"]);
    assert.equal(status, 1);
    const { findings } = JSON.parse(out) as { findings: { stopsBuild: boolean }[] };
    assert.deepEqual(
      findings.map(({ stopsBuild }) => stopsBuild),
      [false],
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("fails on warnings with --strict", async () => {
  assert.equal((await check(root, [warned, "--strict"])).status, 1);
});

test("fails on invalid content and names the rule of each error", async () => {
  const { status, out = "" } = await check(root, [faulty]);
  assert.equal(status, 1);
  assert.match(out, /error \[content\]\n {2}“ramady” is not a place in content\/places/);
  assert.match(out, /error \[source-unlisted\]/);
});

test("prints the findings of all files with --json, sorted by file and line", async () => {
  const { status, out = "" } = await check(root, ["--json"]);
  assert.equal(status, 1);
  const { errors, warnings, findings } = JSON.parse(out) as {
    errors: number;
    warnings: number;
    findings: { file: string; line: number; rule: string; severity: string }[];
  };
  assert.deepEqual([errors, warnings], [2, 2]);
  assert.deepEqual(
    findings.map(({ file, rule, severity }) => [file, rule, severity]),
    [
      [faulty, "content", "error"],
      [faulty, "source-unlisted", "error"],
      [warned, "headline-long", "warning"],
      [warned, "link-text", "warning"],
    ],
  );
  const lines = findings.filter(({ file }) => file === faulty).map(({ line }) => line);
  assert.ok((lines[0] ?? 0) < (lines[1] ?? 0));
});

for (const [name, argument] of [
  ["a glob", "content/articles/**/war*.md"],
  ["a folder", "content/articles/2015"],
  ["an absolute path", `${root}/${warned}`],
] as const) {
  test(`selects files by ${name}`, async () => {
    const { out = "" } = await check(root, [argument]);
    assert.match(out, /warned\.md/);
    assert.equal(/faulty\.md/.test(out), name === "a folder");
  });
}

test("reports that no file matches", async () => {
  const { status, error = "" } = await check(root, ["content/articles/2015/05/18/nowhere.md"]);
  assert.equal(status, 2);
  assert.match(error, /No content file matches .*nowhere\.md/);
});

test("prints findings to standard output alone, so that they can be piped", () => {
  const { stdout, stderr } = spawnSync(process.execPath, [program, faulty], {
    cwd: root,
    encoding: "utf8",
  });
  assert.match(stdout, /“ramady” is not a place[^]*errors? in 1 file\.\n$/);
  assert.equal(stderr, "");
});

test("prints the usage for an unknown option, and for --help", async () => {
  const { status, error = "" } = await check(root, ["--strikt"]);
  assert.equal(status, 2);
  assert.match(error, /^There is no option --strikt\. Did you mean --strict\?\n/);
  assert.match(error, /--strict {2}fail on warnings, too/);
  const help = await check(root, ["--help"]);
  assert.equal(help.status, 0);
  assert.match(help.out ?? "", /--links {3}check external links/);
});

test("prints the fields of a kind of file, by its plural, its singular or its file", async () => {
  for (const [name, first] of [
    ["outlets", /^content\/outlets\/<id>\.yaml: A publication/],
    ["person", /^content\/people\/<id>\.yaml: /],
    ["content/site.yaml", /^content\/site\.yaml: /],
  ] as const) {
    const { status, out = "" } = await check(root, ["--fields", name]);
    assert.equal(status, 0);
    assert.match(out, first);
    assert.match(out, /\n\nname {2}\(required\)\n {2}text, at most \d+ characters\n {2}The name /);
  }
});

test("lists the kinds of files, and names the nearest to an unknown one", async () => {
  const { status, out = "" } = await check(root, ["--fields"]);
  assert.equal(status, 0);
  for (const kind of ["articles", "outlets", "people", "pages", "site"])
    assert.match(out, new RegExp(`^ {2}${kind} +content/`, "m"));
  const unknown = await check(root, ["--fields", "outlts", "zebra"]);
  assert.equal(unknown.status, 2);
  assert.match(
    unknown.error ?? "",
    /^There is no kind of file “outlts”\. Did you mean outlets\?\nThere is no kind of file “zebra”\.\n/,
  );
});
