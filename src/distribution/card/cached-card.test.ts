import assert from "node:assert/strict";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import sharp from "sharp";
import { readEntry, writeEntry } from "#files/cache.ts";
import { codeWith } from "#testing/code.ts";
import { pageOf } from "#testing/page.ts";
import { cachedCard } from "./cached-card.ts";
import type { Card } from "./card.ts";
import { articleCard } from "./cards.ts";

const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true })));

function rootWith(...changed: string[]): string {
  const root = codeWith(...changed);
  roots.push(root);
  return root;
}

/** The cached cards of a project. */
function entriesOf(root: string): string[] {
  return readdirSync(join(root, "node_modules/.astro/cards"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const article = articleCard(pageOf());
const subject: Card = {
  kind: "subject",
  masthead: "The Daily Roundup",
  label: "Story",
  name: "The battle for Ramadi",
  deck: "A city lost.",
  count: "6 articles",
  span: undefined,
};

test("a card is cached until what it shows changes", async () => {
  const root = rootWith();
  const first = await cachedCard(root, article);
  const [file = "", ...others] = entriesOf(root);
  assert.deepEqual(others, []);
  assert.deepEqual(readEntry(file), first);

  // Different content in the entry shows whether it is read or the card is redrawn.
  writeEntry(file, "cached");
  assert.equal(String(await cachedCard(root, structuredClone(article))), "cached");
  assert.notEqual(String(await cachedCard(root, { ...article, date: "19 May 2015" })), "cached");
  assert.equal(entriesOf(root).length, 2);
});

test("a card is redrawn when its photograph changes under the same name", async () => {
  const root = rootWith();
  const file = join(root, "same.jpg");
  const paint = (background: string) =>
    sharp({ create: { width: 900, height: 600, channels: 3, background } }).toFile(file);
  const src = { src: "/_astro/same.jpg", width: 900, height: 600, format: "jpg" };
  const photograph = Object.defineProperty(src, "fsPath", { value: file });
  const card: Card = { ...article, map: undefined, photograph };
  await paint("red");
  const first = await cachedCard(root, card);
  await paint("blue");
  assert.notDeepEqual(await cachedCard(root, card), first);
});

describe("a change of code redraws", () => {
  const effects: Record<string, Card["kind"][]> = {
    "src/distribution/card/map-drawing.ts": ["article"],
    "src/distribution/card/draw-subject.ts": ["subject"],
    "src/look/typefaces.ts": ["article", "subject"],
    "src/build/headers.ts": [],
    "src/files/cache.ts": [],
  };
  const before = rootWith();
  for (const [module, kinds] of Object.entries(effects)) {
    test(`${kinds.join(" and ") || "no"} cards, in ${module}`, async () => {
      await Promise.all([article, subject].map((card) => cachedCard(before, card)));
      const cards = join(before, "node_modules");
      const root = rootWith(module);
      renameSync(cards, join(root, "node_modules"));
      const drawn: Card["kind"][] = [];
      for (const card of [article, subject]) {
        const entries = entriesOf(root).length;
        await cachedCard(root, card);
        if (entriesOf(root).length > entries) drawn.push(card.kind);
      }
      assert.deepEqual(drawn, kinds);
    });
  }
});
