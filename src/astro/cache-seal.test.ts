import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { filesBelow } from "#files/list.ts";
import { codeWith } from "#testing/code.ts";
import { discardUnsealed, sealCache, sealContentStore } from "./cache-seal.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "roundup-seal-"));
after(() => rmSync(folder, { recursive: true }));

const all = [
  "assets/bridge.avif",
  "data-store.json",
  "dist/a/index.html",
  "dist/b/index.html",
  "incremental-build.json",
];
const seals = ["data-store.seal.json", "seal.json"];
const without = (...files: string[]) => all.filter((file) => !files.includes(file));

/** A sealed cache. */
class Cache {
  readonly dir = mkdtempSync(join(folder, "cache-"));

  constructor() {
    for (const file of all) this.write(file, `The first ${file}.`);
    this.seal();
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), text);
  }

  seal(): void {
    sealContentStore(this.dir);
    sealCache(root, this.dir, new Map());
  }

  /** The files that the next build finds. */
  left(code = root): string[] {
    discardUnsealed(code, this.dir);
    return filesBelow(this.dir).filter((file) => !seals.includes(file));
  }
}

test("sealed files remain", () => {
  assert.deepEqual(new Cache().left(), all);
});

describe("a damaged file is removed, with everything that depends on it", () => {
  const losses: Record<string, string[]> = {
    "dist/a/index.html": ["dist/a/index.html"],
    "assets/bridge.avif": ["assets/bridge.avif"],
    "data-store.json": ["data-store.json"],
    "incremental-build.json": ["incremental-build.json", "dist/a/index.html", "dist/b/index.html"],
    "data-store.seal.json": ["data-store.json"],
    "seal.json": without("data-store.json"),
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
    rmSync(join(cache.dir, "dist/a/index.html"));
    mkdirSync(join(cache.dir, "dist/a/index.html"));
    discardUnsealed(root, cache.dir);
    assert.throws(() => readFileSync(join(cache.dir, "dist/a/index.html")), { code: "ENOENT" });
  });

  test("if there is a file in place of its folder", () => {
    const cache = new Cache();
    rmSync(join(cache.dir, "dist"), { recursive: true });
    cache.write("dist", "");
    assert.deepEqual(cache.left(), without("dist/a/index.html", "dist/b/index.html"));
  });
});

test("pages from an unfinished build are removed, and pages from the last finished build remain", () => {
  const cache = new Cache();
  cache.write("dist/a/index.html", "An edit that was reverted.");
  cache.write("dist/new/index.html", "An article that was deleted.");
  assert.deepEqual(cache.left(), without("dist/a/index.html"));
});

test("without seals, everything is removed", () => {
  const cache = new Cache();
  for (const seal of seals) rmSync(join(cache.dir, seal));
  assert.deepEqual(cache.left(), []);
});

test("the content store of an unfinished build remains", () => {
  const cache = new Cache();
  cache.write("data-store.json", "Another store.");
  sealContentStore(cache.dir);
  assert.deepEqual(cache.left(), all);
});

test("files that the next build changes are sealed again", () => {
  const cache = new Cache();
  const before = discardUnsealed(root, cache.dir);
  cache.write("dist/a/index.html", "The other dist/a/index.html.");
  sealCache(root, cache.dir, before);
  assert.deepEqual(cache.left(), all);
});

test("pictures are removed when the settings for encoding them change", () => {
  const code = codeWith("astro.config.mjs");
  after(() => rmSync(code, { recursive: true }));
  assert.deepEqual(new Cache().left(code), without("assets/bridge.avif"));
});
