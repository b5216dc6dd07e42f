/** Pictures beside the article are drawn in when the text is shown; a picture alone on its line is a figure. */
import type { Image, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { pictureToken } from "./tokens.ts";

/** The pictures of a text, as written, each once. */
export function picturesIn(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, "image", (image: Image) => void found.add(image.url));
  return [...found];
}

/** remark plugin: leaves a token in the place of every picture. */
export function remarkPictures() {
  return (tree: Root): void => {
    const names = picturesIn(tree);
    visit(tree, "image", (image: Image, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const token = pictureToken(names.indexOf(image.url), image.alt ?? "");
      (parent.children as RootContent[])[index] = {
        type: "picture",
        children: [],
        data: { hName: token.tagName, hProperties: token.properties },
      } as unknown as RootContent;
    });
  };
}
