import type { Locator, Page } from "playwright/test";
import { axeViolations } from "../../helpers/accessibility.ts";
import { expect, test } from "../../helpers/desk-test.ts";
import { EditorPage } from "../../pages/editor.ts";
import { visit } from "../../helpers/visit.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

const text = `Lamps stay dark on the bridge

By Ada Quill

The lamps stay dark for another week, The Coast Telegraph reports at https://telegraph.example/lamps. A part is missing.

Share this article

The harbor waits, and so do the drivers, says River Radio at https://radio.example/lamps.`;

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

/** Opens the dialog for publishing with its shortcut. */
async function openPublishing(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: "Publishing" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Goes from the dialog to the first thing that is missing, settles it, and opens the dialog again. */
async function settleFirst(page: Page, left: number): Promise<void> {
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(":focus")).toBeVisible();
  const input = page.locator("input:focus, textarea:focus");
  const isText = (await input.count()) > 0;
  if (isText && (await input.inputValue()).includes("TO CONFIRM")) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Crews wait for a part.");
  } else {
    if (isText) await tabTo(page, /It is right/);
    await page.keyboard.press("Enter");
  }
  await expect(async () => {
    const dialog = await openPublishing(page);
    const now = await dialog.locator(".missing li").count();
    if (now >= left) await page.keyboard.press("Escape");
    expect(now).toBeLessThan(left);
  }).toPass();
}

test("an article is begun from a pasted text, and published, with the keyboard alone", async ({
  page,
  preview: { project },
}) => {
  await visit(page, "/desk/new/");
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
  const begun = project.read(file);
  expect(begun).toMatch(/^headline: Lamps stay dark on the bridge$/m);
  expect(begun).toMatch(/^byline: \[ada-quill\] # TO CONFIRM/m);
  expect(begun).toMatch(/^dateline: north-bank$/m);
  expect(begun).toContain("The harbor waits, and so do the drivers");

  await expect(editor.problems.filter({ hasText: "Not confirmed yet" })).not.toHaveCount(0);
  const dialog = await openPublishing(page);
  const missing = dialog.locator(".missing li");
  for (let left = await missing.count(); left > 0; left = await missing.count())
    await settleFirst(page, left);
  await tabTo(page, /^Publish now/);
  await page.keyboard.press("Enter");
  await expect(editor.state).toContainText("It is published", { timeout: 60_000 });
  const published = /^content\/articles\/(.*)$/.exec(file)?.[1] ?? "";
  expect(project.read(file)).toContain("status: published");
  const check = await project.start("npm", ["run", "check", "--", `content/articles/${published}`])
    .ended;
  expect(check.output).not.toContain("error");
  expect(check.code).toBe(0);
  project.remove(file);
});
