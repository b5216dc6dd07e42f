import type { Page } from "playwright/test";
import { axeViolations } from "../../helpers/accessibility.ts";
import { expect, test } from "../../helpers/desk-test.ts";
import { EditorPage } from "../../pages/editor.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

const text = `Lamps stay dark on the bridge

By Ada Quill

The lamps stay dark for another week, the council says. A part is missing.

Share this article

The harbor waits, and so do the drivers.`;

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const labels = [...((element as HTMLInputElement | null)?.labels ?? [])];
      return [element?.ariaLabel, ...labels.map((label) => label.textContent), element?.textContent]
        .filter(Boolean)
        .join(" | ");
    });
    if (name.test(focused)) return;
  }
  throw new Error(`${name} never has the focus.`);
}

test("an article is begun from a pasted text with the keyboard alone", async ({
  page,
  preview: { project },
}) => {
  await page.goto("/desk/new/");
  const pieces = page.getByRole("region", { name: "What was recognized" });
  await expect(pieces).toBeVisible();
  await tabTo(page, /^Text/);
  await page.keyboard.insertText(text);

  // Nothing of the text is lost: what is left out is listed.
  await expect(pieces).toContainText("Share this article");
  const fields = page.getByRole("region", { name: "Fields" });
  await expect(fields.getByLabel("Headline")).toHaveValue("Lamps stay dark on the bridge");
  await expect(fields.getByRole("group", { name: "Byline" })).toContainText("Ada Quill");
  expect(await axeViolations(page, "body")).toEqual([]);

  await fields.getByLabel("Headline").focus();
  await tabTo(page, /It is right/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, /^Section/);
  await page.keyboard.type("daily");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Dateline/);
  await page.keyboard.type("north");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Add to topics/);
  await page.keyboard.type("bridges");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Begin the article" }).focus();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/lamps-stay-dark-on-the-bridge\/edit\/$/);
  const editor = new EditorPage(page);
  await expect(editor.field("Headline")).toHaveValue("Lamps stay dark on the bridge");
  const [, id = ""] = /\/desk\/(.*)\/edit\/$/.exec(page.url()) ?? [];
  const file = `content/articles/${id}.md`;
  const written = project.read(file);
  expect(written).toMatch(/^headline: Lamps stay dark on the bridge$/m);
  expect(written).toMatch(/^byline: \[ada-quill\] # TO CONFIRM/m);
  expect(written).toMatch(/^dateline: north-bank$/m);
  expect(written).toContain("The harbor waits, and so do the drivers.");
  await expect(editor.group("Byline")).toContainText("To confirm");
  project.remove(file);
});
