import { expect, test } from "../../helpers/paper-test.ts";
import { Project } from "../../helpers/project.ts";
import { EditorPage } from "../../pages/editor.ts";
import { visit } from "../../helpers/visit.ts";

test.setTimeout(300_000);

const settings = "content/site.yaml";
const timeZone = "timeZone: America/New_York";
const article = "/daily-roundup/2024/05/28/ferry-stops/";

test("a preview without valid settings leads to their editor, and invalid entries break no page", async ({
  page,
  papers,
}) => {
  const project = Project.copyOf(papers.proof.root);
  const outlet = `content/outlets/${/outlet: (\S+)/.exec(project.read("content/articles/2024/05/28/ferry-stops.md"))?.[1]}.yaml`;
  const valid = project.read(outlet);
  try {
    project.edit(settings, timeZone, "timeZone: Nowhere");
    project.write(outlet, `${valid}: [`);
    const server = project.start(process.execPath, ["src/preview/dev.ts", "--port", "0"]);
    const [, url = ""] = await server.until(/(http:\/\/localhost:\d+)\//);

    await visit(page, `${url}${article}`);
    await expect(page.getByRole("heading")).toHaveText("The settings of the paper are invalid");
    await expect(page.getByText("“Nowhere” is not a time zone.")).toBeVisible();
    await page.getByRole("link", { name: "Correct the settings on the desk" }).click();
    const editor = new EditorPage(page);
    await editor.field("Time zone").fill("America/New_York");
    await page.keyboard.press("Control+s");
    await expect(editor.state).toContainText("Saved");
    expect(project.read(settings)).toContain(timeZone);

    // The outlet was never valid, so that nothing can show its articles.
    const statusOf = async (path: string) => (await page.request.get(`${url}${path}`)).status();
    await expect.poll(() => statusOf("/")).toBe(200);
    for (const path of ["/desk/", "/outlets/", "/feed.xml", "/differ/"])
      expect(await statusOf(path), path).toBe(200);
    expect(await statusOf(article)).toBe(404);
    project.write(outlet, valid);
    await expect.poll(() => statusOf(article)).toBe(200);

    // From now on its last valid version is shown.
    project.write(outlet, `${valid}: [`);
    project.edit(settings, timeZone, "timeZone: Nowhere");
    await server.until(/site\.yaml:\d+\s+timeZone/);
    for (const path of ["/", "/desk/", "/outlets/", article])
      expect(await statusOf(path), path).toBe(200);
  } finally {
    await project.stop();
  }
});
