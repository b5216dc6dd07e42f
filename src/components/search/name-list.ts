import { plural } from "#newsroom/plural.ts";
import { href } from "../href.ts";
import type { FoundNames } from "./names.ts";

/**
 * Shows the pages that were found by their names.
 * @param block the part of the page for them: a heading and a list
 * @param found undefined if the reader did not search for words
 */
export function showNames(block: HTMLElement, found: FoundNames | undefined): void {
  const names = found?.names ?? [];
  block.hidden = names.length === 0;
  const [heading, list] = [block.querySelector("h2"), block.querySelector("ul")];
  if (heading) heading.textContent = found?.corrected ? "The nearest names" : "By this name";
  list?.replaceChildren(
    ...names.map(({ kind, name, path, articles }) => {
      const link = document.createElement("a");
      link.href = href(path);
      link.textContent = name;
      const item = document.createElement("li");
      item.append(link, ` ${kind}, ${plural(articles, "article")}`);
      return item;
    }),
  );
}
