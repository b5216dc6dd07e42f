/** Papers with names of any length: the nameplate fits at every width, with large text, and in print. */
import type { Page } from "playwright/test";
import { nameplateStyle } from "#look/nameplate.ts";
import { paperNames } from "#testing/paper-names.ts";
import { clocks, contentFolders } from "../../helpers/papers.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { Project } from "../../helpers/project.ts";

const front = "/";
const article = "/morgenlage/2025/03/14/brunnen-am-markt/";

interface Named {
  name: string;
  /** The style sheet that pages of a paper with this name have. */
  sheet: string;
}

/** Gives a page one name after the other, and returns what is wrong with its nameplate. */
async function faultsOf(page: Page, names: readonly Named[]): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((names) => {
    const masthead = document.querySelector(".masthead");
    const nameplate = document.querySelector(".nameplate");
    const holder = nameplate?.querySelector("a") ?? nameplate;
    if (!masthead || !nameplate || !holder) return ["there is no nameplate"];
    const style = document.head.appendChild(document.createElement("style"));
    const faults: string[] = [];
    for (const { name, sheet } of names) {
      holder.textContent = name;
      style.textContent = sheet;
      if (masthead.scrollWidth > masthead.clientWidth) faults.push(`${name}: too wide`);
      const room = nameplate.getBoundingClientRect();
      const range = document.createRange();
      for (const { 0: word, index } of name.matchAll(/[^\s-]+/g)) {
        range.setStart(holder.firstChild ?? holder, index);
        range.setEnd(holder.firstChild ?? holder, index + word.length);
        const boxes = [...range.getClientRects()];
        if (boxes.length > 1) faults.push(`${name}: “${word}” is cut`);
        const isInside = boxes.every(({ left, right, top, bottom }) => {
          const middle = (top + bottom) / 2;
          const isBeside = left < room.left - 1 || right > room.right + 1;
          return !isBeside && middle > room.top && middle < room.bottom;
        });
        if (!isInside) faults.push(`${name}: “${word}” is outside of the nameplate`);
      }
    }
    style.remove();
    return faults;
  }, names);
}

type View = [media: "screen" | "print", width: number, text: number];

/** Media, width of the window, and the reader's font size. Of print, the width of an A4 page. */
const views: View[] = [
  ...[320, 390, 820, 1440, 1920].flatMap((width): View[] => [
    ["screen", width, 16],
    ["screen", width, 32],
  ]),
  ["print", 794, 16],
];

/** Opens a page in each view. */
async function* inEveryView(page: Page, url: string): AsyncGenerator<View> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Page.enable");
  for (const view of views) {
    const [media, width, standard] = view;
    await devTools.send("Page.setFontSizes", { fontSizes: { standard } });
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    await page.goto(url);
    yield view;
  }
  await devTools.detach();
}

test(
  "every page of a paper with a long name has room for it",
  { tag: "@nightly" },
  async ({ page }) => {
    const name = "The Society of Independent Regional Correspondents’ Gazette";
    const project = Project.create(contentFolders.oneArticle);
    project.edit("content/site.yaml", "Der Aldernbote", name);
    await project.mustBuild({ SITE_NOW: clocks.oneArticle });
    const url = await project.serve();
    for (const path of [front, article, "/no-such-page/"]) {
      for await (const view of inEveryView(page, `${url}${path}`)) {
        const [, width, text] = view;
        await expect.soft(page.locator(".nameplate")).toHaveText(name);
        const faults = await faultsOf(page, [{ name, sheet: "" }]);
        expect.soft(faults, `${path}, ${view.join()}`).toEqual([]);
        const all = await page.evaluate(() => document.documentElement.scrollWidth);
        if (text === 16) expect.soft(all, `${path}, ${view.join()}`).toBeLessThanOrEqual(width);
      }
    }
    await project.stop();
  },
);

test.describe(() => {
  test.use({ bypassCSP: true });

  test("front page and article have room for names of all kinds", async ({ page, papers }) => {
    const names = await Promise.all(
      paperNames.map(async (name) => ({ name, sheet: await nameplateStyle(name) })),
    );
    for (const path of [front, article]) {
      for await (const view of inEveryView(page, `${papers.oneArticle.url}${path}`))
        expect.soft(await faultsOf(page, names), `${path}, ${view.join()}`).toEqual([]);
    }
  });
});
