/** Renders texts with the plugins that a build uses, for tests. */
import { evaluate, type EvaluateOptions } from "@mdx-js/mdx";
import type { ElementContent, Nodes, Properties } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { MDXComponents } from "mdx/types.js";
import { VFile } from "vfile";
import type { Dispute } from "#newsroom/dispute.ts";
import type { Source } from "#newsroom/source.ts";
import { frontmatterFor } from "./checked-tree.ts";
import { parseText } from "./facts.ts";
import { renderMarkdown } from "./render.ts";
import { componentProps } from "./components.ts";
import { dialect } from "./dialect.ts";

/** The frontmatter that the plugins use. */
export interface Known {
  sources?: Source[];
  disputes?: Dispute[];
  dateline?: string;
  /** American English if missing. */
  language?: string;
}

/** A source whose outlet has the same id. */
export function source(id: string, fields: Partial<Source> = {}): Source {
  return { id, outlet: id, kind: "wire", says: "x", url: `https://${id}.example/`, ...fields };
}

/** The link of each paragraph to itself, which most tests are not about. */
const hereLinks = /<a href="#p-[^"]*" class="here-link"[^>]*><\/a>/g;

/** Renders the text of an `.md` article, without filling in tokens and without the paragraphs' links to themselves. */
export async function html(
  text: string,
  { language = "en-US", ...known }: Known = {},
): Promise<string> {
  return (await renderMarkdown(text, language, known)).replaceAll(hereLinks, "");
}

/** The same for an `.mdx` article. Each component is rendered as an element with its props. */
export async function mdxHtml(
  text: string,
  { language = "en-US", ...known }: Known = {},
): Promise<string> {
  const { remarkPlugins, rehypePlugins, remarkRehype } = dialect.options;
  const frontmatter = frontmatterFor({ tree: parseText(text, "mdx"), article: known, language });
  const file = new VFile({ value: "", data: { astro: { frontmatter } } });
  const { default: content } = await evaluate(file, {
    Fragment: ({ children }: Props) => h(null, children),
    jsx: element,
    jsxs: element,
    elementAttributeNameCase: "html",
    remarkPlugins,
    rehypePlugins,
    remarkRehypeOptions: remarkRehype,
  } as EvaluateOptions);
  const components = Object.keys(componentProps).map((name) => [
    name,
    (props: Props) => element(`x-${name.toLowerCase()}`, props),
  ]);
  const tree: unknown = content({ components: Object.fromEntries(components) as MDXComponents });
  return toHtml(tree as Nodes).replaceAll(hereLinks, "");
}

type Props = Properties & { children?: ElementContent };

/** A JSX runtime that creates HTML syntax trees. */
function element(type: string | ((props: Props) => Nodes), { children, ...props }: Props): Nodes {
  return typeof type === "function"
    ? type({ ...props, children } as Props)
    : h(type, props, children);
}
