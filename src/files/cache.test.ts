import assert from "node:assert/strict";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { cached, readEntry, writeEntry } from "./cache.ts";

const folder = mkdtempSync(join(tmpdir(), "roundup-cache-"));
after(() => rmSync(folder, { recursive: true }));

let count = 0;
const newPath = () => join(folder, `${++count}/entry`);
const text = "Data that took long to create.";

test("an entry is created once and then read", async () => {
  const path = newPath();
  assert.equal(String(await cached(path, async () => text)), text);
  assert.equal(String(await cached(path, () => assert.fail("Created twice."))), text);
  assert.equal(String(readEntry(path)), text);
});

test("an entry can contain any bytes", () => {
  const path = newPath();
  const bytes = Buffer.from([0, 10, 255, 10]);
  writeEntry(path, bytes);
  assert.deepEqual(readEntry(path), bytes);
});

test("an entry can be empty", async () => {
  const path = newPath();
  writeEntry(path, "");
  assert.equal(String(await cached(path, () => assert.fail("Created twice."))), "");
});

test("concurrent requests get the same entry and leave no other files", async () => {
  const path = newPath();
  const entries = await Promise.all(
    Array.from({ length: 20 }, () => cached(path, async () => text)),
  );
  assert.equal(new Set(entries.map(String)).size, 1);
  assert.deepEqual(readdirSync(join(path, "..")), ["entry"]);
});

describe("an entry is created again when it", () => {
  const flip = (file: Buffer, at: number) => {
    const changed = Buffer.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };
  const damages: Record<string, (file: Buffer) => Uint8Array> = {
    "was truncated": (file) => file.subarray(0, -1),
    "was truncated in its header": (file) => file.subarray(0, 20),
    "is empty": () => Buffer.alloc(0),
    "has another byte": (file) => flip(file, file.length - 3),
    "has another byte in its header": (file) => flip(file, 10),
    "has other content": () => Buffer.from("garbage\ngarbage\n"),
  };
  for (const [what, damage] of Object.entries(damages)) {
    test(what, async () => {
      const path = newPath();
      writeEntry(path, text);
      writeFileSync(path, damage(readFileSync(path)));
      assert.equal(readEntry(path), undefined);
      assert.equal(String(await cached(path, async () => "Created again.")), "Created again.");
      assert.equal(String(readEntry(path)), "Created again.");
    });
  }

  test("has the content of another entry", async () => {
    writeEntry(join(folder, "one"), "One.");
    writeEntry(join(folder, "two"), "Two.");
    copyFileSync(join(folder, "two"), join(folder, "one"));
    assert.equal(readEntry(join(folder, "one")), undefined);
  });

  test("is a folder", async () => {
    const path = newPath();
    mkdirSync(join(path, "below"), { recursive: true });
    assert.equal(String(await cached(path, async () => text)), text);
    assert.equal(String(readEntry(path)), text);
  });
});
