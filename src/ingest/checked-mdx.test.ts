import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compile as compileMdx } from "@mdx-js/mdx";
import { VFile } from "vfile";
import { frontmatterFor } from "#markdown/checked-tree.ts";
import { dialect } from "#markdown/dialect.ts";
import { parseText } from "#markdown/facts.ts";
import { checkCompiled } from "./checked-mdx.ts";

describe("two parsers of one file cannot disagree, so no code runs: the MDX compiler", () => {
  const compile = (value: string, frontmatter: object) =>
    compileMdx(new VFile({ value, data: { astro: { frontmatter } } }), {
      remarkPlugins: dialect.options.remarkPlugins,
    } as Parameters<typeof compileMdx>[1]);

  test("gets no text that was not checked", async () => {
    await assert.rejects(compile("Text.", {}), /Only texts that were checked/);
    await assert.rejects(compile("Text.", { checkedText: "guessed" }), /were checked/);
  });

  test("gets a checked text once", async () => {
    const frontmatter = frontmatterFor({
      tree: parseText("Text.", "mdx"),
      article: {},
      language: "en",
    });
    await compile("", frontmatter);
    await assert.rejects(compile("", frontmatter), /were checked/);
  });

  for (const text of [
    'import a from "node:fs"',
    "export const a = 1",
    "{1 + 1}",
    "Text {a} text",
  ]) {
    test(`never gets ${text}`, async () => {
      const tree = parseText(text, "mdx");
      await assert.rejects(
        compile("", frontmatterFor({ tree, article: {}, language: "en" })),
        /cannot run code/,
      );
    });
  }
});

describe("a compiled article", () => {
  const exported = (name: string) => ({
    type: "ExportNamedDeclaration",
    declaration: { declarations: [{ id: { name } }] },
  });
  const imported = (value: string) => ({ type: "ImportDeclaration", source: { value } });

  test("has what Astro and MDX add", () => {
    checkCompiled([imported("astro/jsx-runtime"), exported("frontmatter"), exported("Content")]);
  });
  test("is refused with an import", () => {
    assert.throws(() => checkCompiled([imported("node:fs")]), /imports “node:fs”/);
    assert.throws(() => checkCompiled([imported("./astro/x")]), /imports/);
  });
  test("is refused with an export", () => {
    assert.throws(() => checkCompiled([exported("x")]), /exports “x”/);
    const specifiers = [{ exported: { name: "y" } }];
    assert.throws(() => checkCompiled([{ type: "ExportNamedDeclaration", specifiers }]), /“y”/);
  });
});
