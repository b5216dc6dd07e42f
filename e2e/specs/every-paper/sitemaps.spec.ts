import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { parseSitemapIndex } from "sitemap";
import { validateXML } from "xmllint-wasm";
import { filesIn } from "../../helpers/built-files.ts";
import { htmlOf, isIndexable, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { lastModifications } from "../../helpers/sitemaps.ts";

const schema = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve("sitemap/package.json")),
    "schema/sitemap.xsd",
  ),
  "utf8",
);

test("the sitemaps list every page that may be indexed, and nothing else", async ({
  paper: { dist },
  content,
}) => {
  const { address } = content.site;
  const indexable = pagePaths(dist).filter((path) => isIndexable(htmlOf(dist, path)));
  expect(indexable).toContain("/");
  expect(indexable).not.toContain("/404.html");
  const found = [...(await lastModifications(dist)).keys()];
  expect(found.sort()).toEqual(indexable.map((path) => new URL(path, address).href).sort());
});

test("the sitemaps are valid by their schema, and their index lists them", async ({
  paper: { dist },
}) => {
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

test("an article's last modification is its newest update or correction", async ({
  paper: { dist },
  content,
}) => {
  const modifications = await lastModifications(dist);
  for (const { path, publishedAt, updates = [], corrections = [] } of content.published) {
    const changes = [...updates, ...corrections].map(({ at }) => at);
    const [newest] = [publishedAt, ...changes.filter((at) => content.isOver(at))].toSorted(
      (a, b) => Date.parse(b) - Date.parse(a),
    );
    expect.soft(modifications.get(`${content.site.address}${path}`), path).toBe(newest);
  }
});

test("robots.txt allows everything and names both sitemaps", async ({ request, content }) => {
  const lines = (await (await request.get("/robots.txt")).text()).split("\n");
  expect(lines).toContain("User-agent: *");
  expect(lines.filter((line) => line.startsWith("Disallow"))).toEqual([]);
  for (const name of ["sitemap-index.xml", "news-sitemap.xml"]) {
    expect(lines).toContain(`Sitemap: ${content.site.address}/${name}`);
    expect((await request.get(`/${name}`)).status()).toBe(200);
  }
});

test("the web manifest has the name and language of the paper, and its icons exist", async ({
  page,
  request,
  content,
}) => {
  await page.goto("/");
  const manifest = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { name, icons, lang } = await (await request.get(manifest ?? "")).json();
  expect({ name, lang }).toEqual({ name: content.site.name, lang: content.site.language });
  const touchIcon = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  const all = [...icons, { src: touchIcon, sizes: "180x180", type: "image/png" }];
  expect(all.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512", "any", "180x180"]);
  for (const { src, sizes, type } of all) {
    const response = await request.get(src);
    expect(response.headers()["content-type"], src).toContain(type);
    if (sizes === "any") continue;
    const { width, height, format } = await sharp(await response.body()).metadata();
    expect({ size: `${width}x${height}`, format }, src).toEqual({ size: sizes, format: "png" });
  }
});

test("browsers can add the paper as a search engine", async ({ page, request, content }) => {
  await page.goto("/");
  const description = await page.locator('link[rel="search"]').getAttribute("href");
  const text = await (await request.get(description ?? "")).text();
  expect((await validateXML({ xml: text, normalization: "format" })).valid).toBe(true);
  expect(text).toContain(`template="${content.site.address}/search/?q={searchTerms}"`);
  expect(/<ShortName>(.*)<\/ShortName>/.exec(text)?.[1]?.length).toBeLessThanOrEqual(16);
});
