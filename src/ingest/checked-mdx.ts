/**
 * Gives Astro's MDX compiler the texts of `.mdx` articles as the reader has checked them, never their files: Astro
 * splits and parses files by other rules than the reader, so that code could hide between the two.
 */
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { printable } from "#files/terminal.ts";
import { frontmatterFor } from "#markdown/checked-tree.ts";
import { parseText } from "#markdown/facts.ts";
import { ContentError, describeProblems, type Problem } from "#newsroom/problem.ts";
import { readArticle } from "./article.ts";
import { decode, split } from "./document.ts";
import { readLanguage } from "./language.ts";
import { unsavedFile } from "./unsaved-texts.ts";

const articles = /[\\/]content[\\/]articles[\\/].*\.mdx$/;

/** What Astro and MDX export from a compiled text. */
const ownExports = new Set(["default", "Content", "frontmatter", "getHeadings", "file", "url"]);

/** The integration for `astro.config.mjs`; it must come before `mdx()`. */
export function checkedMdx(): AstroIntegration {
  return {
    name: "roundup:checked-mdx",
    hooks: {
      "astro:config:setup": ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const base = config.base.replace(/\/$/, "");
        updateConfig({
          vite: {
            plugins: [
              {
                name: "roundup:checked-mdx",
                enforce: "pre",
                resolveId: {
                  filter: { id: articles },
                  handler: (id) => (unsavedFile(id) ? id : undefined),
                },
                load: { filter: { id: articles }, handler: (id) => checkedSource(root, id, base) },
              },
              {
                name: "roundup:compiled-mdx",
                enforce: "post",
                transform: {
                  filter: { id: articles },
                  handler(code) {
                    checkCompiled(this.parse(code).body as Statement[]);
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Frontmatter that stands for the checked text of an article, and no text. */
async function checkedSource(root: string, id: string, base: string): Promise<string> {
  const unsaved = unsavedFile(id);
  const file = relative(root, unsaved?.path ?? id).replaceAll("\\", "/");
  const bytes = unsaved ? Buffer.from(unsaved.text) : await readFile(id);
  const basics = { id: "", slug: "", format: "mdx" } as const;
  const { article, problems } = readArticle(file, bytes, basics);
  if (!article || problems.length > 0) throw new ContentError(problems, messageForAstro(problems));
  const { sources, disputes, dateline } = article;
  const tree = parseText(split(file, decode(file, bytes).text).body, "mdx");
  const checked = frontmatterFor({
    tree,
    base,
    article: { sources, dateline, ...(disputes ? { disputes } : {}) },
    language: readLanguage(root),
  });
  return `---\n${JSON.stringify(checked)}\n---\n`;
}

/**
 * The problems as text that Astro may print, and may take for Markdown: in its overlay, a link that was refused could be
 * followed.
 */
function messageForAstro(problems: readonly Problem[]): string {
  const wordJoiner = "\u2060";
  return printable(describeProblems(problems)).replaceAll("](", `]${wordJoiner}(`);
}

/** The parts of a module's syntax tree (https://github.com/estree/estree) that are looked at here. */
interface Statement {
  type: string;
  source?: { value: unknown } | null;
  declaration?: { id?: { name: string }; declarations?: { id: { name?: string } }[] } | null;
  specifiers?: { exported?: { name?: string } }[];
}

/** @throws {Error} when a compiled text imports or exports anything but what the compiler adds */
export function checkCompiled(statements: readonly Statement[]): void {
  for (const { type, source, declaration, specifiers = [] } of statements) {
    const from = source ? String(source.value) : undefined;
    if (from !== undefined && !/^(?:astro|@astrojs)\//.test(from))
      throw new Error(`A compiled article imports “${from}”.`);
    if (type !== "ExportNamedDeclaration") continue;
    const names = [
      declaration?.id?.name,
      ...(declaration?.declarations ?? []).map(({ id }) => id.name),
      ...specifiers.map(({ exported }) => exported?.name),
    ];
    const foreign = names.find((name) => name !== undefined && !ownExports.has(name));
    if (foreign) throw new Error(`A compiled article exports “${foreign}”.`);
  }
}
