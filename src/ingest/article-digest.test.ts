import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, describe, test } from "node:test";
import { codeWith } from "#testing/code.ts";
import { articleDigest, isRead } from "./article-digest.ts";

const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true })));

const file = "f".repeat(64);

/** The digests of an article after a change of some modules. */
function digestsWith(...changed: string[]) {
  const root = codeWith(...changed);
  roots.push(root);
  const md = articleDigest(root, file, "md", "en");
  const mdx = articleDigest(root, file, "mdx", "en");
  return { root, md, mdx };
}

const before = digestsWith();

describe("a change of code", () => {
  const effects: Record<string, { read?: true; md?: true; mdx?: true }> = {
    "src/newsroom/article.ts": { read: true },
    "src/ingest/article-entry.ts": { read: true },
    "src/markdown/facts.ts": { read: true },
    "src/markdown/tables.ts": { md: true, mdx: true },
    "src/markdown/typography.ts": { md: true, mdx: true },
    "src/components/mdx/Timeline.astro": { mdx: true },
    "astro.config.mjs": { mdx: true },
    "src/build/headers.ts": {},
    "src/map/svg.ts": {},
    "src/files/cache.ts": {},
    "src/routes/queries.ts": {},
  };
  for (const [module, { read, md, mdx }] of Object.entries(effects)) {
    const what = [read && "reads articles", md && "renders .md", mdx && "renders .mdx"];
    test(`of ${module} ${what.filter(Boolean).join(", ") || "does nothing"}`, () => {
      const now = digestsWith(module);
      assert.equal(!isRead(now.root, file, before.md), read ?? false);
      assert.equal(now.md !== before.md, Boolean(read ?? md));
      assert.equal(now.mdx !== before.mdx, Boolean(read ?? mdx));
    });
  }
});

test("an article is rendered again, but not read again, when the language of the paper changes", () => {
  const german = articleDigest(before.root, file, "md", "de");
  assert.notEqual(german, before.md);
  assert.ok(isRead(before.root, file, german));
});

test("an article is read again when its file changes", () => {
  assert.equal(isRead(before.root, "a".repeat(64), before.md), false);
  assert.notEqual(articleDigest(before.root, "a".repeat(64), "md", "en"), before.md);
});

test("the text of an article is rendered again when the paper moves to another folder of its host", () => {
  for (const [format, written] of [
    ["md", before.md],
    ["mdx", before.mdx],
  ] as const) {
    const moved = articleDigest(before.root, file, format, "en", "/paper");
    assert.notEqual(moved, written);
    assert.ok(isRead(before.root, file, moved), "but not read again");
  }
});
