/**
 * Pictures in a text. They become tokens, which are filled in when the text is displayed. A picture that stands alone
 * is a figure, and its title is the caption: `![A bridge](./bridge.jpg "The bridge in May")`.
 */
import type { Image, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { SKIP, visit } from "./visit.ts";
import { pictureToken } from "./tokens.ts";

/** The paths of the pictures in a text, as written, without duplicates. */
export function picturesIn(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, "image", (image: Image) => void found.add(image.url));
  return [...found];
}

/** remark plugin: turns paragraphs of pictures into figures. It must run before paragraphs get their ids. */
export function remarkFigures() {
  return (tree: Root): void => {
    visit(tree, "paragraph", (paragraph, index, parent) => {
      if (parent === undefined || index === undefined || !isPicture(paragraph)) return undefined;
      const inComponent = parent.type === "mdxJsxFlowElement" && parent.name === "Figure";
      const figure = {
        type: "figure",
        children: paragraph.children,
        data: inComponent
          ? { hName: "div" }
          : { hName: "figure", hProperties: { className: ["picture"] } },
      };
      parent.children[index] = figure as unknown as RootContent;
      return SKIP;
    });
  };
}

/** Whether a paragraph has pictures, maybe linked, and nothing else. */
function isPicture({ children }: Paragraph): boolean {
  const isSpace = (node: PhrasingContent) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const shows = (node: PhrasingContent): boolean =>
    node.type === "image" ||
    ((node.type === "link" || node.type === "linkReference") &&
      node.children.length > 0 &&
      node.children.every(shows));
  return children.some(shows) && children.every((node) => shows(node) || isSpace(node));
}

/** remark plugin: replaces every picture with a token, and adds the captions of figures. */
export function remarkPictures() {
  return (tree: Root): void => {
    const names = picturesIn(tree);
    visit(tree, (node) => {
      const { type, data } = node as { type: string; data?: { hName?: string } };
      if (type === "figure" && data?.hName === "figure") addCaption(node as unknown as Paragraph);
    });
    visit(tree, "image", (image: Image, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const token = pictureToken(names.indexOf(image.url), image.alt ?? "", image.title ?? "");
      (parent.children as RootContent[])[index] = {
        type: "picture",
        children: [],
        data: { hName: token.tagName, hProperties: token.properties },
      } as unknown as RootContent;
    });
  };
}

/** Turns the titles of a figure's pictures into its caption. */
function addCaption(figure: Paragraph): void {
  const titles: string[] = [];
  visit(figure, "image", (image) => {
    if (image.title) titles.push(image.title);
    image.title = null;
  });
  if (titles.length === 0) return;
  const words = { type: "text", value: titles.join(" ") };
  const caption = { type: "caption", children: [words], data: { hName: "figcaption" } };
  figure.children.push(caption as unknown as PhrasingContent);
}
