import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { test, type TestContext } from "node:test";
import { parse } from "yaml";
import { filesBelow } from "#files/list.ts";
import { inspect } from "#check/inspect.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { makePaper } from "./paper.ts";

const complete = [
  "--yes",
  "--name=Die Lage am Morgen",
  "--language=de-DE",
  "--time-zone=Europe/Berlin",
  "--address=https://lage.example",
  "--section=Morgenlage",
  "--writer=Ada Quill",
];

/** A project with a paper of one article, as the sample is one. */
function paperIn(t: TestContext) {
  const root = project({ [articleFile("sample")]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  const all = (folder: string) =>
    Object.fromEntries(
      filesBelow(join(root, folder)).map((file) => [
        file,
        readFileSync(join(root, folder, file), "utf8"),
      ]),
    );
  const sample = all("content");
  return {
    root,
    sample,
    all,
    site: () =>
      parse(readFileSync(join(root, "content/site.yaml"), "utf8")) as Record<string, unknown>,
    unchanged: () => assert.deepEqual(all("content"), sample),
    async run(args: string[], ...answers: string[]) {
      const output = new PassThrough();
      const input = Readable.from([answers.map((answer) => `${answer}\n`).join("")]);
      const result = await makePaper(root, ["--paper", ...args], { input, output });
      return { ...result, printed: String(output.read() ?? "") };
    },
    git: (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@a.example", ...args], {
        cwd: root,
        stdio: "pipe",
      }),
  };
}

test("makes a paper without articles from flags, which check accepts", async (t) => {
  const { root, run, site, all } = paperIn(t);
  const { status, out = "", error } = await run(complete);
  assert.equal(status, 0, error);
  assert.match(out, /^content\/ has a new paper, “Die Lage am Morgen”\.\n/);
  assert.deepEqual(Object.keys(all("content")).toSorted(), [
    "pages/about.md",
    "people/ada-quill.yaml",
    "sections/morgenlage.yaml",
    "site.yaml",
  ]);
  const { language, timeZone, address, email, corrections } = site();
  assert.deepEqual(
    { language, timeZone, address, email, corrections },
    {
      language: "de-DE",
      timeZone: "Europe/Berlin",
      address: "https://lage.example",
      email: "desk@lage.example",
      corrections: "desk@lage.example",
    },
  );
  assert.deepEqual((await inspect(root)).findings, []);
});

test("asks again only for what was wrong, with the nearest that is right", async (t) => {
  const { run, site, all } = paperIn(t);
  const flags = ["--time-zone=Berlin", "--description=Nachrichten."];
  const paper = ["A".repeat(61), "Die Lage", "german", "de", "Europe/Berlin", "lage", "", ""];
  const { status, printed } = await run(flags, ...paper, "search", "Morgenlage", "Ada Quill", "");
  assert.equal(status, 0);
  for (const told of [
    /This has 61 characters; the maximum is 60\./,
    /“german” is not a language tag\. Did you mean “de”\?/,
    /“Berlin” is not a time zone\. Did you mean “Europe\/Berlin”\?/,
    /“lage” is not a web address\./,
    /The address \/search\/ is taken by the site itself\./,
  ])
    assert.match(printed, told);
  assert.doesNotMatch(printed, /Description/);
  assert.equal(site()["name"], "Die Lage");
  assert.equal(site()["address"], "https://die-lage.example");
  assert.equal(site()["description"], "Nachrichten.");
  assert.ok("sections/morgenlage.yaml" in all("content"));
});

test("names everything that is wrong with the flags at once, and changes nothing", async (t) => {
  const { run, unchanged } = paperIn(t);
  const { status, error } = await run([
    "--yes",
    "--language=xx",
    "--email=desk",
    "--section=About",
  ]);
  assert.equal(status, 1);
  assert.match(
    error ?? "",
    /^--language: “xx” is not[^\n]*\n--email: “desk” is not[^\n]*\n--section: The address \/about\/ is taken[^\n]*$/,
  );
  unchanged();
});

test("changes nothing when the input ends before the last question", async (t) => {
  const { run, unchanged } = paperIn(t);
  const { status, error } = await run([], "Die Lage", "de");
  assert.equal(status, 1);
  assert.match(error ?? "", /Nothing was written/);
  unchanged();
});

test("moves the paper that was there aside, whole", async (t) => {
  for (const [args, folder] of [
    [[], ".sample"],
    [["--aside", "kept/old"], "kept/old"],
  ] as const) {
    const { run, all, sample } = paperIn(t);
    const { out } = await run([...complete, ...args]);
    assert.match(out ?? "", new RegExp(`^The paper that was there is in ${folder}/\\.$`, "m"));
    assert.deepEqual(all(folder), sample);
  }
});

for (const [what, args, told] of [
  ["a folder that has something", [], /^\.sample\/ is not empty\. Move it away, or give another/],
  ["a folder in content/", ["--aside", "content/old"], /^content\/ cannot be moved into itself/],
  ["content/ itself", ["--aside", "content"], /^content\/ (is not empty|cannot be moved)/],
] as const) {
  test(`does not move the old paper to ${what}`, async (t) => {
    const { root, run, unchanged } = paperIn(t);
    mkdirSync(join(root, ".sample"));
    writeFileSync(join(root, ".sample/mine.txt"), "mine");
    const { status, error } = await run([...complete, ...args]);
    assert.equal(status, 1);
    assert.match(error ?? "", told);
    assert.equal(readFileSync(join(root, ".sample/mine.txt"), "utf8"), "mine");
    unchanged();
  });
}

test("deletes the old paper only if Git has all of it", async (t) => {
  const { root, run, git, sample, all, unchanged } = paperIn(t);
  const refused = async (told: RegExp) => {
    const { status, error } = await run([...complete, "--delete"]);
    assert.equal(status, 1);
    assert.match(error ?? "", told);
  };
  await refused(/^content\/ is not in Git/);
  git("init", "-q");
  await refused(/^content\/ is not in Git/);
  writeFileSync(join(root, ".gitignore"), "*.secret\n");
  git("add", "--all");
  git("commit", "-q", "-m", "All");
  for (const file of ["notes.txt", "notes.secret", "site.yaml"]) {
    const path = join(root, "content", file);
    writeFileSync(path, "mine");
    await refused(new RegExp(`^Git does not have all of content/: content/${file}\\. Commit`));
    assert.equal(readFileSync(path, "utf8"), "mine");
    rmSync(path);
    git("checkout", "-q", "--", "content");
  }
  unchanged();
  const { status, out } = await run([...complete, "--delete"]);
  assert.equal(status, 0);
  assert.match(out ?? "", /^The paper that was there was deleted\.$/m);
  assert.equal(existsSync(join(root, ".sample")), false);
  git("checkout", "-q", "--", "content");
  for (const [file, text] of Object.entries(sample)) assert.equal(all("content")[file], text);
});

test("asks where the old paper goes, and again when it cannot go there", async (t) => {
  const { run, all, sample } = paperIn(t);
  const { status, printed } = await run(complete.slice(1), "", "delete", "content/x", "old");
  assert.equal(status, 0);
  assert.match(printed, /content\/ is not in Git, and what is deleted is lost/);
  assert.match(printed, /cannot be moved into itself/);
  assert.deepEqual(all("old"), sample);
});

test("makes a paper where there is no content/", async (t) => {
  const { root, run, site } = paperIn(t);
  rmSync(join(root, "content"), { recursive: true });
  const { status, out } = await run(complete);
  assert.equal(status, 0);
  assert.doesNotMatch(out ?? "", /was there/);
  assert.equal(site()["name"], "Die Lage am Morgen");
});

test("keeps words that are markup or YAML elsewhere", async (t) => {
  const { root, run, site } = paperIn(t);
  const names = ["--name=no: *The* [Post] # 1", "--writer=Ada _Quill_ <b>"];
  const { status, error } = await run([...complete.slice(0, 1), "--language=en", ...names]);
  assert.equal(status, 0, error);
  assert.equal(site()["name"], "no: *The* [Post] # 1");
  assert.deepEqual((await inspect(root)).findings, []);
});

test("refuses a name that the fonts cannot show before anything is lost", async (t) => {
  const { run, site, unchanged } = paperIn(t);
  const flagged = await run(["--yes", "--name=朝の新聞"]);
  assert.equal(flagged.status, 1);
  assert.match(flagged.error ?? "", /^--name: The paper's fonts do not have “朝”\./);
  unchanged();
  const asked = await run(complete.slice(2), "朝の新聞", "Утро", "", "");
  assert.equal(asked.status, 0, asked.error);
  assert.equal(site()["name"], "Утро");
});

test("gives every setting a default, and names unknown options", async (t) => {
  const { root, run } = paperIn(t);
  const { status, error } = await run(["--yes"]);
  assert.equal(status, 0, error);
  assert.deepEqual((await inspect(root)).findings, []);
  const unknown = await run(["--nam=x"]);
  assert.equal(unknown.status, 2);
  assert.match(unknown.error ?? "", /^There is no option --nam\. Did you mean --name\?/);
  const both = await run([...complete, "--delete", "--aside=x"]);
  assert.equal(both.status, 2);
  assert.match(both.error ?? "", /^Give either --aside or --delete\./);
  const help = await run(["--help"]);
  assert.match(help.out ?? "", /--delete +delete it instead/);
});
