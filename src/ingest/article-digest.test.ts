import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, describe, test } from "node:test";
import { codeWith } from "#testing/code.ts";
import { articleDigest } from "./article-digest.ts";

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
  const effects: Record<string, { md?: true; mdx?: true }> = {
    "src/newsroom/article.ts": { md: true, mdx: true },
    "src/ingest/article-entry.ts": { md: true, mdx: true },
    "src/markdown/facts.ts": { md: true, mdx: true },
    "src/markdown/tables.ts": { md: true, mdx: true },
    "src/markdown/typography.ts": { md: true, mdx: true },
    "src/components/mdx/Timeline.astro": { mdx: true },
    "astro.config.mjs": { mdx: true },
    "src/build/headers.ts": {},
    "src/map/svg.ts": {},
    "src/files/cache.ts": {},
    "src/routes/queries.ts": {},
  };
  for (const [module, { md, mdx }] of Object.entries(effects)) {
    const what = [md && "renders .md", mdx && "renders .mdx"];
    test(`of ${module} ${what.filter(Boolean).join(", ") || "does nothing"}`, () => {
      const now = digestsWith(module);
      assert.equal(now.md !== before.md, Boolean(md));
      assert.equal(now.mdx !== before.mdx, Boolean(mdx));
    });
  }
});

test("an article is rendered again when the language of the paper changes", () => {
  const german = articleDigest(before.root, file, "md", "de");
  assert.notEqual(german, before.md);
});

test("an article is rendered again when its file changes", () => {
  assert.notEqual(articleDigest(before.root, "a".repeat(64), "md", "en"), before.md);
});

test("the text of an article is rendered again when the paper moves to another folder of its host", () => {
  for (const [format, written] of [
    ["md", before.md],
    ["mdx", before.mdx],
  ] as const) {
    const moved = articleDigest(before.root, file, format, "en", "/paper");
    assert.notEqual(moved, written);
  }
});
