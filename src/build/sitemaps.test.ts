import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { validateXML } from "xmllint-wasm";
import type { Content } from "#ingest/reader.ts";
import { parsePage } from "./emitted-page.ts";
import { factsOf } from "./page-facts.ts";
import { allBelow } from "./site-cache.ts";
import { Sitemap, sitemapFiles } from "./sitemaps.ts";

describe("sitemaps", () => {
  const now = new Date("2015-06-01T00:00:00Z");
  let folder = "";
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "sitemaps-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** As much of the content as sitemaps ask for. */
  const content = {
    site: { address: "https://roundup.example" },
    sections: new Map([["daily-roundup", { id: "daily-roundup", name: "daily roundup" }]]),
    pages: new Map([["about", {}]]),
    articles: [
      article("2015/05/18/first", "2015-05-18T09:30:00-04:00", "2015-05-25T10:00:00-04:00"),
      article("2015/05/20/second", "2015-05-20T09:30:00-04:00", "2015-07-01T10:00:00-04:00"),
    ],
  } as unknown as Content;

  function article(id: string, publishedAt: string, corrected: string) {
    const corrections = [{ at: corrected, note: "It was not so." }];
    return { article: { id, section: "daily roundup", publishedAt, corrections } };
  }

  const first = "/daily-roundup/2015/05/18/first/";
  const second = "/daily-roundup/2015/05/20/second/";

  function page(
    path: string,
    main = "",
    head = `<link rel="canonical" href="https://roundup.example${path}">`,
  ) {
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `<html><head>${head}</head><body><a href="${second}">x</a><main id="main">${main}</main></body></html>`,
    );
  }

  function addPages(sitemap: Sitemap): void {
    for (const file of allBelow(folder).filter((name) => name.endsWith(".html")))
      sitemap.add(file, factsOf(parsePage(file, readFileSync(join(folder, file), "utf8"))));
  }

  function writeSitemap(): void {
    const sitemap = new Sitemap(content, now);
    addPages(sitemap);
    sitemap.write(folder);
  }

  /** The addresses of the sitemap with their last changes, as a client reads them. */
  async function read(): Promise<Record<string, string | undefined>> {
    writeSitemap();
    const entries = await parseSitemap(
      Readable.from([readFileSync(join(folder, "sitemap-0.xml"), "utf8")]),
    );
    return Object.fromEntries(
      entries.map(({ url, lastmod }) => [url.replace("https://roundup.example", ""), lastmod]),
    );
  }

  test("an article changes with its newest correction that the clock allows", async () => {
    page(first);
    page(second, `<a href="${first}">before</a>`);
    assert.deepEqual(await read(), {
      [first]: "2015-05-25T10:00:00-04:00",
      [second]: "2015-05-20T09:30:00-04:00",
    });
  });

  test("a list changes with the articles in it, a page about the paper does not", async () => {
    page("/", `<a href="${first}">a</a> <a href="${second}#changes">b</a>`);
    page("/topics/iraq/", `<a href="${second}">b</a>`);
    page("/corrections/", `<a href="${second}#changes">b</a>`);
    page("/topics/", '<a href="/topics/iraq/">Iraq</a>');
    page("/about/", `<a href="${first}">for example</a>`);
    assert.deepEqual(await read(), {
      "/": "2015-05-25T10:00:00-04:00",
      "/topics/iraq/": "2015-05-20T09:30:00-04:00",
      "/corrections/": "2015-05-20T09:30:00-04:00",
      "/topics/": undefined,
      "/about/": undefined,
    });
  });

  test("in a folder of its host, a site has the same sitemap with longer addresses", async () => {
    const address = "https://roundup.example/paper";
    const canonical = (path: string) => `<link rel="canonical" href="${address}${path}">`;
    page("/", `<a href="/paper${first}">a</a>`, canonical("/"));
    page("/paper/", `<a href="/paper${second}">b</a>`, canonical("/paper/"));
    page(second, "", canonical(second));
    const sitemap = new Sitemap({ ...content, site: { address } } as Content, now);
    addPages(sitemap);
    sitemap.write(folder);
    const text = (file: string) => Readable.from([readFileSync(join(folder, file), "utf8")]);
    const [index] = await parseSitemapIndex(text("sitemap-index.xml"));
    assert.equal(index?.url, `${address}/sitemap-0.xml`);
    const entries = await parseSitemap(text("sitemap-0.xml"));
    assert.deepEqual(Object.fromEntries(entries.map(({ url, lastmod }) => [url, lastmod])), {
      [`${address}/`]: "2015-05-25T10:00:00-04:00",
      [`${address}/paper/`]: "2015-05-20T09:30:00-04:00",
      [`${address}${second}`]: "2015-05-20T09:30:00-04:00",
    });
  });

  test("what search engines are told to leave out is not in the sitemap", async () => {
    page("/");
    page("/404.html", "", '<meta name="robots" content="noindex">');
    page(
      "/old/",
      "",
      '<meta name="robots" content="noindex, nofollow"><link rel="canonical" href="https://roundup.example/">',
    );
    assert.deepEqual(Object.keys(await read()), ["/"]);
  });

  test("a page that gives another address than its own stops the build", () => {
    page("/a/", "", '<link rel="canonical" href="https://roundup.example/b/">');
    assert.throws(
      writeSitemap,
      /a\/index\.html is at https:\/\/roundup\.example\/a\/, but gives https:\/\/roundup\.example\/b\//,
    );
  });

  test("a page without an address stops the build", () => {
    page("/a/", "", "");
    assert.throws(writeSitemap, /a\/index\.html/);
  });

  test("many addresses are split among files that the index lists, each valid", async () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => ({
      loc: `https://roundup.example/${index}/`,
      lastmod: index === 15_000 ? "2015-05-18T09:30:00-04:00" : "2015-02-13T15:40:00-05:00",
    }));
    const files = sitemapFiles(entries, "https://roundup.example");
    const index = await parseSitemapIndex(Readable.from([files.get("sitemap-index.xml")]));
    assert.deepEqual(
      index.map(({ url, lastmod }) => ({ url, lastmod })),
      [
        { url: "https://roundup.example/sitemap-0.xml", lastmod: "2015-02-13T15:40:00-05:00" },
        { url: "https://roundup.example/sitemap-1.xml", lastmod: "2015-05-18T09:30:00-04:00" },
        { url: "https://roundup.example/sitemap-2.xml", lastmod: "2015-02-13T15:40:00-05:00" },
      ],
    );
    const schema = readFileSync(
      fileURLToPath(new URL("../../node_modules/sitemap/schema/sitemap.xsd", import.meta.url)),
      "utf8",
    );
    let addresses = 0;
    for (let part = 0; part < 3; part++) {
      const xml = files.get(`sitemap-${part}.xml`) ?? "";
      addresses += (await parseSitemap(Readable.from([xml]))).length;
      const { valid, errors } = await validateXML({ xml, schema, maxMemoryPages: 4096 });
      assert.ok(valid, errors.map(({ message }) => message).join("\n"));
    }
    assert.equal(addresses, entries.length);
  });
});
