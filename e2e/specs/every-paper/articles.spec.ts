import { articlePages } from "../../helpers/article-pages.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { ArticlePage } from "../../pages/article.ts";

/** “9:30 a.m. EDT”: how the paper prints an instant, in its language and time zone. */
function printedTime(
  instant: string,
  { language, timeZone }: Record<"language" | "timeZone", string>,
  zone: { timeZoneName?: "short" } = { timeZoneName: "short" },
): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    ...zone,
  })
    .format(new Date(instant))
    .replace(/\b([AP])M\b/, (_, half: string) => `${half.toLowerCase()}.m.`)
    .replaceAll("\u202f", " ");
}

test("every article names its authors and its time of publication with the time zone", async ({
  page,
  paper,
  content,
}) => {
  const { site } = content;
  for (const { path, headline, publishedAt, byline } of articlePages(paper, content)) {
    await test.step(path, async () => {
      const article = new ArticlePage(page);
      await page.goto(path);
      await expect(article.title).toHaveText(headline);
      const published = article.main.locator(`time[datetime="${publishedAt}"]`).first();
      await expect(published).toContainText(printedTime(publishedAt, site));
      const people = byline.map((id) => ({
        name: content.entry(`people/${id}`)["name"],
        path: `/people/${id}/`,
      }));
      expect(await article.authors()).toEqual(people);

      const times = await page
        .locator("time")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("datetime"), one.textContent]));
      for (const [datetime, text] of times) {
        expect(datetime).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/);
        if (!datetime?.includes("T")) continue;
        const withoutZone = printedTime(datetime, site, {});
        if (text?.includes(withoutZone)) expect(text).toContain(printedTime(datetime, site));
      }
    });
  }
});

test("a lead picture has a description, a credit and a size, and is sent in small formats", async ({
  page,
  paper,
  content,
}) => {
  for (const { path, lead } of articlePages(paper, content)) {
    if (!lead) continue;
    await test.step(path, async () => {
      const article = new ArticlePage(page);
      await page.goto(path);
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

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every citation links to its source, and every source back to the paragraphs that cite it", async ({
    page,
    paper,
    content,
  }) => {
    for (const { path, sources } of articlePages(paper, content)) {
      await page.goto(path);
      const entries = page.locator(".article-sources ol > li");
      await expect(entries).toHaveCount(sources.length);
      const listed = new Map(
        await entries.evaluateAll((all) =>
          all.map((entry) => {
            const number = entry.querySelector(".n")?.textContent.trim();
            const back = [...entry.querySelectorAll(".back a")].map((link) =>
              link.getAttribute("href"),
            );
            return [entry.id, { number, back }] as const;
          }),
        ),
      );
      const citations = await page.locator(".body a.ref").evaluateAll((refs) =>
        refs.map((ref) => ({
          number: ref.textContent.trim(),
          target: ref.getAttribute("href") ?? "",
          passage: ref.closest(".said, blockquote, figure, [id^='p-']")?.id,
        })),
      );
      expect(citations.length, path).toBeGreaterThan(0);
      for (const { number, target, passage } of citations) {
        const entry = listed.get(target.slice(1));
        expect.soft(entry?.number, `${path}: ${target}`).toBe(number);
        if (passage) expect.soft(entry?.back, `${path}: ${target}`).toContain(`#${passage}`);
      }
    }
  });
});
