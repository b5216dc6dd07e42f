import { articleFiles, expect, test } from "../../helpers/desk-test.ts";
import { EditorPage } from "../../pages/editor.ts";

// In one worker process, so that the tests share a preview.
test.describe.configure({ mode: "default" });
test.use({ viewport: { width: 1440, height: 900 } });

const draft = "2024/05/31/canary-draft";
const file = articleFiles.draft;

test("a draft is written: its page follows, the file gets what was written and nothing else", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const editor = await EditorPage.open(page, draft);
  const title = editor.shown.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Canary draft headline");

  await editor.field("Headline").fill("A headline that was typed");
  await expect(title).toHaveText("A headline that was typed");
  await editor.text.press("Control+End");
  await page.keyboard.type("A sentence that was typed.");
  await expect(editor.shown.getByText("A sentence that was typed.")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("Saved");
  const headline = before.replace("Canary draft headline", "A headline that was typed");
  expect(project.read(file)).toBe(`${headline}A sentence that was typed.`);
  project.write(file, before);
  await expect(editor.state).toContainText("The file was changed elsewhere");
  await expect(editor.field("Headline")).toHaveValue("Canary draft headline");
});
