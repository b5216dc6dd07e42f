/** The facts and problems of a text. Found by parsing alone, which is cheap and needs neither a browser nor Astro. */
import type { Nodes, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "./visit.ts";
import type { Article, BodyFacts } from "#newsroom/article.ts";
import { suggest, type LineProblem } from "#newsroom/problem.ts";
import type { Parts } from "#newsroom/valid-parts.ts";
import { citationsIn, citedIn, definitionsIn, propOf, type Citation } from "./citations.ts";
import { dropComments } from "./comments.ts";
import { disputeOf } from "./disputes.ts";
import { emphasis } from "./emphasis.ts";
import { textProblems } from "./text-problems.ts";
import { gfm } from "./gfm.ts";
import { headingsIn } from "./headings.ts";
import { limitProblem, paragraphLimitProblem } from "./limits.ts";
import { passagesIn } from "./paragraphs.ts";
import { picturesIn } from "./pictures.ts";
import { quotationsIn } from "./quotations.ts";
import { forbiddenCharacterProblem, syntaxProblem } from "./syntax-problems.ts";
import { evenOutRows } from "./table-rows.ts";
import { withoutUnseenNotes } from "./unseen-notes.ts";

const md = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [emphasis])
  .use(remarkGfm, gfm)
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [emphasis])
  .use(remarkMdx)
  .use(remarkGfm, gfm)
  .freeze();

/** Thrown for a text that is not parsed. */
export class UnreadableText extends Error {
  readonly problem: LineProblem;

  constructor(problem: LineProblem) {
    super(`Line ${problem.line} of the text: ${problem.wrong}`);
    this.problem = problem;
  }
}

/**
 * The syntax tree of a text, including comments.
 * @throws {UnreadableText} if the text exceeds a limit or has a syntax error, such as an unclosed component
 */
export function parseText(text: string, format: Article["format"]): Root {
  const refused = limitProblem(text) ?? forbiddenCharacterProblem(text);
  if (refused) throw new UnreadableText(refused);
  const tree = format === "mdx" ? parseMdx(text) : md.parse(text);
  const tooLong = paragraphLimitProblem(tree);
  if (tooLong) throw new UnreadableText(tooLong);
  unravel(tree);
  evenOutRows(tree);
  return tree;
}

function parseMdx(text: string): Root {
  try {
    return mdx.parse(text);
  } catch (error) {
    throw new UnreadableText(syntaxProblem(error));
  }
}

export interface Reading {
  facts: BodyFacts;
  problems: LineProblem[];
  /** The syntax tree without comments; undefined if there is no text that can be parsed. */
  tree: Root | undefined;
  citations: Citation[];
  /** The disputes that `<Accounts>` components show. */
  accounts: { dispute: string; line: number }[];
}

/** Parses the text of an article or page and collects its facts and problems. */
export function readText(text: string, format: Article["format"]): Reading {
  let written: Root;
  try {
    written = parseText(text, format);
  } catch (error) {
    if (error instanceof UnreadableText) return unreadable(error.problem);
    throw error;
  }
  const problems = textProblems(written);
  dropComments(written);
  const tree = withoutUnseenNotes(written);
  const words = wordsIn(tree);
  if (words === 0) {
    const right = "Write the text below the frontmatter, or delete the file.";
    return unreadable({ line: 1, wrong: "There is no text.", right }, ...problems);
  }
  const definitions = definitionsIn(tree);
  return {
    facts: {
      words,
      pictures: picturesIn(tree),
      quotations: quotationsIn(tree),
      cited: citedIn(tree, definitions),
      passages: passagesIn(tree),
      headings: headingsIn(tree),
      places: placesIn(tree),
    },
    problems,
    tree: written,
    citations: citationsIn(tree, definitions),
    accounts: accountsIn(tree),
  };
}

/**
 * References in the text to sources and disputes that the article does not have. If one of these has no valid id,
 * the references may be to it, so none is reported.
 * @param article the valid parts of its fields
 */
export function danglingIn(
  { citations, accounts }: Reading,
  article: Parts<Pick<Article, "sources" | "disputes">>,
): LineProblem[] {
  const sources = article.sources && knownIds(article.sources);
  const disputes = knownIds(article.disputes ?? []);
  return [
    ...citations
      .filter(({ source }) => sources && !sources.includes(source))
      .map(({ source, line }) => ({
        line,
        rule: "source-unlisted",
        wrong: `The text cites “${source}”, which is not one of the article's sources.`,
        right: suggest(source, sources ?? [], "the sources of this article"),
      })),
    ...accounts
      .filter(({ dispute }) => disputes && !disputes.includes(dispute))
      .map(({ dispute, line }) => ({
        line,
        wrong: `<Accounts> refers to “${dispute}”, which is not one of the article's disputes.`,
        right: suggest(dispute, disputes ?? [], "the disputes of this article"),
      })),
  ];
}

/** The ids of some entries; undefined if one of them has none. */
function knownIds(entries: readonly ({ id?: string } | undefined)[]): string[] | undefined {
  const ids = entries.flatMap((entry) => entry?.id ?? []);
  return ids.length === entries.length ? ids : undefined;
}

function unreadable(...problems: LineProblem[]): Reading {
  const none = { pictures: [], quotations: [], cited: [], passages: [], headings: [], places: [] };
  const facts = { words: 0, ...none };
  return { facts, problems, tree: undefined, citations: [], accounts: [] };
}

/** Turns components that are alone on their lines into blocks, as MDX does when it renders the text. */
function unravel(tree: Root): void {
  visit(tree, "paragraph", ({ children }, index, parent) => {
    const components = children.filter(
      (node) => node.type === "mdxJsxTextElement" || node.type === "mdxTextExpression",
    );
    const alone = children.every(
      (node) => components.includes(node as never) || (node.type === "text" && !node.value.trim()),
    );
    if (!alone || components.length === 0 || parent === undefined || index === undefined) return;
    for (const node of components as { type: string }[])
      node.type = node.type.replace("Text", "Flow");
    parent.children.splice(index, 1, ...(components as unknown as RootContent[]));
  });
}

function wordsIn(tree: Root): number {
  let count = 0;
  visit(tree, (node) => {
    if (!isRunningText(node)) return;
    count += toString(node, { includeImageAlt: false }).split(/\s+/).filter(Boolean).length;
  });
  return count;
}

/** Whether a node contains words and no blocks. Words in `<PullQuote>` may have no paragraph around them. */
function isRunningText(node: Nodes): boolean {
  if (node.type === "mdxJsxFlowElement")
    return node.children.some(({ type }) => (type as string) === "text");
  return ["paragraph", "heading", "tableCell", "code"].includes(node.type);
}

function placesIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, "mdxJsxFlowElement", (node) => {
    const place = node.name === "LocatorMap" ? propOf(node, "place") : undefined;
    if (place !== undefined) ids.push(place);
  });
  return ids;
}

function accountsIn(tree: Root): Reading["accounts"] {
  const found: Reading["accounts"] = [];
  visit(tree, "mdxJsxFlowElement", (node) => {
    const dispute = disputeOf(node);
    if (dispute !== undefined) found.push({ dispute, line: node.position?.start.line ?? 1 });
  });
  return found;
}
