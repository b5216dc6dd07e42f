/** Other people's programs that show a preview of a link. */
import openGraphScraper from "open-graph-scraper";
import sharp from "sharp";
import { unfurl } from "unfurl.js";
import { articlePages, fetchFrom } from "../../helpers/article-pages.ts";
import { htmlOf, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("messengers show headline, deck, picture, paper, authors and times", async ({
  paper,
  content,
}) => {
  const { name, address, language } = content.site;
  for (const { path, html, headline, deck, authors, publishedAt } of articlePages(paper, content)) {
    await test.step(path, async () => {
      const { result } = await openGraphScraper({ html });
      expect(result).toMatchObject({
        ogTitle: headline,
        ogDescription: deck,
        ogType: "article",
        ogUrl: `${address}${path}`,
        ogSiteName: name,
        ogLocale: language.replaceAll("-", "_"),
        author: authors.join(", "),
        articlePublishedTime: publishedAt,
        twitterCard: "summary_large_image",
        twitterTitle: headline,
        twitterDescription: deck,
      });
      const modified = Date.parse(result.articleModifiedTime ?? "");
      expect(modified).toBeGreaterThanOrEqual(Date.parse(publishedAt));
      expect(result.ogImage).toEqual([
        expect.objectContaining({ width: "1200", height: "630", type: "image/png" }),
      ]);
      expect(result.ogImage?.[0]?.alt).toContain(headline);
      expect(result.twitterImage?.[0]?.url).toBe(result.ogImage?.[0]?.url);
    });
  }
});

test("a second program finds the same, and the oEmbed card", async ({ paper, content }) => {
  const { name, address } = content.site;
  for (const { path, headline, deck, authors } of articlePages(paper, content)) {
    await test.step(path, async () => {
      const found = await unfurl(`${address}${path}`, {
        fetch: (url) => fetchFrom(paper, content, url),
      });
      expect(found).toMatchObject({
        title: `${headline} – ${name}`,
        description: deck,
        author: authors.join(", "),
        canonical_url: `${address}${path}`,
      });
      expect(found.open_graph).toMatchObject({ title: headline, site_name: name });
      expect(found.oEmbed).toMatchObject({
        type: "link",
        version: "1.0",
        title: headline,
        provider_name: name,
      });
      const [image] = found.open_graph.images ?? [];
      expect(found.oEmbed?.thumbnails?.[0]?.url).toBe(image?.url);
    });
  }
});

test("every page's share card exists, in the size that the page says", async ({
  paper,
  content,
}) => {
  test.setTimeout(600_000);
  const cards = new Map<string, string>();
  for (const path of pagePaths(paper.dist)) {
    const { result } = await openGraphScraper({ html: htmlOf(paper.dist, path) });
    const url = result.ogImage?.[0]?.url;
    if (url) cards.set(url, path);
  }
  expect(cards.size).toBeGreaterThan(content.published.length);
  for (const [url, path] of cards) {
    await test.step(path, async () => {
      const response = await fetchFrom(paper, content, url);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      const png = Buffer.from(await response.arrayBuffer());
      expect(png.length).toBeLessThan(300_000);
      const { width, height } = await sharp(png).metadata();
      expect({ width, height }).toEqual({ width: 1200, height: 630 });
    });
  }
});
