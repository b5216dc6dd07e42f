/** Pages with texts as long as texts can be, in windows and text sizes as extreme as readers have them. */
import type { Page } from "playwright/test";

/** A word of 50 letters, in the alphabet of the paper. */
const word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwen";
const columns = 12;

/** Lengthens a word of every text of the open page, and widens its tables and its code. */
export async function lengthen(page: Page): Promise<void> {
  await page.evaluate(
    ([word, columns]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
        text.parentElement?.closest("script, style, svg, option, .hide")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        text.data = text.data.replace(/\p{L}{3,}/u, word);
      }
      for (const { cells, lastElementChild } of document.querySelectorAll<HTMLTableRowElement>(
        ".body tr:not(.dispute tr)",
      )) {
        const copies = Array.from({ length: Math.max(0, columns - cells.length) }, () =>
          lastElementChild?.cloneNode(true),
        );
        lastElementChild?.after(...copies.filter((copy) => copy !== undefined));
      }
      for (const code of document.querySelectorAll("code")) code.append(" --long".repeat(40));
    },
    [word, columns] as const,
  );
}

/**
 * The elements that are wider than the open page, each as a selector with the pixels that it sticks out. Parts that
 * scroll by themselves may be wider inside.
 */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.body.querySelectorAll("*")].map((one) => ({
      name: `${one.localName}${one.className && `.${one.getAttribute("class")}`}`,
      by: Math.round(one.getBoundingClientRect().right - clientWidth),
      scrolls: one.closest(".scroll, pre, .sections ul") !== null,
    }));
    const out = all.filter(({ by, scrolls }) => by > 0 && !scrolls);
    return out.map(({ name, by }) => `${name} by ${by}`);
  });
}

/** Sets the size of text in the browser's settings, 16 pixels by default; pages may not prevent that. */
export async function setTextSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await session.detach();
}
