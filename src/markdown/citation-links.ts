import type { Definition, Link, Parents, PhrasingContent, Root } from "mdast";
import { visit } from "./visit.ts";
import { sourceAnchor } from "#newsroom/source.ts";
import { definitionsIn, scheme, sourceOf } from "./citations.ts";
import { contextOf, type MarkdownFile } from "./context.ts";

/** remark plugin: replaces each citation with a link to the cited piece and the number of its source. */
export function remarkCitations() {
  return (tree: Root, file: MarkdownFile): void => {
    const { sources, numbers } = contextOf(tree, file);
    const definitions = definitionsIn(tree);
    visit(tree, ["link", "linkReference"], (node, index, parent: Parents | undefined) => {
      const id = sourceOf(node, definitions);
      if (id === undefined || parent === undefined || index === undefined) return undefined;
      const source = sources.get(id);
      const words = (node as Link).children;
      const piece: Link = {
        type: "link",
        url: source?.url ?? `#${sourceAnchor(id)}`,
        children: words,
        data: {
          hProperties: { className: ["src"], ...(source?.url ? { rel: ["external"] } : {}) },
        },
      };
      parent.children.splice(index, 1, piece, sourceNumber(id, numbers.get(id) ?? 0));
      return index + 2;
    });
    visit(tree, "mdxJsxFlowElement", (node) => {
      const id = sourceOf(node, definitions);
      const source = id === undefined ? undefined : sources.get(id);
      if (!source) return;
      // Components cannot see the article, so they get the source as props.
      const props = {
        number: String(numbers.get(source.id)),
        outlet: source.outlet,
        url: source.url ?? "",
      };
      for (const [name, value] of Object.entries(props)) {
        node.attributes.push({ type: "mdxJsxAttribute", name, value });
      }
    });
    visit(tree, "definition", (node: Definition, index, parent: Parents | undefined) => {
      if (!node.url.startsWith(scheme) || parent === undefined || index === undefined)
        return undefined;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

/** The number after a citation, linked to the source's entry. */
function sourceNumber(id: string, number: number): PhrasingContent {
  return {
    type: "link",
    url: `#${sourceAnchor(id)}`,
    children: [{ type: "text", value: String(number) }],
    data: { hProperties: { className: ["ref"], ariaLabel: `Source ${number}` } },
  };
}
