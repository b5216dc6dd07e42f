import { expect, test } from "../test.ts";

const folder = "content/articles/2024/05/28";
const old = "/daily-roundup/2024/05/28/ferry-stops/";
const taken = "/daily-roundup/2024/05/29/every-mark/";

test("an address that was public once leads somewhere for ever", async ({ page, project }) => {
  test.setTimeout(600_000);
  project.write("content/permalinks.json", `${JSON.stringify([old, taken], null, 2)}\n`);
  const text = project.read(`${folder}/ferry-stops.md`);
  project.remove(`${folder}/ferry-stops.md`);
  project.write(`${folder}/last-ferry.md`, text);

  await test.step("an article with another name is not built, and the editor is told what to do", async () => {
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain(`${old} was published once, and now leads nowhere.`);
    expect(output).toContain(`Add “formerly: [${old}]” to ${folder}/last-ferry.md`);
  });

  await test.step("nor is one when the record is no record any more", async () => {
    const record = project.read("content/permalinks.json");
    project.write("content/permalinks.json", "<<<<<<< ours\n");
    const { code, output } = await project.build();
    expect(code).toBe(1);
    expect(output).toContain("content/permalinks.json:1\n  The record is not a list of addresses");
    expect(output, "no stack trace").not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    project.write("content/permalinks.json", record);
  });

  project.edit(`${folder}/last-ferry.md`, "topics:", `formerly: [${old}]\ntopics:`);
  project.edit(
    "content/articles/2024/05/29/every-mark.md",
    "status: published",
    'status: withdrawn\nwithdrawn: { at: "2024-06-03T09:00:00-04:00", reason: It was a test. }',
  );
  await project.mustBuild();
  const url = await project.serve();

  await test.step("with the old address noted, readers and hosts are led on", async () => {
    await page.goto(`${url}${old}`);
    await expect(page).toHaveURL(`${url}/daily-roundup/2024/05/28/last-ferry/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The ferry stops after ninety years",
    );
    const moved = project.read(`dist${old}index.html`);
    expect(moved).toContain(
      '<link rel="canonical" href="https://proof.example/daily-roundup/2024/05/28/last-ferry/"',
    );
    expect(moved).toContain('content="noindex"');
    expect(project.read("dist/_redirects")).toContain(
      `${old} /daily-roundup/2024/05/28/last-ferry/ 301\n`,
    );
    expect(project.read("dist/nginx-addresses.conf")).toContain(
      `${old} /daily-roundup/2024/05/28/last-ferry/;`,
    );
  });

  await test.step("a withdrawn article keeps its address and says why, to readers alone", async () => {
    await page.goto(`${url}${taken}`);
    await expect(page.getByRole("main")).toContainText("It was a test.");
    await expect(page.getByRole("main")).toContainText("was withdrawn on 3 June 2024");
    await expect(page.getByRole("main")).not.toContainText("Gazette");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    expect(project.read("dist/nginx-addresses.conf")).toContain(`${taken} 1;`);
    for (const list of ["index.html", "feed.xml", "sitemap-0.xml"])
      expect(project.read(`dist/${list}`), list).not.toContain("every-mark");
  });
});
