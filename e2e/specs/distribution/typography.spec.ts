import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import openGraphScraper from "open-graph-scraper";
import { added } from "../../fixtures/edits.ts";
import { htmlOf } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { structuredData } from "../../helpers/structured-data.ts";

test("what was typed with straight marks and hyphens is typographic on the page and around it", async ({
  papers: {
    edited: { dist },
  },
}) => {
  const { headline, says } = added.shown;
  const html = htmlOf(dist, added.path);
  const { document } = parseHTML(html);
  expect(document.querySelector("h1")?.textContent.trim()).toBe(headline);
  expect(document.title).toContain(headline);
  expect(document.querySelector(".article-sources")?.textContent).toContain(says);
  const { result } = await openGraphScraper({ html });
  expect(result.ogTitle).toBe(headline);
  const { NewsArticle: article } = structuredData(html);
  expect(article?.["headline"]).toBe(headline);
  expect(article?.["citation"]).toMatchObject([{ abstract: says }, {}]);

  const references = readFileSync(join(dist, added.path, "cite.json"), "utf8");
  expect(JSON.parse(references)).toMatchObject([{ title: headline }, {}, {}]);
  expect(document.querySelector(".cite")?.textContent).toContain("It’s ‘Over’ – for Now");

  const front = parseHTML(htmlOf(dist, "/daily-roundup/2024/05/28/")).document.body.textContent;
  expect(front).toContain(headline);
  expect(html + front).not.toContain(`it's "over"`);
});
