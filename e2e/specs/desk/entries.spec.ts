import { axeViolations } from "../../helpers/accessibility.ts";
import { expect, test } from "../../helpers/desk-test.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { EditorPage } from "../../pages/editor.ts";
import { visit } from "../../helpers/visit.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

test("a place is added where a city is, and deleted while nothing needs it", async ({
  page,
  preview: { project, url },
}) => {
  const errors = recordErrors(page, url);
  await visit(page, "/desk/entries/");
  await page.getByRole("button", { name: "Add a place" }).click();
  const dialog = page.getByRole("dialog", { name: "A new place" });
  await dialog.getByLabel("Name").fill("Bergen");
  await dialog.getByRole("button", { name: "Find “Bergen”" }).click();
  await dialog.getByRole("button", { name: /^Bergen, .*Norway$/ }).click();
  await expect(dialog.getByLabel("Country")).toHaveValue("Norway");
  await expect(dialog.getByLabel("Latitude")).toHaveValue("60.39");
  await expect(dialog.getByLabel("Longitude")).toHaveValue("5.32");
  expect(await axeViolations(page, "body")).toEqual([]);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/places\/bergen\/edit\/$/);
  const file = "content/places/bergen.yaml";
  expect(project.read(file)).toBe(
    "name: Bergen\ncountry: Norway\nlatitude: 60.39\nlongitude: 5.32\nstandsAlone: false\n",
  );

  await test.step("a click on the map moves the point", async () => {
    const editor = new EditorPage(page);
    const map = page.getByRole("img", { name: /^The world, with a point/ });
    await map.click({ position: { x: 10, y: 10 } });
    await expect(editor.field("Latitude")).not.toHaveValue("60.39");
    await page.keyboard.press("Control+s");
    await expect(editor.state).toContainText("Saved");
    const { latitude = "", longitude = "" } =
      /latitude: (?<latitude>.*)\nlongitude: (?<longitude>.*)/.exec(project.read(file))?.groups ??
      {};
    expect(Number(latitude)).toBeGreaterThan(60.39);
    expect(Number(longitude)).toBeLessThan(5.32);
  });
  await page.getByRole("button", { name: "Delete…" }).click();
  const question = page.getByRole("dialog", { name: "Delete the place" });
  await question.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page).toHaveURL("/desk/entries/");
  expect(project.has(file)).toBe(false);
  expect(errors).toEqual([]);
});

test("what articles need is not deleted, and the desk says which articles", async ({ page }) => {
  await EditorPage.open(page, "people/ada-quill");
  await page.getByRole("button", { name: "Delete…" }).click();
  const question = page.getByRole("dialog", { name: "Delete the person" });
  await expect(question.getByRole("link", { name: "Canary draft headline" })).toBeVisible();
  await expect(question.getByRole("button", { name: "Delete", exact: true })).toHaveCount(0);
});

test("a page is added with its text", async ({ page, preview: { project } }) => {
  await visit(page, "/desk/entries/");
  await page.getByRole("button", { name: "Add a page" }).click();
  const dialog = page.getByRole("dialog", { name: "A new page" });
  await dialog.getByLabel("Title").fill("Jobs");
  await dialog.getByLabel("Deck").fill("Work with us.");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  const editor = new EditorPage(page);
  await expect(page).toHaveURL(/\/desk\/pages\/jobs\/edit\/$/);
  await editor.text.click();
  await page.keyboard.type("There are none.");
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("Saved");
  const file = "content/pages/jobs.md";
  expect(project.read(file)).toBe("---\ntitle: Jobs\ndeck: Work with us.\n---\n\nThere are none.");
  project.remove(file);
});

test("settings that are not valid are not saved, because nothing could be published", async ({
  page,
  preview: { project },
}) => {
  const before = project.read("content/site.yaml");
  const editor = await EditorPage.open(page, "site");
  await editor.field("Time zone").fill("America/Nowhere");
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("The paper cannot be without valid settings.");
  expect(project.read("content/site.yaml")).toBe(before);
  await test.step("those that somebody else has broken can be put right here", async () => {
    project.edit("content/site.yaml", "America/New_York", "America/Nowhere");
    await page.reload();
    await editor.field("Time zone").fill("America/New_York");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("button", { name: "Compare" }).or(editor.state)).toContainText(
      /Saved|Compare/,
    );
  });
  project.write("content/site.yaml", before);
});
