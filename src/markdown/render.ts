import { dialect } from "./dialect.ts";

let renderer: ReturnType<typeof dialect.createRenderer> | undefined;

/**
 * Renders Markdown to HTML. Its tokens are not filled in.
 * @param frontmatter the article's frontmatter; the plugins use its sources, disputes and dateline
 */
export async function renderMarkdown(
  text: string,
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  renderer ??= dialect.createRenderer({ syntaxHighlight: false });
  const { code } = await (await renderer).render(text, { frontmatter });
  return code;
}
