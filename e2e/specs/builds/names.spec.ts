/** Papers with names of any length: the nameplate fits at every width, with large text, and in print. */
import type { Browser, Page } from "playwright/test";
import { nameplateStyle } from "#look/nameplate.ts";
import { paperNames } from "#testing/paper-names.ts";
import { clocks, contentFolders } from "../../helpers/papers.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { Project } from "../../helpers/project.ts";

const widths = [320, 390, 820, 1440, 1920];

/** What is wrong with the nameplate of a page. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
    const nameplate = document.querySelector(".nameplate");
    const text = (nameplate?.querySelector("a") ?? nameplate)?.firstChild;
    if (!nameplate || !text) return ["there is no nameplate"];
    const room = nameplate.getBoundingClientRect();
    const range = document.createRange();
    for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[^\s-]+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const boxes = [...range.getClientRects()];
      if (boxes.length > 1) faults.push(`“${word}” is cut`);
      const isInside = boxes.every(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return (
          left > room.left - 1 &&
          right < room.right + 1 &&
          middle > room.top &&
          middle < room.bottom
        );
      });
      if (!isInside) faults.push(`“${word}” is outside of the nameplate`);
    }
    return faults;
  });
}

/** Opens a page in each width, with usual and with large text, on screen and in print. */
async function* viewsOf(browser: Browser, url: string): AsyncGenerator<[page: Page, view: string]> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Page.enable");
  for (const standard of [16, 32]) {
    await devTools.send("Page.setFontSizes", { fontSizes: { standard } });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url);
      for (const media of ["screen", "print"] as const) {
        await page.emulateMedia({ media });
        yield [page, `${url} as ${media}, ${width} wide, text of ${standard} pixels`];
      }
    }
  }
  await context.close();
}

for (const name of [
  "Donaudampfschifffahrtsanzeiger",
  "The Society of Independent Regional Correspondents’ Gazette",
]) {
  test(`every page has room for the name ${name}`, async ({ browser }) => {
    const project = Project.create(contentFolders.oneArticle);
    project.edit("content/site.yaml", "Der Aldernbote", name);
    await project.mustBuild({ SITE_NOW: clocks.oneArticle });
    const url = await project.serve();
    for (const path of ["/", "/morgenlage/2025/03/14/brunnen-am-markt/", "/no-such-page/"]) {
      for await (const [page, view] of viewsOf(browser, `${url}${path}`)) {
        await expect.soft(page.locator(".nameplate")).toHaveText(name);
        expect.soft(await faultsOf(page), view).toEqual([]);
      }
    }
    await project.stop();
  });
}

test("front page and article have room for names of all kinds", async ({ browser, papers }) => {
  const { url } = papers.oneArticle;
  const sheets = await Promise.all(paperNames.map(nameplateStyle));
  for (const path of ["/", "/morgenlage/2025/03/14/brunnen-am-markt/"]) {
    for await (const [page, view] of viewsOf(browser, `${url}${path}`)) {
      for (const [index, name] of paperNames.entries()) {
        await page.evaluate(
          ([name = "", sheet = ""]) => {
            const nameplate = document.querySelector(".nameplate");
            const text = nameplate?.querySelector("a") ?? nameplate;
            if (text) text.textContent = name;
            const style = document.querySelector("#name") ?? document.createElement("style");
            style.id = "name";
            style.textContent = sheet;
            document.head.append(style);
          },
          [name, sheets[index] ?? ""],
        );
        expect.soft(await faultsOf(page), `${name}, ${view}`).toEqual([]);
      }
    }
  }
});
