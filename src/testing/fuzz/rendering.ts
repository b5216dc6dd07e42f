/** Renders the text of an article as a build does. */
import assert from "node:assert/strict";
import { compile } from "@mdx-js/mdx";
import { parseSync, Visitor } from "rolldown/utils";
import { VFile } from "vfile";
import { checkCompiled } from "#ingest/checked-mdx.ts";
import { split } from "#ingest/document.ts";
import { frontmatterFor, type CheckedText } from "#markdown/checked-tree.ts";
import { componentProps } from "#markdown/components.ts";
import { dialect } from "#markdown/dialect.ts";
import { parseText } from "#markdown/facts.ts";
import { mdxHtml } from "#markdown/render.fixture.ts";
import { renderMarkdown } from "#markdown/render.ts";
import type { Article } from "#newsroom/article.ts";

/** The HTML of an article's text; in `.mdx`, a component is an element such as `<x-figure>` with its props. */
export async function rendered(article: Article, text: string): Promise<string> {
  const { sources, disputes, dateline } = article;
  const known = { sources, dateline, ...(disputes ? { disputes } : {}) };
  const { body } = split("", text);
  if (article.format === "md") return renderMarkdown(body, "en", known);
  await checkModule(body, known);
  return mdxHtml(body, known);
}

/** Names that a compiled text uses, beside those of components. */
const ownNames = new Set(
  "Fragment _Fragment jsx _jsx jsxs _jsxs MDXContent _createMdxContent props _components MDXLayout _missingMdxReference id component Error undefined".split(
    " ",
  ),
);

/** Asserts that the module that MDX makes of a text has no code but what makes elements. */
async function checkModule(body: string, article: CheckedText["article"]): Promise<void> {
  const frontmatter = frontmatterFor({ tree: parseText(body, "mdx"), article, language: "en" });
  const { remarkPlugins, rehypePlugins, remarkRehype } = dialect.options;
  const module = await compile(new VFile({ value: "", data: { astro: { frontmatter } } }), {
    jsxImportSource: "astro",
    elementAttributeNameCase: "html",
    remarkPlugins,
    rehypePlugins,
    remarkRehypeOptions: remarkRehype,
  } as Parameters<typeof compile>[1]);
  const { program, errors } = parseSync("text.js", String(module), { sourceType: "module" });
  assert.deepEqual(errors, [], "the compiled text is no JavaScript");
  checkCompiled(program.body as never);
  const members = new Set<unknown>();
  const components = Object.keys(componentProps);
  new Visitor({
    MemberExpression: ({ property, computed }) => void (computed || members.add(property)),
    Property: ({ key, computed }) => void (computed || members.add(key)),
    ImportSpecifier: ({ imported }) => void members.add(imported),
  }).visit(program);
  new Visitor({
    Identifier(node) {
      assert.ok(
        members.has(node) || ownNames.has(node.name) || components.includes(node.name),
        `the compiled text uses ${node.name}`,
      );
    },
    TemplateLiteral: () => assert.fail("the compiled text has a template"),
  }).visit(program);
}
