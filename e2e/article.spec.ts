import { contents } from "./fixtures/project.ts";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { ArticlePage } from "./pages/article.ts";
import { addressOf } from "./fixtures/kinds.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

const published = publishedAt(sampleClock, manuscripts(contents.sample));

/** “9:30 a.m. EDT”: how the paper prints an instant, in the time zone of its desk. */
function printed(instant: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: registered(contents.sample, "site")["timeZone"] ?? "",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  })
    .format(new Date(instant))
    .replace(/\s?([AP])M\s/, (_, half: string) => ` ${half.toLowerCase()}.m. `);
}

test("every article says when, in which zone, and by whom", async ({ page, papers }) => {
  for (const { slug, headline, publishedAt: at, byline } of published) {
    await test.step(slug, async () => {
      const article = new ArticlePage(page);
      await page.goto(addressOf(papers.sample.dist, slug));
      await expect(article.title).toHaveText(headline);
      const time = article.main.locator(`time[datetime="${at}"]`).first();
      await expect(time).toContainText(printed(at));
      const people = byline.map((id) => ({
        name: registered(contents.sample, `people/${id}`)["name"] ?? "",
        path: `/people/${id}/`,
      }));
      expect(await article.authors()).toEqual(people);

      const times = await page
        .locator("time")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("datetime"), one.textContent]));
      expect(times.length).toBeGreaterThan(0);
      for (const [datetime, text] of times) {
        expect(datetime).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/);
        if (/\d:\d\d/.test(text ?? "")) expect(text).toMatch(/\d:\d\d [ap]\.m\. E[SD]T/);
      }
    });
  }
});

test("a lead picture is described, credited, sized, and sent in small formats", async ({
  page,
  papers,
}) => {
  const withLead = published.flatMap(({ slug, lead }) => (lead ? [{ slug, lead }] : []));
  expect(withLead.length).toBeGreaterThan(0);
  for (const { slug, lead } of withLead) {
    await test.step(slug, async () => {
      const article = new ArticlePage(page);
      await page.goto(addressOf(papers.sample.dist, slug));
      const picture = article.picture(lead.alt);
      await expect(picture).toBeVisible();
      const figure = article.figure(lead.alt);
      await expect(figure).toContainText(lead.caption);
      await expect(figure).toContainText(lead.credit);

      const shown = await picture.evaluate(async (img: HTMLImageElement) => {
        await img.decode();
        return {
          width: Number(img.getAttribute("width")),
          height: Number(img.getAttribute("height")),
          ratio: img.naturalWidth / img.naturalHeight,
          address: img.currentSrc,
          types: [...(img.closest("picture")?.querySelectorAll("source") ?? [])].map(
            ({ type }) => type,
          ),
        };
      });
      expect(shown.types).toEqual(["image/avif", "image/webp"]);
      expect(shown.address, "the browser takes the smallest format").toMatch(/\.avif$/);
      expect(shown.width).toBeGreaterThan(0);
      expect(shown.width / shown.height).toBeCloseTo(shown.ratio, 2);
    });
  }
});
