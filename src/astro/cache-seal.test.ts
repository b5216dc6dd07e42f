import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { filesBelow } from "#files/list.ts";
import { codeWith } from "#testing/code.ts";
import { discardUnsealed, sealCache } from "./cache-seal.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "roundup-seal-"));
after(() => rmSync(folder, { recursive: true }));

const all = ["assets/bridge.avif", "assets/river.webp"];
const seal = "pictures-seal.json";
const without = (...files: string[]) => all.filter((file) => !files.includes(file));

/** A sealed cache. */
class Cache {
  readonly dir = mkdtempSync(join(folder, "cache-"));

  constructor() {
    for (const file of all) this.write(file, `The first ${file}.`);
    sealCache(root, this.dir, new Map());
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), text);
  }

  /** The files that the next build finds. */
  left(code = root): string[] {
    discardUnsealed(code, this.dir);
    return filesBelow(this.dir).filter((file) => file !== seal);
  }
}

test("sealed files remain", () => {
  assert.deepEqual(new Cache().left(), all);
});

test("sealed files remain if a host restores them with other times", () => {
  const cache = new Cache();
  for (const file of all) {
    const path = join(cache.dir, file);
    const bytes = readFileSync(path);
    rmSync(path);
    writeFileSync(path, bytes);
    utimesSync(path, 0, 0);
  }
  assert.deepEqual(cache.left(), all);
});

describe("a damaged file is removed, with everything that depends on it", () => {
  const losses: Record<string, string[]> = {
    "assets/bridge.avif": ["assets/bridge.avif"],
    [seal]: all,
  };
  for (const [file, lost] of Object.entries(losses)) {
    for (const [how, damage] of Object.entries({
      truncated: (bytes: Buffer) => bytes.subarray(0, -1),
      "of the same length": (bytes: Buffer) =>
        bytes.map((byte, i) => (i === 60 % bytes.length ? byte ^ 1 : byte)),
      empty: () => "",
    })) {
      test(`${file}, ${how}`, () => {
        const cache = new Cache();
        writeFileSync(join(cache.dir, file), damage(readFileSync(join(cache.dir, file))));
        assert.deepEqual(cache.left(), without(...lost));
      });
    }
  }

  test("if there is a folder in its place", () => {
    const cache = new Cache();
    rmSync(join(cache.dir, "assets/bridge.avif"));
    mkdirSync(join(cache.dir, "assets/bridge.avif"));
    discardUnsealed(root, cache.dir);
    assert.throws(() => readFileSync(join(cache.dir, "assets/bridge.avif")), { code: "ENOENT" });
  });

  test("if there is a file in place of its folder", () => {
    const cache = new Cache();
    rmSync(join(cache.dir, "assets"), { recursive: true });
    cache.write("assets", "");
    assert.deepEqual(cache.left(), []);
  });
});

test("pictures from an unfinished build are removed", () => {
  const cache = new Cache();
  cache.write("assets/new.avif", "A picture that was removed from its article.");
  assert.deepEqual(cache.left(), all);
});

test("the collections of an earlier build are removed", () => {
  const cache = new Cache();
  cache.write("data-store.json", "[]");
  assert.deepEqual(cache.left(), all);
});

test("files that the next build changes are sealed again", () => {
  const cache = new Cache();
  const before = discardUnsealed(root, cache.dir);
  cache.write("assets/bridge.avif", "The other assets/bridge.avif.");
  sealCache(root, cache.dir, before);
  assert.deepEqual(cache.left(), all);
});

test("pictures are removed when the settings for encoding them change", () => {
  const code = codeWith("astro.config.mjs");
  after(() => rmSync(code, { recursive: true }));
  assert.deepEqual(new Cache().left(code), []);
});
