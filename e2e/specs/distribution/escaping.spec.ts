import { parseHTML } from "linkedom";
import openGraphScraper from "open-graph-scraper";
import { hostile, renamed } from "../../fixtures/edits.ts";
import { htmlOf } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { structuredData } from "../../helpers/structured-data.ts";

test("text never becomes markup: it is escaped everywhere in the head of a page", async ({
  papers,
}) => {
  const html = htmlOf(papers.edited.dist, renamed.to);
  const { document } = parseHTML(html);
  expect(
    [...document.querySelectorAll("script")].map((script) => script.textContent),
  ).not.toContain("alert(1)");
  expect(document.querySelector("h1")?.textContent.trim()).toBe(hostile);
  const { result } = await openGraphScraper({ html });
  expect(result.ogTitle).toBe(hostile);
  const { NewsArticle: article } = structuredData(html);
  expect(article?.["headline"]).toBe(hostile);
  expect(article?.["correction"]).toMatchObject([{ text: hostile }]);
  expect(article?.["citation"]).toMatchObject([{ abstract: hostile }, {}]);
});
