import { filesIn } from "../../helpers/built-files.ts";
import type { ContentFolder, WrittenArticle } from "../../helpers/content-folder.ts";
import {
  feedPaths,
  feedText,
  normalized,
  readByAll,
  readFeed,
  textOf,
} from "../../helpers/feeds.ts";
import { htmlFile, htmlOf, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** How many articles a feed has at most. */
const feedLength = 20;

/** The articles that belong into a feed, newest first. */
function articlesOf(feed: string, { published }: ContentFolder): WrittenArticle[] {
  const [, first = "", second = ""] = feed.split("/");
  const belongs: (article: WrittenArticle) => boolean =
    first === "topics"
      ? ({ topics }) => topics.includes(second)
      : first === "stories"
        ? ({ story }) => story === second
        : first === "differ"
          ? ({ disputes = [] }) => disputes.length > 0
          : second
            ? ({ path }) => path.startsWith(`/${first}/`)
            : () => true;
  return published.filter(belongs).slice(0, feedLength);
}

/** How the paragraphs of a text begin, up to the first mark or markup that a page may change. */
function beginnings(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .map((block) => /^(?:#+ |> )?(\p{L}[\p{L}\p{N} ,]*)/u.exec(block.trim())?.[1] ?? "")
    .map((words) => words.trim());
}

/** Everything that an article says. */
function statements(article: WrittenArticle, content: ContentFolder): string[] {
  const { deck, body, sources, disputes = [], updates = [], corrections = [] } = article;
  const changes = [...updates, ...corrections].filter(({ at }) => content.isOver(at));
  return [
    deck,
    ...beginnings(body),
    ...sources.flatMap(({ says, title = says }) => [says, title]),
    ...disputes.map(({ question }) => question),
    ...disputes.flatMap(({ accounts }) =>
      accounts.flatMap(({ says, note = says }) => [says, note]),
    ),
    ...changes.map(({ note }) => note),
  ].map(normalized);
}

test("other people's programs find the right articles in every feed", async ({
  paper: { dist },
  content,
}) => {
  const { site } = content;
  const written = new Map(content.published.map((article) => [article.path, article]));
  const feeds = feedPaths(dist);
  expect(feeds).toEqual(expect.arrayContaining(["/feed.xml", "/atom.xml", "/feed.json"]));
  for (const path of feeds) {
    const times = articlesOf(path, content).map(({ publishedAt }) => Date.parse(publishedAt));
    for (const { title, items } of await readByAll(dist, path)) {
      expect.soft(title, path).toContain(site.name);
      expect
        .soft(
          items.map(({ published }) => published),
          path,
        )
        .toEqual(times);
      for (const item of items) {
        const article = written.get(item.url.replace(site.address, ""));
        expect.soft(item.title, `${path}: ${item.url}`).toBe(article?.headline);
        expect.soft(item.summary).toBe(article?.deck);
        expect.soft(item.published).toBe(Date.parse(article?.publishedAt ?? ""));
        const [author] = article?.byline ?? [];
        expect.soft(item.author).toContain(content.entry(`people/${author}`)["name"]);
      }
    }
  }
});

test("every feed has the whole text of its articles", async ({ paper: { dist }, content }) => {
  const { site, published } = content;
  const written = new Map(published.map((article) => [article.path, statements(article, content)]));
  for (const path of feedPaths(dist)) {
    for (const { url, html } of (await readFeed(dist, path)).items) {
      const text = textOf(html);
      const missing = written
        .get(url.replace(site.address, ""))
        ?.filter((it) => !text.includes(it));
      expect.soft(missing, `${path}: ${url}`).toEqual([]);
    }
  }
});

test("feeds have no relative links, no scripts and no markup that depends on the page", async ({
  paper: { dist, root },
}) => {
  for (const path of feedPaths(dist)) {
    const text = feedText(dist, path);
    for (const foreign of [root, "//localhost", "&lt;script", "<script", "<data", "&lt;data"]) {
      expect.soft(text.includes(foreign), `${foreign} in ${path}`).toBe(false);
    }
    for (const { html } of (await readFeed(dist, path)).items) {
      const attributes = [...html.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
      const unfit = attributes.filter(([, attribute = "", value = ""]) =>
        ["href", "src", "cite"].includes(attribute)
          ? !/^(https?:\/\/|mailto:)/.test(value)
          : ["class", "id", "style"].includes(attribute),
      );
      expect.soft(unfit, path).toEqual([]);
      expect.soft(html, path).not.toMatch(/<(script|style|details|iframe|svg)\b/);
    }
  }
});

test("links from feeds into the paper lead to a page and to the passage that they name", async ({
  paper: { dist },
  content,
}) => {
  const { address } = content.site;
  const links = new Set<string>();
  for (const path of feedPaths(dist)) {
    for (const { url, html } of (await readFeed(dist, path)).items) {
      links.add(url);
      for (const [, link = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) links.add(link);
    }
  }
  const files = new Set(filesIn(dist));
  for (const link of [...links].filter((link) => link.startsWith(`${address}/`))) {
    const { pathname, hash } = new URL(link);
    const file = htmlFile(decodeURI(pathname));
    expect.soft(files.has(file), link).toBe(true);
    if (hash) expect.soft(htmlOf(dist, pathname), link).toContain(` id="${hash.slice(1)}"`);
  }
});

test("an article has the same id in all feeds, and no other article has it", async ({
  paper: { dist },
}) => {
  const ids = new Map<string, string>();
  for (const path of feedPaths(dist)) {
    for (const { items } of await readByAll(dist, path)) {
      for (const { id, url } of items) {
        expect(ids.get(url) ?? id, path).toBe(id);
        ids.set(url, id);
      }
    }
  }
  expect(new Set(ids.values()).size).toBe(ids.size);
});

test("every page links to the feeds of the paper and to its own feeds", ({ paper: { dist } }) => {
  const linked = (path: string) =>
    [
      ...htmlOf(dist, path).matchAll(
        /<link rel="alternate" type="[^"]*(?:rss\+xml|atom\+xml|feed\+json)"[^>]* href="([^"]*)"/g,
      ),
    ].map(([, href = ""]) => href);
  const feeds = feedPaths(dist);
  for (const path of pagePaths(dist)) {
    const own = ["feed.xml", "atom.xml", "feed.json"].map((name) => `${path}${name}`);
    const expected = [
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      ...own.filter((one) => feeds.includes(one)),
    ];
    expect.soft(linked(path), path).toEqual(expect.arrayContaining(expected));
    expect.soft(linked(path).filter((href) => !feeds.includes(href))).toEqual([]);
  }
});

test("the page about feeds links to all of them", async ({ page, paper: { dist } }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "feed" }).click();
  await expect(page).toHaveURL("/feeds/");
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(expect.arrayContaining(feedPaths(dist)));
});
