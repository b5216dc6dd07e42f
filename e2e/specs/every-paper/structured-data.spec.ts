import { parseHTML } from "linkedom";
import sharp from "sharp";
import { articlePages, fetchFrom } from "../../helpers/article-pages.ts";
import { htmlOf } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { structuredData } from "../../helpers/structured-data.ts";

test("search engines find an article, its sources and its breadcrumbs", async ({
  paper,
  content,
}) => {
  const { name, address } = content.site;
  for (const { path, html, headline, publishedAt, lead } of articlePages(paper, content)) {
    await test.step(path, async () => {
      const { NewsArticle: article, BreadcrumbList: breadcrumbs } = structuredData(html);
      expect(article).toMatchObject({
        headline,
        datePublished: publishedAt,
        mainEntityOfPage: `${address}${path}`,
        isAccessibleForFree: true,
        publisher: { "@type": "NewsMediaOrganization", name },
      });
      const { document } = parseHTML(html);
      const listed = document.querySelectorAll(".article-sources li").length;
      expect(article?.["citation"]).toHaveLength(listed);
      const steps = breadcrumbs?.["itemListElement"] as { item: string }[];
      const shown = [...document.querySelectorAll(".trail a")];
      expect(
        steps.map(({ item }) => item.replace(address, "")),
        "the same breadcrumbs as on the page, between the front page and the article",
      ).toEqual(["/", ...shown.map((link) => link.getAttribute("href")), path]);
      expect(shown.length).toBe(4);

      const images = article?.["image"] as { url: string; width: string; height: string }[];
      expect(images).toHaveLength(lead ? 4 : 1);
      for (const { url, width, height } of images) {
        const response = await fetchFrom(paper, content, url);
        const real = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
        expect([`${real.width}`, `${real.height}`], url).toEqual([width, height]);
      }
    });
  }
});

test("addresses of the paper in the structured data exist", async ({ paper, content }) => {
  for (const { path, html } of articlePages(paper, content)) {
    await test.step(path, async () => {
      const data = JSON.stringify(structuredData(html));
      const own = data.match(new RegExp(`(?<=")${content.site.address}/[^"#{]*`, "g")) ?? [];
      expect(own.length).toBeGreaterThan(5);
      for (const url of new Set(own)) {
        const response = await fetchFrom(paper, content, url);
        expect(response.status, url).toBe(200);
        await response.arrayBuffer();
      }
    });
  }
});

test("the front page describes the paper and how to search it", ({ paper, content }) => {
  const { name, address } = content.site;
  const { WebSite: site, NewsMediaOrganization: organization } = structuredData(
    htmlOf(paper.dist, "/"),
  );
  expect(organization).toMatchObject({ name, url: `${address}/` });
  expect(site?.["potentialAction"]).toMatchObject({
    target: { urlTemplate: `${address}/search/?q={search_term_string}` },
  });
});
