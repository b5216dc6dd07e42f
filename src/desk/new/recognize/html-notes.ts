/** Notes in HTML: a number that links to its note, which links back, becomes a footnote of Markdown. */
import type { Element, ElementContent, Parents, Root } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import { SKIP, visit } from "unist-util-visit";

const blocks = new Set(["p", "li", "dd", "div", "td", "aside"]);

/** The tree with its notes as elements of their own, which `noteHandlers` translate. */
export function withNotes(tree: Root): Root {
  const page = pageOf(tree);
  const numbers = new Map<Element, number>();
  visit(tree, "element", (link, index, parent) => {
    const note = noteOf(link, page);
    if (!note || !parent || index === undefined) return undefined;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    parent.children[index] = element("x-note-mark", number, []);
    return SKIP;
  });
  for (const [note, number] of numbers) {
    const parent = page.parents.get(note);
    if (parent) parent.children = parent.children.filter((child) => child !== note) as never;
    tree.children.push(element("x-note", number, withoutLinkBack(note)));
  }
  return tree;
}

interface Page {
  /** Elements by the names that links lead to. */
  named: Map<string, Element>;
  parents: Map<Element, Parents>;
  /** All elements, in the order of the page. */
  order: Element[];
}

function pageOf(tree: Root): Page {
  const page: Page = { named: new Map(), parents: new Map(), order: [] };
  visit(tree, "element", (element, _, parent) => {
    const name = element.properties["id"] ?? element.properties["name"];
    if (typeof name === "string" && !page.named.has(name)) page.named.set(name, element);
    if (parent) page.parents.set(element, parent);
    page.order.push(element);
  });
  return page;
}

/** Handlers for the elements that `withNotes` makes. */
export const noteHandlers: Record<string, Handle> = {
  "x-note-mark": (_: State, { properties }: Element) => {
    const identifier = String(properties["id"]);
    return { type: "footnoteReference", identifier, label: identifier };
  },
  "x-note": (state: State, element: Element) => {
    const identifier = String(element.properties["id"]);
    const children = state.toFlow(state.all(element));
    return { type: "footnoteDefinition", identifier, label: identifier, children } as never;
  },
};

function element(tagName: string, id: number, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: { id: String(id) }, children };
}

/** The note to which a link of a number or a sign leads: a block further down that links back. */
function noteOf(link: Element, page: Page): Element | undefined {
  const target = anchorOf(link);
  const words = textIn(link).trim();
  if (target === undefined || !/^[[(]?(?:\d{1,3}|[*†‡]+|[a-z])[\])]?$/.test(words))
    return undefined;
  const note = blockAround(page.named.get(target), page);
  if (!note || page.order.indexOf(note) < page.order.indexOf(link)) return undefined;
  let linksBack = false;
  visit(note, "element", (one) => void (linksBack ||= anchorOf(one) !== undefined));
  return linksBack ? note : undefined;
}

function blockAround(start: Element | undefined, { parents }: Page): Element | undefined {
  let at = start;
  while (at && !blocks.has(at.tagName)) {
    const parent: Parents | undefined = parents.get(at);
    at = parent?.type === "element" ? parent : undefined;
  }
  return at;
}

function withoutLinkBack(note: Element): ElementContent[] {
  visit(note, "element", (one, index, parent) => {
    if (anchorOf(one) === undefined || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return note.tagName === "p" ? [note] : note.children;
}

/** The name of the place on the same page to which an element links. */
function anchorOf({ tagName, properties }: Element): string | undefined {
  const address = properties["href"];
  const isHere = tagName === "a" && typeof address === "string" && address.startsWith("#");
  return isHere ? address.slice(1) : undefined;
}

function textIn(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textIn).join("") : "";
}
