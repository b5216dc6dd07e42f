import { dialect } from "./dialect.ts";

let renderer: ReturnType<typeof dialect.createRenderer> | undefined;

/**
 * Markdown as HTML, with its tokens still in place.
 * @param frontmatter what the plugins may know of the article: its sources and disputes
 */
export async function renderMarkdown(
  text: string,
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  renderer ??= dialect.createRenderer({ syntaxHighlight: false });
  const { code } = await (await renderer).render(text, { frontmatter });
  return code;
}
