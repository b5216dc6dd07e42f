/** Texts as HTML, in the paper's dialect and with the plugins that a build uses, for tests. */
import { evaluate, type EvaluateOptions } from "@mdx-js/mdx";
import type { ElementContent, Nodes, Properties } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { MDXComponents } from "mdx/types.js";
import { VFile } from "vfile";
import type { Dispute } from "#newsroom/dispute.ts";
import type { Source } from "#newsroom/source.ts";
import { renderMarkdown } from "./render.ts";
import { componentProps } from "./components.ts";
import { dialect } from "./dialect.ts";

/** What the plugins may know of an article. */
export interface Known {
  sources?: Source[];
  disputes?: Dispute[];
  dateline?: string;
}

/** A source whose outlet has the same id. */
export function source(id: string, fields: Partial<Source> = {}): Source {
  return { id, outlet: id, kind: "wire", says: "x", url: `https://${id}.example/`, ...fields };
}

/** Links that every paragraph has to itself; most tests are about something else. */
const hereLinks = /<a href="#p-[^"]*" class="here-link"[^>]*><\/a>/g;

/** The text of an `.md` article as HTML, its tokens in place, without the links of paragraphs to themselves. */
export async function html(text: string, known: Known = {}): Promise<string> {
  return (await renderMarkdown(text, { ...known })).replaceAll(hereLinks, "");
}

/** The same of an `.mdx` article; each component stands there as an element of its own with its props. */
export async function mdxHtml(text: string, known: Known = {}): Promise<string> {
  const { remarkPlugins, rehypePlugins, remarkRehype } = dialect.options;
  const file = new VFile({ value: text, data: { astro: { frontmatter: known } } });
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

/** A JSX runtime that makes HTML syntax trees. */
function element(type: string | ((props: Props) => Nodes), { children, ...props }: Props): Nodes {
  return typeof type === "function"
    ? type({ ...props, children } as Props)
    : h(type, props, children);
}
