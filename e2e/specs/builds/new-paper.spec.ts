import { expect, test } from "../../helpers/paper-test.ts";
import { Project } from "../../helpers/project.ts";
import { DeskPage } from "../../pages/desk.ts";
import { SearchPage } from "../../pages/search.ts";
import { visit } from "../../helpers/visit.ts";

/** Two pieces of one outlet, in the second section of the paper. */
const article = `---
headline: Der Brunnen läuft wieder
deck: Drei Jahre war er trocken.
section: Nachlese
byline: [the-desk]
dateline: aldern
status: published
publishedAt: "2025-03-14T06:30:00+01:00"
topics: [wasser]
sources:
  - { id: bericht, outlet: anzeiger, kind: news, says: Das Wasser fließt. }
  - { id: kommentar, outlet: anzeiger, kind: opinion, says: Es kommt spät. }
---

Am Markt fließt wieder Wasser, [meldet der Anzeiger](source:bericht). Zu spät, findet [sein Kommentator](source:kommentar).
`;

const entries = {
  "sections/nachlese": "name: Nachlese\ntagline: Was von der Woche bleibt\n",
  "outlets/anzeiger":
    "name: Aldener Anzeiger\naddress: https://anzeiger.example\nabout: Eine Lokalzeitung.\n",
  "places/aldern":
    "name: Aldern\ncountry: Germany\nlatitude: 49.5\nlongitude: 11\nstandsAlone: false\n",
  "topics/wasser": "name: Wasser\nabout: Brunnen und Leitungen.\n",
};

test("a paper without articles says so wherever a reader looks for them", async ({
  page,
  papers: { noArticles },
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => warnings.push(message.text()));
  const main = page.getByRole("main");
  await page.goto(noArticles.url);
  await expect(page.getByText("Nothing has been published yet")).toBeVisible();
  await expect(main).toContainText("The first article will appear here.");
  for (const [path, said] of [
    ["/morgenlage/", "There are no articles yet."],
    ["/people/the-desk/", "There are no articles yet."],
    ["/outlets/", "There are no outlets with articles yet."],
    ["/corrections/", "There are none yet."],
  ] as const) {
    await page.goto(noArticles.url + path);
    await expect(main, path).toContainText(said);
  }
  await page.goto(`${noArticles.url}/search/?q=wasser`);
  await expect(new SearchPage(page).status).toHaveText("No article with “wasser”.");
  expect(warnings).toEqual([]);
});

test(
  "a new paper grows to two sections with one person, one outlet and one article",
  { tag: "@nightly" },
  async ({ page, papers: { noArticles } }) => {
    test.setTimeout(600_000);
    const project = Project.copyOf(noArticles.root);
    const preview = project.start("npm", ["run", "dev", "--", "--port", "0"]);
    const [, url = ""] = await preview.until(/(http:\/\/localhost:\d+)\//);

    await test.step("the desk of a paper without articles has nothing to show, and says so", async () => {
      await visit(page, `${url}/desk/`);
      const desk = new DeskPage(page);
      await expect(desk.part("Drafts")).toContainText("There are no drafts.");
      await expect(desk.part("Problems")).toContainText("npm run check reports 0 findings.");
    });
    await preview.kill();

    for (const [id, yaml] of Object.entries(entries)) project.write(`content/${id}.yaml`, yaml);
    project.write("content/articles/2025/03/14/brunnen.md", article);
    await project.mustBuild({ SITE_NOW: noArticles.now });

    const served = await project.serve();
    await page.goto(served);
    await expect(page.getByRole("heading", { name: "Der Brunnen läuft wieder" })).toBeVisible();
    await page.getByRole("link", { name: "Nachlese", exact: true }).click();
    await page.getByRole("link", { name: "Der Brunnen läuft wieder" }).click();
    await expect(page).toHaveURL(`${served}/nachlese/2025/03/14/brunnen/`);
    await page.goto(`${served}/search/?q=wasser`);
    await expect(new SearchPage(page).status).toHaveText("1 article with “wasser”.");
    await project.stop();
  },
);
