import { execFileSync } from "node:child_process";
import { axeViolations } from "../../helpers/accessibility.ts";
import { articleFiles, expect, test } from "../../helpers/desk-test.ts";
import { EditorPage } from "../../pages/editor.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

const draft = "2024/05/31/canary-draft";
const file = articleFiles.draft;

test("an article is handed in, compared by words, and restored", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: project.root, encoding: "utf8" });
  git("init", "--quiet");
  git("config", "user.name", "Ada Quill");
  git("config", "user.email", "ada@harbor.example");
  git("add", "content");
  git("commit", "--quiet", "--message=Begin");

  const editor = await EditorPage.open(page, draft);
  await editor.field("Headline").fill("Canary finished headline");
  await page.getByRole("button", { name: "Versions…" }).click();
  const dialog = page.getByRole("dialog", { name: "Versions" });
  await expect(dialog).toContainText("Signed Ada Quill");
  await dialog.getByLabel("Message").fill("Finish the headline");
  await dialog.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(dialog).toContainText("Everything of it is handed in.");
  expect(git("log", "-1", "--format=%an: %s").trim()).toBe("Ada Quill: Finish the headline");
  expect(git("show", "--format=", "--name-only", "HEAD").trim()).toBe(file);

  await dialog.getByRole("button", { name: /Finish the headline/ }).click();
  const differences = dialog.getByRole("group", { name: "Differences" });
  await expect(differences.locator("del")).toHaveText("draft");
  await expect(differences.locator("ins")).toHaveText("finished");
  expect(await axeViolations(page, "dialog")).toEqual([]);

  await dialog.getByRole("button", { name: /Begin/ }).click();
  await dialog.getByRole("button", { name: "Take this version" }).click();
  await expect(editor.field("Headline")).toHaveValue("Canary draft headline");
  await expect(editor.state).toContainText("Not saved");
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("Saved");
  expect(project.read(file)).toBe(before);
  project.remove(".git");
});
