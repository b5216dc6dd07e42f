import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { article, articleFile, project } from "#testing/project.ts";
import { ActionError } from "../write/serve-api.ts";
import { versionOf } from "../write/whole-file.ts";
import { versionActions, type Versions } from "./version-actions.ts";

const file = articleFile("bridge");
const other = articleFile("ferry");

/** A paper in a repository with one commit, by somebody with a name. */
function repository(t: TestContext) {
  const root = project({ [file]: article(), [other]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  const run = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("init", "--quiet", "--initial-branch=main");
  run("config", "user.name", "Ines Falk");
  run("config", "user.email", "ines@roundup.example");
  run("add", "--all");
  run("commit", "--quiet", "--message=Begin");
  const actions = versionActions(root);
  return {
    root,
    run,
    actions,
    write: (name: string, text: string) => writeFileSync(join(root, name), text),
    known: async (name = file) => (await actions.versions({ file: name })) as Versions,
    handIn: (name = file, more: object = {}) =>
      actions["hand-in"]({
        file: name,
        version: versionOf(readFileSync(join(root, name))),
        message: "Correct the bridge",
        push: false,
        ...more,
      }),
    /** The files of the last commit. */
    committed: () =>
      run("show", "--format=", "--name-only", "--no-renames", "HEAD").trim().split("\n").sort(),
  };
}

/** A remote, and the work of a colleague who commits to it. */
function remoteOf({ root, run }: ReturnType<typeof repository>, t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "roundup-remote-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const bare = join(folder, "paper.git");
  execFileSync("git", ["clone", "--quiet", "--bare", root, bare]);
  run("remote", "add", "origin", bare);
  run("fetch", "--quiet");
  run("branch", "--quiet", "--set-upstream-to=origin/main");
  const there = join(folder, "colleague");
  execFileSync("git", ["clone", "--quiet", bare, there]);
  return {
    head: () => execFileSync("git", ["rev-parse", "main"], { cwd: bare, encoding: "utf8" }),
    colleagueWrites(name: string, text: string) {
      execFileSync("git", ["pull", "--quiet"], { cwd: there });
      writeFileSync(join(there, name), text);
      const who = ["-c", "user.name=Tomas Reed", "-c", "user.email=tomas@roundup.example"];
      execFileSync("git", [...who, "commit", "--quiet", "--all", "--message=Theirs"], {
        cwd: there,
      });
      execFileSync("git", ["push", "--quiet"], { cwd: there });
    },
  };
}

const refusedWith =
  (words: RegExp, status = 422) =>
  (error: unknown) =>
    error instanceof ActionError && error.status === status && words.test(error.message);

test("exactly the files of an article are handed in, and what somebody else prepared stays", async (t) => {
  const { root, run, write, known, handIn, committed } = repository(t);
  const picture = "content/articles/2015/05/18/bridge.jpg";
  write(
    file,
    article({ fields: { topics: ["iraq", "water"] }, text: "![A bridge](./bridge.jpg)" }),
  );
  write(picture, "A picture.");
  write("content/topics/water.yaml", "name: Water\nabout: The river.\n");
  write("content/topics/roads.yaml", "name: Roads\nabout: Ways.\n");
  write(other, article({ text: "Staged by somebody else." }));
  run("add", "--", other);

  assert.deepEqual((await known()).changes, [
    { file, change: "changed" },
    { file: picture, change: "new" },
    { file: "content/topics/water.yaml", change: "new" },
  ]);
  await handIn();
  assert.deepEqual(committed(), [picture, file, "content/topics/water.yaml"]);
  assert.equal(
    run("log", "-1", "--format=%an <%ae> %s").trim(),
    "Ines Falk <ines@roundup.example> Correct the bridge",
  );
  assert.equal(
    run("status", "--porcelain", "content").trim(),
    `M  ${other}\n?? content/topics/roads.yaml`,
  );
  assert.deepEqual((await known()).changes, []);
  await assert.rejects(async () => handIn(), refusedWith(/Nothing has changed/));
  rmSync(join(root, ".git"), { recursive: true });
  assert.equal(await known(), undefined);
});

test("the versions of an article are those of its earlier name, too", async (t) => {
  const { root, write, known, handIn, committed, actions } = repository(t);
  const moved = articleFile("old-bridge").replace("05/18", "05/19");
  const first = readFileSync(join(root, file), "utf8");
  mkdirSync(join(root, "content/articles/2015/05/19"));
  renameSync(join(root, file), join(root, moved));
  write(moved, article({ fields: { headline: "The old bridge" } }));
  await handIn(moved);
  assert.deepEqual(committed(), [file, moved]);
  const { versions } = await known(moved);
  assert.deepEqual(
    versions.map((version) => [version.file, version.author, version.subject]),
    [
      [moved, "Ines Falk", "Correct the bridge"],
      [file, "Ines Falk", "Begin"],
    ],
  );
  const { hash = "" } = versions[1] ?? {};
  assert.deepEqual(await actions.version({ file, hash }), { text: first });
  await assert.rejects(
    async () => actions.version({ file, hash: "0".repeat(40) }),
    refusedWith(/no such version/, 404),
  );
});

test("nothing is handed in that the editor has not seen, or that git cannot sign or is in the middle of", async (t) => {
  const { run, write, handIn } = repository(t);
  const head = run("rev-parse", "HEAD");
  write(file, article({ text: "More." }));
  await assert.rejects(
    async () => handIn(file, { version: "another" }),
    refusedWith(/changed elsewhere/, 409),
  );
  run("config", "user.name", "");
  await assert.rejects(async () => handIn(), refusedWith(/Git does not know who you are/));
  run("config", "user.name", "Ines Falk");
  write(".git/MERGE_HEAD", head);
  await assert.rejects(async () => handIn(), refusedWith(/in the middle of a merge/));
  assert.equal(run("rev-parse", "HEAD"), head);
});

test("what is sent never replaces somebody else's work", async (t) => {
  const paper = repository(t);
  const { root, run, write, handIn, known, actions } = paper;
  const remote = remoteOf(paper, t);
  write(file, article({ text: "Sent at once." }));
  await handIn(file, { push: true });
  assert.equal(remote.head(), run("rev-parse", "HEAD"));

  remote.colleagueWrites(other, article({ text: "Theirs." }));
  const theirs = remote.head();
  write(file, article({ text: "Sent after theirs." }));
  await assert.rejects(
    async () => handIn(file, { push: true }),
    refusedWith(/work of somebody else/, 409),
  );
  assert.equal(remote.head(), theirs);
  assert.equal((await known()).remote?.ahead, 1);
  await actions["catch-up"]({});
  assert.match(readFileSync(join(root, other), "utf8"), /Theirs/);
  await actions.send({});
  assert.equal(remote.head(), run("rev-parse", "HEAD"));
});

test("what cannot be merged stays as it was", async (t) => {
  const paper = repository(t);
  const { root, run, write, handIn, actions } = paper;
  const remote = remoteOf(paper, t);
  remote.colleagueWrites(file, article({ text: "Theirs." }));
  const ours = article({ text: "Ours." });
  write(file, ours);
  await assert.rejects(async () => actions["catch-up"]({}), refusedWith(/Hand in yours first/));
  await handIn();
  const head = run("rev-parse", "HEAD");
  await assert.rejects(
    async () => actions["catch-up"]({}),
    refusedWith(/the same lines as you: content\/articles\/2015\/05\/18\/bridge.md\. Nothing/),
  );
  assert.equal(run("rev-parse", "HEAD"), head);
  assert.equal(run("status", "--porcelain", "content"), "");
  assert.equal(readFileSync(join(root, file), "utf8"), ours);
});
