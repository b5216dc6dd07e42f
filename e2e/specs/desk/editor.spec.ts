import { renameSync } from "node:fs";
import { axeViolations } from "../../helpers/accessibility.ts";
import { articleFiles, expect, test } from "../../helpers/desk-test.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { EditorPage } from "../../pages/editor.ts";
import { visit } from "../../helpers/visit.ts";

// In one worker process, so that the tests share a preview.
test.describe.configure({ mode: "default" });
test.use({ viewport: { width: 1440, height: 900 } });
// The first check of a preview loads dictionaries.
test.setTimeout(300_000);

const draft = "2024/05/31/canary-draft";
const file = articleFiles.draft;

test("a draft is written: its page follows, the file gets what was written and nothing else", async ({
  page,
  preview: { project, url },
}) => {
  const errors = recordErrors(page, url);
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

  await test.step("another program's change is taken over where nothing was written", async () => {
    project.write(file, before);
    await expect(editor.state).toContainText("The file was changed elsewhere");
    await expect(editor.field("Headline")).toHaveValue("Canary draft headline");
  });
  expect(await axeViolations(page, "body")).toEqual([]);
  expect(errors).toEqual([]);
});

test("a text with components is shown while it is written, too", async ({ page }) => {
  const editor = await EditorPage.open(page, "2024/05/30/how-it-was-built");
  await editor.text.press("Control+End");
  await page.keyboard.type("A sentence that was typed.");
  await expect(editor.shown.getByText("A sentence that was typed.")).toBeVisible();
  await expect(editor.shown.getByText("Three years of work")).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(editor.save).toBeFocused();
  await expect(editor.shown.getByText("A sentence that was typed.")).toBeHidden();
});

test("what was written survives a reload, and a change on disk is not overwritten but merged", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const editor = await EditorPage.open(page, draft);
  await editor.field("Development").fill("A line of the desk.");
  await expect(editor.state).toContainText("Not saved");
  await page.reload();
  await expect(editor.field("Development")).toHaveValue("A line of the desk.");
  await expect(editor.state).toContainText("what you wrote and did not save");

  const theirs = before.replace("Canary draft headline", "Their headline");
  project.write(file, theirs);
  await expect(editor.state).toContainText("Nothing was overwritten.");
  for (const _ of [1, 2]) {
    await page.reload();
    await expect(editor.state).toContainText("Nothing was overwritten.");
  }
  await page.keyboard.press("Control+s");
  expect(project.read(file)).toBe(theirs);

  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: "The file was changed elsewhere" });
  await expect(dialog.getByRole("textbox", { name: "The file" })).toContainText("Their headline");
  await dialog.getByRole("button", { name: "Use this passage of the file" }).first().click();
  await dialog.getByRole("button", { name: "Save the right side" }).click();
  await expect(editor.state).toContainText("Saved");
  expect(project.read(file)).toBe(
    theirs.replace(/^development: .*$/m, "development: A line of the desk."),
  );
  project.write(file, before);
});

test("two tabs do not overwrite each other", async ({ page, context, preview: { project } }) => {
  const before = project.read(file);
  const [first, second] = [
    await EditorPage.open(page, draft),
    await EditorPage.open(await context.newPage(), draft),
  ];
  await second.field("Deck").fill("A deck of the second tab.");
  await first.field("Headline").fill("A headline of the first tab");
  await first.save.click();
  await expect(first.state).toContainText("Saved");
  await expect(second.state).toContainText("Nothing was overwritten.");
  expect(project.read(file)).toBe(
    before.replace("Canary draft headline", "A headline of the first tab"),
  );
  await second.page.reload();
  await expect(second.field("Deck")).toHaveValue("A deck of the second tab.");
  await second.page.close();
  project.write(file, before);
});

test("fields of each kind are written as their schema has them", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const editor = await EditorPage.open(page, draft);
  const topics = editor.group("Topics");

  await test.step("a name is chosen by typing, a new one is added in place", async () => {
    const add = topics.getByRole("combobox", { name: "Add to topics" });
    await add.fill("wea");
    await add.press("Enter");
    await add.fill("Tides");
    await page.getByRole("option", { name: "Add “Tides”" }).click();
    const dialog = page.getByRole("dialog", { name: "A new topic" });
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toContainText("This field is missing.");
    await dialog.getByLabel("About").fill("What the sea does twice a day.");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(topics.getByRole("listitem").last()).toContainText("Tides");
  });
  await test.step("entries move with the keyboard", async () => {
    await topics.getByRole("button", { name: "Up: Tides" }).press("Alt+ArrowUp");
    await expect(editor.state).toContainText("Moved to");
  });
  await test.step("a source of the article is chosen for an account", async () => {
    await editor.group("Sources").locator("summary").first().click();
    await editor.group("Sources").getByLabel("Access").selectOption("paid");
    await editor.group("Sources").getByLabel("Appeared").fill("2024-05-30");
  });
  await test.step("a time is that of the paper's zone", async () => {
    await editor.fields.getByLabel("Goes out: time").fill("21:15");
  });
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("Saved");
  const after = project.read(file);
  expect(project.read("content/topics/tides.yaml")).toBe(
    "name: Tides\nabout: What the sea does twice a day.\n",
  );
  expect(after).toMatch(/^topics: \[.*tides, weather\]$/m);
  expect(after).toMatch(/^publishedAt: "2024-05-31T21:15:00-04:00"$/m);
  expect(after).toMatch(/^ {4}publishedAt: "2024-05-30"$/m);
  expect(after).toMatch(/^ {4}access: paid$/m);
  expect(after.slice(after.indexOf("\n---\n"))).toBe(before.slice(before.indexOf("\n---\n")));
  project.write(file, before);
  project.remove("content/topics/tides.yaml");
});

test("an article is ready, scheduled, published, corrected and withdrawn", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const editor = await EditorPage.open(page, draft);
  await page.getByRole("button", { name: "Publishing…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publishing" });
  await expect(dialog).toContainText("Nothing is missing.");
  await dialog.getByRole("button", { name: "Mark as ready" }).click();
  await expect(editor.state).toContainText("It is ready.");
  expect(project.read(file)).toContain("status: ready");

  await page.getByRole("button", { name: "Publishing…" }).click();
  await dialog.getByLabel("Date").fill("2035-05-31");
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "updates[0].at: This is earlier than publishedAt.",
  );
  expect(project.read(file)).toContain("status: ready");
  await dialog.getByRole("button", { name: "Close" }).click();
  await editor.group("Updates").locator("summary").click();
  await editor
    .group("Updates")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await page.getByRole("button", { name: "Publishing…" }).click();
  await dialog.getByLabel("Date").fill("2035-05-31");
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(page).toHaveURL(/\/desk\/2035\/05\/31\/canary-draft\/edit\/$/, { timeout: 120_000 });
  expect(project.read(file.replace("2024", "2035"))).toMatch(
    /^status: published\npublishedAt: "2035-05-31T09:30:00-04:00"$/m,
  );

  await page.getByRole("button", { name: "Publishing…" }).click();
  await expect(dialog).toContainText("It is scheduled.");
  await dialog.getByLabel("Date").fill("2024-05-30");
  await dialog.getByRole("button", { name: "Publish with this time" }).click();
  // Its file is moved to its day, with its picture.
  await expect(page).toHaveURL(/\/desk\/2024\/05\/30\/canary-draft\/edit\/$/, { timeout: 120_000 });
  const moved = file.replace("05/31", "05/30");
  expect(project.has(file)).toBe(false);
  expect(project.has(moved.replace("canary-draft.md", "canary-draft-lead.jpg"))).toBe(true);
  expect(project.read(moved)).toContain("status: published");

  await page.getByRole("button", { name: "Publishing…" }).click();
  await dialog.getByRole("button", { name: "Correct…" }).click();
  await page.getByLabel("Note for readers").fill("The first version was wrong.");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(editor.state).toContainText("The next build shows the note");
  expect(project.read(moved)).toMatch(
    /^corrections:\n {2}- at: ".*"\n {4}note: The first version/m,
  );

  await page.getByRole("button", { name: "Publishing…" }).click();
  await dialog.getByRole("button", { name: "Withdraw…" }).click();
  await page.getByLabel("Reason for readers").fill("It was a test.");
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(editor.state).toContainText("The next build replaces the page");
  await expect(editor.shown.getByText("It was a test.")).toBeVisible();
  // As it was, with its pictures, for the other tests of this preview.
  for (const end of ["-lead.jpg", "-text.png"]) {
    const picture = (article: string) => project.path(article.replace(/\.md$/, end));
    renameSync(picture(moved), picture(file));
  }
  project.remove(moved);
  project.write(file, before);
  await expect(async () => {
    await visit(page, `/desk/${draft}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canary draft headline", {
      timeout: 1000,
    });
  }).toPass({ timeout: 60_000 });
});

test("a published article that is renamed keeps its old address", async ({
  page,
  preview: { project },
}) => {
  const old = articleFiles.bridge;
  const before = project.read(old);
  const editor = await EditorPage.open(page, "2024/05/30/bridge-opens");
  await page.getByRole("button", { name: "Publishing…" }).click();
  await page
    .getByRole("dialog", { name: "Publishing" })
    .getByRole("button", { name: "Rename…" })
    .click();
  const dialog = page.getByRole("dialog", { name: "Rename the article" });
  await expect(dialog).toContainText("The old address stays under “formerly”");
  await dialog.getByLabel("Last part of the address").fill("bridge-for-walkers");
  await dialog.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page).toHaveURL(/\/2024\/05\/30\/bridge-for-walkers\/edit\/$/, { timeout: 120_000 });
  await expect(editor.field("Headline")).toBeVisible();
  const renamed = old.replace("bridge-opens", "bridge-for-walkers");
  expect(project.has(old)).toBe(false);
  expect(project.read(renamed)).toMatch(
    /^formerly: (?:\n {2}- |.*)\/daily-roundup\/2024\/05\/30\/bridge-opens\/.*$/m,
  );
  project.remove(renamed);
  project.write(old, before);
});

test("a refused publication changes nothing, and says why", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const editor = await EditorPage.open(page, draft);
  await page.route("**/desk/api/save/", (route) => route.abort());
  await page.getByRole("button", { name: "Publishing…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publishing" });
  await dialog.getByRole("button", { name: "Mark as ready" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The preview does not answer.");
  await expect(dialog).toContainText("It is a draft.");
  await page.unroute("**/desk/api/save/");

  // Another article of that day has this name.
  project.write("content/articles/2024/05/28/canary-draft.md", before);
  await dialog.getByLabel("Date").fill("2024-05-28");
  await dialog.getByRole("button", { name: "Publish with this time" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Another article has this address");
  await expect(dialog).toContainText("It is a draft.");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Publishing…" })).toBeFocused();
  await expect(editor.state).toContainText("Saved");
  expect(project.read(file)).toBe(before);
  project.remove("content/articles/2024/05/28/canary-draft.md");
});

test("a picture with a caption moves with its article, and the next page says what was done", async ({
  page,
  preview: { project },
}) => {
  const begun = project
    .read(file)
    .replace("canary-draft-text.png)", 'canary-draft-text.png "A caption, with a credit")')
    .replace("/canary-draft-before/", "/canary-moved-before/");
  const moving = "content/articles/2024/05/31/canary-moved.md";
  project.write(moving, begun);
  const editor = await EditorPage.open(page, "2024/05/31/canary-moved");
  await editor.fields.getByLabel("Goes out: date").fill("2024-06-01");
  await editor.fields.getByLabel("Goes out: date").press("Tab");
  await page.getByRole("button", { name: "Move it to its day" }).click();
  await expect(page).toHaveURL(/\/desk\/2024\/06\/01\/canary-moved\/edit\/$/, { timeout: 60_000 });
  await expect(editor.state).toContainText("It is with its day.");
  const day = "content/articles/2024/06/01";
  expect(project.has(moving)).toBe(false);
  for (const name of ["canary-moved.md", "canary-draft-text.png", "canary-draft-lead.jpg"])
    expect(project.has(`${day}/${name}`), name).toBe(true);
  // The other draft of the old day shows them, too.
  expect(project.has("content/articles/2024/05/31/canary-draft-text.png")).toBe(true);
  project.remove(day);
});

test("a file that was renamed in another tab is not written again by accident", async ({
  page,
  preview: { project },
}) => {
  const copy = "content/articles/2024/05/31/canary-copy.md";
  project.write(copy, project.read(file).replace("/canary-draft-before/", "/canary-copy-before/"));
  const editor = await EditorPage.open(page, "2024/05/31/canary-copy");
  project.remove(copy);
  await expect(editor.state).toContainText("The file was renamed or deleted elsewhere.");
  await expect(editor.field("Headline")).toHaveValue("Canary draft headline");
  await editor.field("Headline").fill("Typed after that");
  await page.keyboard.press("Control+s");
  expect(project.has(copy)).toBe(false);
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Leave it, to the desk" }).click();
  await expect(page).toHaveURL("/desk/");
});
