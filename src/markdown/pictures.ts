/** Pictures in a text. They become tokens, which are filled in when the text is displayed. */
import type { Image, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { pictureToken } from "./tokens.ts";

/** The paths of the pictures in a text, as written, without duplicates. */
export function picturesIn(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, "image", (image: Image) => void found.add(image.url));
  return [...found];
}

/** remark plugin: replaces every picture with a token. */
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
