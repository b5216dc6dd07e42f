import { frontmatterFor, type CheckedText } from "./checked-tree.ts";
import { dialect } from "./dialect.ts";
import { parseText } from "./facts.ts";
import { textProblems } from "./text-problems.ts";

let renderer: ReturnType<typeof dialect.createRenderer> | undefined;

/**
 * Renders Markdown to HTML. Its tokens are not filled in.
 * @param language the language of the paper, a BCP 47 tag
 * @param article what the plugins need to know of the article; nothing for a page
 * @throws {Error} for a text with problems, which is not published
 */
export async function renderMarkdown(
  text: string,
  language: string,
  article: CheckedText["article"] = {},
): Promise<string> {
  const tree = parseText(text, "md");
  const [problem] = textProblems(tree);
  if (problem) throw new Error(`Line ${problem.line} of the text: ${problem.wrong}`);
  renderer ??= dialect.createRenderer({ syntaxHighlight: false });
  const frontmatter = frontmatterFor({ tree, article, language });
  const { code } = await (await renderer).render("", { frontmatter });
  return code;
}
