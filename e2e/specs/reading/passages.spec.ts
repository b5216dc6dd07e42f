import type { Locator, Page } from "playwright/test";
import { htmlOf } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const long = "/daily-roundup/2024/05/18/who-pays-for-the-bridge/";

for (const path of [long, "/daily-roundup/2024/05/30/how-it-was-built/"]) {
  test(`a link to a paragraph of ${path} scrolls to it and highlights it`, async ({
    page,
    paper,
  }) => {
    const ids = [...htmlOf(paper.dist, path).matchAll(/ id="(p-[0-9a-f]{8})"/g)].map(
      ([, id = ""]) => id,
    );
    const id = ids[Math.floor(ids.length / 2)] ?? "";
    await page.goto(`${path}#${id}`);
    const passage = page.locator(`[id="${id}"]`);
    await expect(passage).toBeInViewport();
    const look = () =>
      passage.evaluate((element) => {
        const inner = element.matches(".said") ? (element.firstElementChild ?? element) : element;
        const { backgroundColor, boxShadow, outlineStyle } = getComputedStyle(inner);
        return { backgroundColor, boxShadow, outlineStyle };
      });
    const highlighted = await look();
    await page.evaluate(() => (location.hash = ""));
    expect(highlighted).not.toEqual(await look());
  });
}

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  /** Selects words in the text, copies them, and returns the copied lines. */
  async function copy(page: Page, block: Locator, from: string, to: string): Promise<string[]> {
    await block.evaluate(
      (element, [from, to]) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (texts.nextNode()) nodes.push(texts.currentNode as Text);
        const first = nodes.find(({ data }) => data.includes(from));
        const last = nodes.findLast(({ data }) => data.includes(to));
        if (!first || !last) throw new Error(`${from} … ${to} is not in ${element.textContent}`);
        const end = last.data.indexOf(to) + to.length;
        getSelection()?.setBaseAndExtent(first, first.data.indexOf(from), last, end);
      },
      [from, to] as const,
    );
    await page.getByRole("button", { name: /quot/i }).click();
    return (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  }

  test("a passage is signed with the paper and its day, and says which outlets it cites", async ({
    page,
  }) => {
    await page.goto(long);
    const passage = page.locator(".said p").nth(1);
    await expect(passage.locator(".ref, [data-footnote-ref]")).not.toHaveCount(0);
    const [words = "", address = ""] = await copy(page, passage, "onfirmation of", "be nam");
    expect(words).toMatch(
      /^“Confirmation of .* to be named” — The Proof, 18 May 2024, citing The Coast Telegraph and The Morning Ledger$/,
    );
    expect(words.split("”")[0]).not.toMatch(/\d/);
    expect(address).toMatch(/^https:\/\/proof\.example\/.*#:~:text=Confirmation%20of/);
    expect(address).toMatch(/be%20named$/);
  });

  test("a quotation is signed with its speaker and outlet", async ({ page }) => {
    await page.goto("/daily-roundup/2024/05/29/every-mark/");
    const quotation = page.locator("figure.quote");
    const [words] = await copy(page, quotation, "toll is", "The Gazette");
    expect(words).toBe("“toll is a bargain.” — Ada Quill, in The Gazette");
  });
});
