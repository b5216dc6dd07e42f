import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { validateXML } from "xmllint-wasm";
import { addresses, addressOf } from "./fixtures/kinds.ts";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { filesIn } from "./fixtures/output.ts";
import { contents } from "./fixtures/project.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

/** The addresses of a paper's sitemaps with their last changes, as a client reads them. */
async function listed(dist: string): Promise<Map<string, string | undefined>> {
  const index = await parseSitemapIndex(createReadStream(join(dist, "sitemap-index.xml")));
  const all = await Promise.all(
    index.map(({ url }) => parseSitemap(createReadStream(join(dist, new URL(url).pathname)))),
  );
  return new Map(all.flat().map(({ url, lastmod }) => [url, lastmod]));
}

for (const name of ["sample", "small"] as const) {
  test(`the sitemap of the ${name} paper lists every page for search engines, and nothing else`, async ({
    papers,
  }) => {
    const { dist } = papers[name];
    const home = registered(contents[name], "site")["address"] ?? "";
    const indexable = addresses(dist).filter((path) => {
      const html = readFileSync(join(dist, path.replace(/\/$/, "/index.html")), "utf8");
      const robots = /<meta name="robots" content="([^"]*)"/.exec(html)?.[1] ?? "";
      return !robots.split(/[ ,]+/).includes("noindex");
    });
    expect(indexable).toContain("/");
    expect(indexable).not.toContain("/404.html");
    const found = [...(await listed(dist)).keys()];
    expect(found.sort()).toEqual(indexable.map((path) => `${home}${path}`).sort());
  });

  test(`the sitemaps of the ${name} paper keep to the schema`, async ({ papers }) => {
    const { dist } = papers[name];
    const schema = readFileSync(
      join(import.meta.dirname, "../node_modules/sitemap/schema/sitemap.xsd"),
      "utf8",
    );
    const sitemaps = filesIn(dist).filter((file) => /^sitemap-\d+\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(0);
    for (const file of sitemaps) {
      const xml = readFileSync(join(dist, file), "utf8");
      const { valid, errors } = await validateXML({ xml, schema });
      expect(valid, errors.map(({ message }) => message).join("\n")).toBe(true);
    }
    const index = await parseSitemapIndex(createReadStream(join(dist, "sitemap-index.xml")));
    expect(index.map(({ url }) => new URL(url).pathname.slice(1))).toEqual(sitemaps);
  });
}

test("the last change of an article and of a list is the true one", async ({ papers }) => {
  const changes = await listed(papers.sample.dist);
  const changeOf = (path: string) => changes.get(`https://roundup.example${path}`);
  const articles = publishedAt(sampleClock, manuscripts(contents.sample)).map((manuscript) => {
    const {
      slug,
      publishedAt: at,
      updates = [],
      corrections = [],
    } = manuscript as typeof manuscript &
      Record<"updates" | "corrections", { at: string }[] | undefined>;
    const newest = [at, ...[...updates, ...corrections].map((change) => change.at)].toSorted(
      (a, b) => Date.parse(b) - Date.parse(a),
    )[0];
    return { slug, newest: newest ?? "" };
  });
  for (const { slug, newest } of articles) {
    const path = addressOf(papers.sample.dist, slug);
    expect.soft(changeOf(path), path).toBe(newest);
  }
  const last = articles
    .map(({ newest }) => newest)
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  for (const list of ["/", "/daily-roundup/", "/corrections/", "/stories/battle-for-ramadi/"]) {
    expect.soft(changeOf(list), list).toBe(last);
  }
  const index = await parseSitemapIndex(
    createReadStream(join(papers.sample.dist, "sitemap-index.xml")),
  );
  expect(index.map(({ lastmod }) => lastmod)).toEqual([last]);
  expect(changeOf("/about/")).toBeUndefined();
});

test("robots.txt lets everybody in and names both sitemaps", async ({ request }) => {
  const lines = (await (await request.get("/robots.txt")).text()).split("\n");
  expect(lines).toContain("User-agent: *");
  expect(lines.filter((line) => line.startsWith("Disallow"))).toEqual([]);
  for (const name of ["sitemap-index.xml", "news-sitemap.xml"]) {
    expect(lines).toContain(`Sitemap: https://roundup.example/${name}`);
    expect((await request.get(`/${name}`)).status()).toBe(200);
  }
});

test("the manifest and its icons are found from every page and are what they say", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const manifest = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { name, icons, lang } = await (await request.get(manifest ?? "")).json();
  expect({ name, lang }).toEqual({ name: "The Daily Roundup", lang: "en-US" });
  const home = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  const drawn = [...icons, { src: home, sizes: "180x180", type: "image/png" }];
  expect(drawn.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512", "any", "180x180"]);
  for (const { src, sizes, type } of drawn) {
    const response = await request.get(src);
    expect(response.headers()["content-type"], src).toContain(type);
    if (sizes === "any") continue;
    const { width, height, format } = await sharp(await response.body()).metadata();
    expect({ size: `${width}x${height}`, format }, src).toEqual({ size: sizes, format: "png" });
  }
});

test("a browser learns from a page how to search the paper", async ({ page, request }) => {
  await page.goto("/");
  const description = await page.locator('link[rel="search"]').getAttribute("href");
  const text = await (await request.get(description ?? "")).text();
  expect((await validateXML({ xml: text, normalization: "format" })).valid).toBe(true);
  expect(text).toContain('template="https://roundup.example/search/?q={searchTerms}"');
  expect(/<ShortName>(.*)<\/ShortName>/.exec(text)?.[1]?.length).toBeLessThanOrEqual(16);
});
