import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { assertSound, fresh, old, publish, read, write, type Site } from "./publication.fixture.ts";
import { recover, stage, StagingError, swap } from "./staging.ts";
import {
  atEnd,
  mount,
  mounts,
  readOnly,
  stuck,
  unmount,
  unrenamable,
} from "./unusual-folder.fixture.ts";

/** The root of a project, alone in a folder. */
function newProject(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "roundup-staging-"));
  atEnd(t, () => rmSync(folder, { recursive: true }));
  const root = join(folder, "paper");
  mkdirSync(root);
  return root;
}

/** A publication in a process of its own. @returns whether it was killed, and did not come to its end before */
function publishAndDie(root: string, site: Site, preload: string, dieAt: string): boolean {
  const script = `
    import { publish } from ${JSON.stringify(import.meta.resolve("./publication.fixture.ts"))};
    publish(${JSON.stringify(root)}, ${JSON.stringify(site)});`;
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve(preload), "--input-type=module", "--eval", script],
    { env: { ...process.env, DIE_AT: dieAt }, encoding: "utf8" },
  );
  assert.ok(status === 0 || signal === "SIGKILL", stderr);
  return signal === "SIGKILL";
}

/** What a refused publication says. */
function refusal(start: () => unknown): string {
  try {
    start();
  } catch (error) {
    assert.ok(error instanceof StagingError, String(error));
    return error.message;
  }
  return assert.fail("It was not refused.");
}

for (const { moment, dieAt, left } of [
  { moment: "with everything written", dieAt: "before dist", left: old },
  { moment: "with the old site moved away", dieAt: "before .dist-next", left: old },
  { moment: "with the new site in its place", dieAt: "after .dist-next", left: fresh },
]) {
  for (const linked of [false, true]) {
    const edition = left === old ? "old" : "new";
    const place = linked ? ", where a link leads," : "";
    test(`a build that is killed ${moment}${place} leaves the ${edition} site whole, and the next one works`, (t) => {
      const root = newProject(t);
      const site = linked ? join(root, "../target/dist") : join(root, "dist");
      if (linked) {
        mkdirSync(site, { recursive: true });
        symlinkSync("../target/dist", join(root, "dist"));
      }
      publish(root, old);
      assert.ok(publishAndDie(root, fresh, "./die-at-rename.fixture.mjs", dieAt));
      recover(root, "dist");
      assert.deepEqual(read(site), left);

      publish(root, fresh);
      assert.deepEqual(read(site), fresh);
      assert.deepEqual(readdirSync(root), ["dist"], "nothing lies about");
      assert.equal(lstatSync(join(root, "dist")).isSymbolicLink(), linked);
    });
  }
}

test("what a killed build had written is not published by the next one", (t) => {
  const root = newProject(t);
  write(join(root, ".dist-next"), { "draft.html": "half" });
  publish(root, fresh);
  assert.deepEqual(read(join(root, "dist")), fresh);
});

describe("a link in the place of the site", () => {
  test("stays, and the site goes where it leads", (t) => {
    const root = newProject(t);
    write(join(root, "../www"), old);
    symlinkSync("../www", join(root, "current"));
    symlinkSync("current", join(root, "dist"));
    publish(root, fresh);
    assert.deepEqual(read(join(root, "../www")), fresh);
    assert.equal(readlinkSync(join(root, "dist")), "current");
    assert.equal(readlinkSync(join(root, "current")), "../www");
  });

  test("may lead to a folder that is not there yet", (t) => {
    const root = newProject(t);
    symlinkSync("../www", join(root, "dist"));
    publish(root, fresh);
    assert.deepEqual(read(join(root, "../www")), fresh);
  });

  test("is refused, before a build, where it leads to the project or what it consists of", (t) => {
    const root = newProject(t);
    write(join(root, "content"), { "site.yaml": "name: The Paper" });
    for (const target of [".", "..", "../..", "/", "content", "content/articles", "../paper/src"]) {
      symlinkSync(target, join(root, "dist"));
      assert.match(
        refusal(() => stage(root, "dist")),
        /^dist is a link to .* a folder for the site/,
      );
      rmSync(join(root, "dist"));
    }
    symlinkSync("dist", join(root, "dist"));
    assert.equal(
      refusal(() => stage(root, "dist")),
      "dist is a link that leads to itself.",
    );
    rmSync(join(root, "dist"));
    assert.deepEqual(read(root), { "content/site.yaml": "name: The Paper" });
  });

  test("is refused, before a build, where it leads to no folder at all", (t) => {
    const root = newProject(t);
    symlinkSync("../nowhere/www", join(root, "dist"));
    assert.match(
      refusal(() => stage(root, "dist")),
      /^dist\/ cannot be written: ENOENT.*nowhere/,
    );
    assert.deepEqual(readdirSync(root), ["dist"]);
  });
});

console.log(
  `Folders that cannot be renamed, tried here: ${unrenamable.map(({ name }) => name).join(", ") || "none"}. Read-only: ${readOnly?.name ?? "none"}. That cannot be removed: ${stuck?.name ?? "none"}.`,
);

for (const { name, make } of unrenamable) {
  describe(`where dist is ${name}`, () => {
    test("its files are replaced, and the folder stays", (t) => {
      const root = newProject(t);
      const dist = join(root, "dist");
      make(t, dist);
      const { ino, dev } = statSync(dist);
      publish(root, old);
      assert.deepEqual(read(dist), old);
      const { mtimeMs } = statSync(join(dist, "same/index.html"));
      publish(root, fresh);
      assert.deepEqual(read(dist), fresh);
      assert.deepEqual([statSync(dist).ino, statSync(dist).dev], [ino, dev]);
      assert.equal(
        statSync(join(dist, "same/index.html")).mtimeMs,
        mtimeMs,
        "what is the same stays",
      );
      assert.ok(!existsSync(join(dist, "gone")), "empty folders are removed");
      assert.deepEqual(readdirSync(root), ["dist"], "nothing lies about");
    });

    test("what has another kind than before is replaced, too", (t) => {
      const root = newProject(t);
      const dist = join(root, "dist");
      make(t, dist);
      publish(root, { ...old, archive: "a file", "media/list/index.html": "a folder" });
      write(join(root, "../elsewhere"), { "kept.txt": "not the site's" });
      rmSync(join(dist, "same"), { recursive: true });
      symlinkSync(join(root, "../elsewhere"), join(dist, "same"));
      const site = { ...fresh, "archive/index.html": "a folder", "media/list": "a file" };
      publish(root, site);
      assert.deepEqual(read(dist), site);
      assert.deepEqual(read(join(root, "../elsewhere")), { "kept.txt": "not the site's" });
    });
  });
}

const [way] = unrenamable;

test(`wherever a build is killed while it replaces files, pages are whole with all that they link to, and the next command finishes (${way?.name ?? "not here"})`, (t) => {
  if (!way) return t.skip("Every folder can be renamed on this machine.");
  const root = newProject(t);
  const dist = join(root, "dist");
  way.make(t, dist);
  const outcomes: string[] = [];
  for (let dieAt = 1; ; dieAt++) {
    publish(root, old);
    const killed = publishAndDie(root, fresh, "./die-at-change.fixture.mjs", String(dieAt));
    const when = `killed at change ${dieAt}`;
    assertSound(dist, when);
    recover(root, "dist");
    const isNew = read(dist)["index.html"] === fresh["index.html"];
    assert.deepEqual(read(dist), isNew ? fresh : old, when);
    if (!killed) break;
    outcomes.push(isNew ? "new" : "old");
  }
  t.diagnostic(`${outcomes.length} kills`);
  assert.match(outcomes.join(" "), /^(old )+(new ?)+$/);
  assert.deepEqual(readdirSync(root), ["dist"], "nothing lies about");
});

test(`a site that cannot be written is refused before a build, and is as it was (${readOnly?.name ?? "not here"})`, (t) => {
  if (!readOnly) return t.skip("Whoever runs this can write everywhere.");
  const root = newProject(t);
  publish(root, old);
  const release = readOnly.make(t, join(root, "dist"));
  assert.match(
    refusal(() => stage(root, "dist")),
    /^dist\/ cannot be written: E\w+: .*\. It is as it was, and nothing was built\.$/,
  );
  assert.deepEqual(read(join(root, "dist")), old);
  assert.deepEqual(readdirSync(root), ["dist"]);
  release();
  publish(root, fresh);
  assert.deepEqual(read(join(root, "dist")), fresh);
});

test(`a site that became read-only during a build is as it was, and the message says so (${readOnly?.name ?? "not here"})`, (t) => {
  if (!readOnly) return t.skip("Whoever runs this can write everywhere.");
  const root = newProject(t);
  publish(root, old);
  write(join(root, stage(root, "dist")), fresh);
  const release = readOnly.make(t, join(root, "dist"));
  assert.match(
    refusal(() => swap(root, "dist")),
    /^The new site could not be written into dist\/: E\w+: .*\. dist\/ is as it was\.$/,
  );
  assert.deepEqual(read(join(root, "dist")), old);
  release();
  publish(root, fresh);
  assert.deepEqual(read(join(root, "dist")), fresh);
});

test(`what cannot be removed of the last site is named, and hinders no later build (${stuck?.name ?? "not here"})`, (t) => {
  if (!stuck) return t.skip("Whoever runs this can remove everything.");
  const root = newProject(t);
  const dist = join(root, "dist");
  publish(root, { ...old, "stuck/file.txt": "stuck" });
  const { stick, free } = stuck;
  stick(join(dist, "stuck"));
  const leftover = () => {
    const name = readdirSync(root).find((one) => one.startsWith(".dist-trash-"));
    assert.ok(name, "something is left over");
    return join(root, name);
  };
  atEnd(t, () => free(join(leftover(), "stuck")));
  for (const site of [fresh, old]) {
    const leftovers = publish(root, site);
    assert.deepEqual(read(dist), site);
    assert.deepEqual(
      leftovers.map(({ path }) => path),
      [leftover()],
    );
    assert.match(leftovers[0]?.reason ?? "", /^\w/);
  }
});

test(`what cannot be removed where files are replaced is an error, since it is still served (${way?.name ?? "not here"}, ${stuck?.name ?? "not here"})`, (t) => {
  if (!way || !stuck) return t.skip("Whoever runs this can rename or remove everything.");
  const root = newProject(t);
  const dist = join(root, "dist");
  way.make(t, dist);
  publish(root, { ...old, "stuck/file.txt": "stuck" });
  const { stick, free } = stuck;
  stick(join(dist, "stuck"));
  try {
    for (const site of [fresh, old]) {
      assert.match(
        refusal(() => publish(root, site)),
        /^The new site is in dist\/, but these files of the last one are still there, since they could not be removed:\n {2}\/\S*stuck\S*: \w.*$/,
      );
      const { "stuck/file.txt": _, ...others } = read(dist);
      assert.deepEqual(others, site);
    }
  } finally {
    free(join(dist, "stuck"));
  }
  publish(root, fresh);
  assert.deepEqual(read(dist), fresh);
});

test(`a new site that cannot be moved leaves the last one, and the message says so (${mounts ? "a mount point" : "not here"})`, (t) => {
  if (!mounts) return t.skip("Whoever runs this may mount nothing.");
  const root = newProject(t);
  publish(root, old);
  const folder = join(root, stage(root, "dist"));
  mount(folder);
  atEnd(t, () => unmount(folder));
  write(folder, fresh);
  assert.match(
    refusal(() => swap(root, "dist")),
    /^The new site could not take its place: EBUSY: .*\. dist\/ is as it was\.$/,
  );
  assert.deepEqual(read(join(root, "dist")), old);
});

describe("where the disk is full while files are replaced", () => {
  /** A site in a file system of 64 kB. */
  const publishInSmall = (t: TestContext) => {
    if (!mounts) return t.skip("Whoever runs this may mount nothing.");
    const root = newProject(t);
    const dist = join(root, "dist");
    mount(dist, "64k");
    atEnd(t, () => unmount(dist));
    publish(root, old);
    return { root, dist };
  };
  const large = "a".repeat(100_000);

  test("by new files, the site is as it was, and the message says so", (t) => {
    const { root, dist } = publishInSmall(t) ?? {};
    if (!root || !dist) return;
    assert.match(
      refusal(() => publish(root, { ...fresh, "zoo/index.html": large })),
      /^The new site could not be written into dist\/: ENOSPC: .*\. dist\/ is as it was\.$/,
    );
    assert.deepEqual(read(dist), old);
    publish(root, fresh);
    assert.deepEqual(read(dist), fresh);
  });

  test("by changed files, the message says that both sites are there, and the next build finishes", (t) => {
    const { root, dist } = publishInSmall(t) ?? {};
    if (!root || !dist) return;
    assert.match(
      refusal(() => publish(root, { ...fresh, "index.html": large })),
      /^The new site .*: ENOSPC: .*\. Some files there are new and some old; each page is whole\. The next build finishes this\.$/,
    );
    assert.equal(read(dist)["feed.xml"], fresh["feed.xml"]);
    assertSound(dist, "with some files replaced");
    publish(root, old);
    assert.deepEqual(read(dist), old);
    assert.deepEqual(readdirSync(root), ["dist"], "nothing lies about");
  });
});

test("what a file system has at its top is not the site's, and stays", (t) => {
  if (!way) return t.skip("Every folder can be renamed on this machine.");
  const root = newProject(t);
  const dist = join(root, "dist");
  way.make(t, dist);
  write(dist, { "lost+found/1": "found" });
  publish(root, fresh);
  assert.deepEqual(read(dist), { ...fresh, "lost+found/1": "found" });
});
