import sharp from "sharp";
import { articleFiles, expect, test } from "../../helpers/desk-test.ts";
import { EditorPage } from "../../pages/editor.ts";

test.use({ viewport: { width: 1440, height: 900 } });
test.setTimeout(300_000);

const draft = "2024/05/31/canary-draft";
const file = articleFiles.draft;
const folder = "content/articles/2024/05/31";

/** A photograph as a telephone writes it: on its side, and with the place where it was taken. */
function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 200, channels: 3, background: "#a00" } })
    .withExif({ IFD3: { GPSLatitude: "33/1 25/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test("a photograph gets into the text and to the top, upright and without its place", async ({
  page,
  preview: { project },
}) => {
  const before = project.read(file);
  const buffer = await photograph();
  expect((await sharp(buffer).metadata()).exif).toBeDefined();
  const editor = await EditorPage.open(page, draft);
  const picture = { name: "IMG 2041.JPG", mimeType: "image/jpeg", buffer };

  await test.step("in the text", async () => {
    await editor.text.press("Control+End");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Picture", exact: true }).click();
    await (await chooser).setFiles(picture);
    const dialog = page.getByRole("dialog", { name: "A picture" });
    await dialog.getByLabel("What it shows").fill("A red wall");
    await dialog.getByLabel("Caption").fill("The wall. Ada Quill");
    await dialog.getByRole("button", { name: "Insert" }).click();
    await expect(editor.shown.getByRole("img", { name: "A red wall" })).toBeVisible();
    const { width, height, exif } = await sharp(project.path(folder, "img-2041.jpg")).metadata();
    expect([width, height, exif]).toEqual([200, 400, undefined]);
  });
  await test.step("at the top, with the point that crops keep", async () => {
    const group = editor.group("Opening picture");
    await group.locator('input[type="file"]').setInputFiles({ ...picture, name: "Wall.jpeg" });
    await expect(group).toContainText("./wall.jpg");
    await group.getByRole("button", { name: "Focus" }).click();
    const left = group.getByRole("slider", { name: "From the left" });
    await left.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
  });
  await page.keyboard.press("Control+s");
  await expect(editor.state).toContainText("Saved");
  const after = project.read(file);
  expect(after).toContain('![A red wall](./img-2041.jpg "The wall. Ada Quill")');
  expect(after).toMatch(
    /^lead:\n {2}src: \.\/wall\.jpg\n(?: .*\n)* {2}focus:\n {4}x: 1\n {4}y: 50$/m,
  );
  project.write(file, before);
  for (const name of ["img-2041.jpg", "wall.jpg"]) project.remove(folder, name);
});
