/** A shared address as the clients of other people show it: messengers, reader modes, search engines. */
import { Readability } from "@mozilla/readability";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import openGraphScraper from "open-graph-scraper";
import sharp from "sharp";
import { unfurl } from "unfurl.js";
import { addresses, addressOf } from "./fixtures/kinds.ts";
import { hostile } from "./fixtures/later.ts";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { contents } from "./fixtures/project.ts";
import { sampleClock, type Paper } from "./setup.ts";
import { expect, test } from "./test.ts";

const published = publishedAt(sampleClock, manuscripts(contents.sample));
const paper = registered(contents.sample, "site");
const address = paper["address"] ?? "";

/** Every article of the sample with its address on the paper's own host. */
function* articles({ dist }: Paper) {
  for (const manuscript of published) {
    const path = addressOf(dist, manuscript.slug);
    const html = readFileSync(join(dist, path, "index.html"), "utf8");
    const authors = manuscript.byline.map(
      (id) => registered(contents.sample, `people/${id}`)["name"] ?? "",
    );
    yield { ...manuscript, path, html, authors };
  }
}

/** Asks the built paper for what stands at an address of its own host. */
function ask(url: string, { url: served }: Paper): Promise<Response> {
  expect(new URL(url).origin).toBe(address);
  // A connection each: the server closes those that were idle while a slow machine worked.
  return fetch(url.replace(address, served), { headers: { connection: "close" } });
}

/** White space as a reader sees it. */
function plain(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}

test("messengers show headline, deck, picture, paper, author and times", async ({ papers }) => {
  for (const { slug, path, html, headline, deck, authors, publishedAt } of articles(
    papers.sample,
  )) {
    await test.step(slug, async () => {
      const { result } = await openGraphScraper({ html });
      expect(result).toMatchObject({
        ogTitle: headline,
        ogDescription: deck,
        ogType: "article",
        ogUrl: `${address}${path}`,
        ogSiteName: paper["name"],
        ogLocale: "en_US",
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

test("a second client finds the same, and the card for embedding", async ({ papers }) => {
  const { sample } = papers;
  for (const { slug, path, headline, deck, authors } of articles(sample)) {
    await test.step(slug, async () => {
      const found = await unfurl(`${address}${path}`, { fetch: (url) => ask(url, sample) });
      expect(found).toMatchObject({
        title: `${headline} – ${paper["name"]}`,
        description: deck,
        author: authors.join(", "),
        canonical_url: `${address}${path}`,
      });
      expect(found.open_graph).toMatchObject({ title: headline, site_name: paper["name"] });
      expect(found.oEmbed).toMatchObject({
        type: "link",
        version: "1.0",
        title: headline,
        provider_name: paper["name"],
      });
      const [image] = found.open_graph.images ?? [];
      expect(found.oEmbed?.thumbnails?.[0]?.url).toBe(image?.url);
    });
  }
});

test("the picture of every page is there, in the size that it says", async ({ papers }) => {
  const { sample } = papers;
  const cards = new Map<string, string[]>();
  for (const path of addresses(sample.dist)) {
    const file = join(sample.dist, path.endsWith("/") ? `${path}index.html` : path);
    const { result } = await openGraphScraper({ html: readFileSync(file, "utf8") });
    const url = result.ogImage?.[0]?.url;
    if (url) cards.set(url, [...(cards.get(url) ?? []), path]);
  }
  expect(cards.size).toBeGreaterThan(published.length);
  for (const [url, pages] of cards) {
    await test.step(pages[0] ?? url, async () => {
      const response = await ask(url, sample);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      const png = Buffer.from(await response.arrayBuffer());
      expect(png.length).toBeLessThan(300_000);
      const { width, height } = await sharp(png).metadata();
      expect({ width, height }).toEqual({ width: 1200, height: 630 });
    });
  }
});

test("reader modes keep byline, dateline, the whole text and the sources, and drop the rest", async ({
  papers,
}) => {
  for (const { slug, html, headline, authors, publishedAt } of articles(papers.sample)) {
    await test.step(slug, async () => {
      const { document } = parseHTML(html);
      const dateline = plain(document.querySelector(".body .place")?.textContent);
      const text = [...document.querySelectorAll(".body :is(p, h2, th, td, blockquote)")]
        .map(({ textContent }) => plain(textContent))
        .filter(Boolean);
      const sources = [...document.querySelectorAll(".article-sources li")].map((source) =>
        plain(source.querySelector("cite")?.textContent),
      );
      const chrome = [...document.querySelectorAll("header nav a, footer a, .story a, .share")]
        .map(({ textContent }) => plain(textContent))
        .filter((words) => words.length > 20);
      expect(dateline).not.toBe("");
      expect(text.length).toBeGreaterThan(5);
      expect(sources.length).toBeGreaterThan(1);
      expect(chrome.length).toBeGreaterThan(0);

      const read = new Readability(document).parse();
      const kept = plain(read?.textContent);
      expect(read?.title).toBe(headline);
      expect(read?.byline).toBe(authors.join(", "));
      expect(read?.siteName).toBe(paper["name"]);
      expect(read?.publishedTime).toBe(publishedAt);
      expect(read?.lang).toBe(paper["language"]);
      expect(kept).toContain(`${dateline} —`);
      expect([...text, ...sources].filter((words) => !kept.includes(words))).toEqual([]);
      expect(chrome.filter((words) => kept.includes(words))).toEqual([]);
    });
  }
});

interface Node {
  "@type": string;
  [field: string]: unknown;
}

/** The structured data of a page, by type. */
function dataIn(html: string): Record<string, Node> {
  const scripts = parseHTML(html).document.querySelectorAll('script[type="application/ld+json"]');
  const nodes = [...scripts].flatMap(
    ({ textContent }) => (JSON.parse(textContent ?? "") as { "@graph": Node[] })["@graph"],
  );
  return Object.fromEntries(nodes.map((node) => [node["@type"], node]));
}

test("search engines find an article, its sources and the way to it", async ({ papers }) => {
  for (const { slug, path, html, headline, publishedAt, lead } of articles(papers.sample)) {
    await test.step(slug, async () => {
      const { NewsArticle: article, BreadcrumbList: trail } = dataIn(html);
      expect(article).toMatchObject({
        headline,
        datePublished: publishedAt,
        mainEntityOfPage: `${address}${path}`,
        isAccessibleForFree: true,
        publisher: { "@type": "NewsMediaOrganization", name: paper["name"] },
      });
      const listed = parseHTML(html).document.querySelectorAll(".article-sources li").length;
      expect(article?.["citation"]).toHaveLength(listed);
      const steps = trail?.["itemListElement"] as { item: string }[];
      const shown = [...parseHTML(html).document.querySelectorAll(".trail a")];
      expect(
        steps.map(({ item }) => item.replace(address, "")),
        "the same way as a reader sees, between the front page and the article",
      ).toEqual(["/", ...shown.map((link) => link.getAttribute("href")), path]);
      expect(shown.length).toBe(4);

      const images = article?.["image"] as { url: string; width: string; height: string }[];
      expect(images).toHaveLength(lead ? 4 : 1);
      for (const { url, width, height } of images) {
        const response = await ask(url, papers.sample);
        const real = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
        expect([`${real.width}`, `${real.height}`], url).toEqual([width, height]);
      }
    });
  }
});

test("what an article refers to on its own host is there", async ({ papers }) => {
  for (const { slug, html } of articles(papers.sample)) {
    await test.step(slug, async () => {
      const data = JSON.stringify(dataIn(html));
      const own = data.match(new RegExp(`(?<=")${address}[^"#{]*`, "g")) ?? [];
      expect(own.length).toBeGreaterThan(5);
      for (const url of new Set(own)) {
        const response = await ask(url, papers.sample);
        expect(response.status, url).toBe(200);
        await response.arrayBuffer();
      }
    });
  }
});

test("the front page is the paper, and says how it is searched", async ({ papers }) => {
  const html = readFileSync(join(papers.sample.dist, "index.html"), "utf8");
  const { WebSite: site, NewsMediaOrganization: organization } = dataIn(html);
  expect(organization).toMatchObject({ name: paper["name"], url: `${address}/` });
  expect(site?.["potentialAction"]).toMatchObject({
    target: { urlTemplate: `${address}/search/?q={search_term_string}` },
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader can cite an article and take its references along", async ({ page, papers }) => {
    const [article] = articles(papers.sample);
    if (!article) throw new Error("The sample has no article.");
    await page.goto(article.path);
    const cite = page.locator(".cite");
    await cite.getByText("Cite").click();
    for (const style of ["APA", "MLA", "Chicago"]) {
      await expect(cite.getByText(style, { exact: true })).toBeVisible();
    }
    await expect(cite.getByText(`${address}${article.path}`).first()).toBeVisible();

    const listed = await page.locator(".article-sources li").count();
    for (const [name, entries] of [
      ["BibTeX", /^@\w+\{/gm],
      ["CSL-JSON", /"container-title":/g],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        cite.getByRole("link", { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${article.slug}\\.(bib|json)$`));
      const text = readFileSync(await download.path(), "utf8");
      expect(text.match(entries)).toHaveLength(listed + 1);
    }
  });
});

test("no words of an editor can break out of the head of a page", async ({ papers }) => {
  const { dist } = papers.later;
  const html = readFileSync(join(dist, addressOf(dist, "last-ferry"), "index.html"), "utf8");
  const { document } = parseHTML(html);
  expect(
    [...document.querySelectorAll("script")].map((script) => script.textContent),
  ).not.toContain("alert(1)");
  expect(plain(document.querySelector("h1")?.textContent)).toBe(hostile);
  const { result } = await openGraphScraper({ html });
  expect(result.ogTitle).toBe(hostile);
  const { NewsArticle: article } = dataIn(html);
  expect(article?.["headline"]).toBe(hostile);
  expect(article?.["correction"]).toMatchObject([{ text: hostile }]);
  expect(article?.["citation"]).toMatchObject([{ abstract: hostile }, {}]);
});

test("a link to a paragraph shows it at the top of the window, marked", async ({
  page,
  papers,
}) => {
  for (const { path, html } of articles(papers.sample)) {
    const ids = [...html.matchAll(/ id="(p-[0-9a-f]{8})"/g)].map(([, id = ""]) => id);
    const id = ids[Math.floor(ids.length / 2)] ?? "";
    await page.goto(`${path}#${id}`);
    const passage = page.locator(`[id="${id}"]`);
    await expect(passage).toBeInViewport();
    const look = () =>
      passage.evaluate((element) => {
        const inner = element.matches(".said") ? (element.firstElementChild ?? element) : element;
        const { backgroundColor, boxShadow, outlineStyle } = getComputedStyle(inner);
        return { backgroundColor, boxShadow, outlineStyle };
      });
    const marked = await look();
    await page.evaluate(() => (location.hash = ""));
    expect(marked, path).not.toEqual(await look());
  }
});

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a passage is copied with who says it and where, without the numbers in it", async ({
    page,
    papers,
  }) => {
    await page.goto(addressOf(papers.sample.dist, "militias-ordered-to-ramadi"));
    const passage = page.locator(".said p").nth(1);
    await expect(passage.locator(".ref, [data-footnote-ref]")).not.toHaveCount(0);
    await passage.selectText();
    await page.getByRole("button", { name: /quot/i }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [words = "", address = ""] = copied.split("\n");
    expect(words).toMatch(/^“Confirmation came .* does not\.” — Reuters, The Christian Science/);
    expect(words).not.toMatch(/\d/);
    expect(address).toMatch(/^https:\/\/roundup\.example\/.*#:~:text=Confirmation%20came/);
    expect(address).toMatch(/does%20not\.$/);
  });
});
