import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { codeWith } from "#testing/code.ts";
import { FindingsCache } from "./findings-cache.ts";
import { applyRules } from "./inspect.ts";
import { addressesOf } from "./link-targets.ts";
import { ObservedDesk } from "./observed-desk.ts";

const one = articleFile("one");
const two = articleFile("two");
const linkToTwo = "It is [the other side](/daily-roundup/2015/05/18/two/#citing).";
const cache = "node_modules/.astro/findings.json";

function checking(t: TestContext, text = "") {
  const root = project({ [one]: article({ text }), [two]: article() });
  t.after(() => rmSync(root, { recursive: true }));
  return {
    root,
    /** The rules that the first article breaks. */
    run: () =>
      applyRules(root, readContent(root))
        .filter(({ file }) => file === one)
        .map(({ rule }) => rule),
    write: (file: string, text: string) => writeFileSync(join(root, file), text),
    /** Damages the cached findings. */
    damage() {
      const text = readFileSync(join(root, cache), "utf8");
      const damaged = text.replace("link-dead-internal", "link-dead-infernal");
      assert.notEqual(damaged, text);
      writeFileSync(join(root, cache), damaged);
    },
  };
}

test("findings that are cached are the same as those that are found", (t) => {
  const { run } = checking(t, linkToTwo);
  assert.deepEqual(run(), ["link-dead-internal"]);
  assert.deepEqual(run(), ["link-dead-internal"]);
});

test("in an unchanged paper nothing is found again, so the cache is not written again", (t) => {
  const { root, run } = checking(t, linkToTwo);
  run();
  const { ino } = statSync(join(root, cache));
  run();
  assert.equal(statSync(join(root, cache)).ino, ino);
});

test("an edit of the file is found", (t) => {
  const { run, write } = checking(t, linkToTwo);
  run();
  write(one, article());
  assert.deepEqual(run(), []);
});

test("what the rules read in another file is found: an anchor, an address, a draft", (t) => {
  const { run, write, root } = checking(t, linkToTwo);
  assert.deepEqual(run(), ["link-dead-internal"]);
  write(two, article({ text: "## Citing\n\nThe other side is far." }));
  assert.deepEqual(run(), []);
  write(two, article({ fields: { status: "draft" }, text: "## Citing\n\nThe other side." }));
  assert.deepEqual(run(), ["link-dead-internal"]);
  write(two, article({ text: "## Citing\n\nThe other side is far." }));
  assert.deepEqual(run(), []);
  rmSync(join(root, two));
  assert.deepEqual(run(), ["link-dead-internal"]);
});

test("the address of the site, which makes links internal, is part of what was read", (t) => {
  const site = "https://other.example";
  const { run, write, root } = checking(t, `It is [the other side](${site}/nowhere/).`);
  assert.deepEqual(run(), []);
  const file = "content/site.yaml";
  const text = readFileSync(join(root, file), "utf8");
  write(file, text.replace(/^address: .*$/m, `address: ${site}`));
  assert.deepEqual(run(), ["link-dead-internal"]);
});

test("a damaged cache is not used", (t) => {
  const { run, damage, write } = checking(t, linkToTwo);
  run();
  damage();
  assert.deepEqual(run(), ["link-dead-internal"]);
  write(cache, "{");
  assert.deepEqual(run(), ["link-dead-internal"]);
});

test("a name that is added to a registry is read again, even by rules that remember names", (t) => {
  const { run, write } = checking(t, "They recieve bread.");
  assert.deepEqual(run(), ["spelling"]);
  const place = "name: Recieve\ncountry: Iraq\nlatitude: 1\nlongitude: 2\nstandsAlone: true\n";
  write("content/places/recieve.yaml", place);
  assert.deepEqual(run(), []);
});

test("findings of other code are not used", (t) => {
  const { root, run } = checking(t, linkToTwo);
  run();
  const content = readContent(root);
  const digest = content.articles.find(({ file }) => file === two)?.digest ?? "";
  const isCached = (codeRoot?: string) => {
    const desk = new ObservedDesk({
      content,
      site: content.site,
      now: new Date(),
      addresses: addressesOf(root, content),
      anchorsAt: () => undefined,
      earlier: () => undefined,
      dead: undefined,
    });
    let cached = true;
    new FindingsCache(root, "all", codeRoot).findingsIn(two, digest, desk, () => {
      cached = false;
      return [];
    });
    return cached;
  };
  assert.equal(isCached(), true);
  for (const file of ["src/check/rules/link-text.ts", "src/check/passages.ts"]) {
    const other = codeWith(file);
    t.after(() => rmSync(other, { recursive: true }));
    assert.equal(isCached(other), false, file);
  }
});
