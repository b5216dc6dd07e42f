import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { parseHTML } from "linkedom";
import { parse } from "yaml";
import {
  byFeedParser,
  byJson,
  byRssParser,
  type ReadFeed,
  type ReadItem,
} from "#testing/feed-readers.ts";
import { addresses } from "./fixtures/kinds.ts";
import { added, corrected, renamed, withdrawn } from "./fixtures/later.ts";
import { manuscripts, publishedAt, registered } from "./fixtures/manuscripts.ts";
import { filesIn } from "./fixtures/output.ts";
import { contents } from "./fixtures/project.ts";
import { sampleClock, type Paper } from "./setup.ts";
import { expect, test } from "./test.ts";
import { witness } from "./witness.ts";

/** The addresses of all feeds of a built site. */
const feedsIn = (dist: string) =>
  filesIn(dist)
    .filter((file) => /(^|\/)(feed\.xml|atom\.xml|feed\.json)$/.test(file))
    .map((file) => `/${file}`);

const read = (dist: string, path: string) => readFileSync(join(dist, path), "utf8");

/** A feed in the eyes of every program that can read its format. */
function readers(path: string): ((text: string) => Promise<ReadFeed>)[] {
  return path.endsWith(".json") ? [byJson] : [byRssParser, byFeedParser];
}

/** Words as a reader sees them: no markup, one kind of quotation mark, single spaces. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x26;/g, "&")
    .replace(/&#x3C;/g, "<")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ");
}

/** An update or a correction. */
interface Change {
  at: string;
  note: string;
}

/** Everything that an article says outside of its running text, and how that begins and ends. */
function sayings(content: string): Map<string, string[]> {
  const all = publishedAt(sampleClock, manuscripts(content));
  const files = filesIn(join(content, "articles")).filter((file) => /\.mdx?$/.test(file));
  return new Map(
    all.map(({ slug, headline }) => {
      const file = files.find((name) => /\/([^/]+)\.mdx?$/.exec(name)?.[1] === slug) ?? "";
      const [, yaml = "", body = ""] = read(content, `articles/${file}`).split(/^---$/m);
      const fields = parse(yaml) as {
        deck: string;
        sources: { says: string; title?: string }[];
        disputes?: { question: string; accounts: { says: string; note?: string }[] }[];
        updates?: Change[];
        corrections?: Change[];
      };
      const disputes = fields.disputes ?? [];
      // Up to its first mark each block stands in the text as it was written.
      const beginnings = body
        .replace(/^<.*>$|^\[\^.*|^\|.*|^!\[.*/gm, "")
        .split(/\n{2,}/)
        .map(
          (block) => /^(?:[#>-]+ (?:\[[ x]\] )?)?([^[\]*_`~<>|#\n]*)/.exec(block.trim())?.[1] ?? "",
        )
        .map((words) => words.replaceAll(" -- ", " – ").trim());
      return [
        headline,
        [
          fields.deck,
          ...beginnings,
          ...fields.sources.flatMap(({ says, title = says }) => [says, title]),
          ...disputes.map(({ question }) => question),
          ...disputes.flatMap(({ accounts }) =>
            accounts.flatMap(({ says, note = says }) => [says, note]),
          ),
          ...[...(fields.updates ?? []), ...(fields.corrections ?? [])]
            .filter(({ at }) => Date.parse(at) <= Date.parse(sampleClock))
            .map(({ note }) => note),
        ].map((words) => plain(words).trim()),
      ];
    }),
  );
}

for (const name of ["sample", "small"] as const) {
  test(`programs of other people read every feed of the ${name} paper`, async ({ papers }) => {
    const { dist } = papers[name];
    const site = registered(contents[name], "site");
    const people = new Set(
      filesIn(join(contents[name], "people")).map(
        (file) => registered(contents[name], `people/${file.replace(".yaml", "")}`)["name"],
      ),
    );
    const written = new Map(
      publishedAt(sampleClock, manuscripts(contents[name])).map((one) => [one.headline, one]),
    );
    const feeds = feedsIn(dist);
    expect(feeds.length).toBeGreaterThan(6);
    for (const path of feeds) {
      for (const reader of readers(path)) {
        const { title, items } = await reader(read(dist, path));
        expect.soft(title, path).toContain(site["name"]);
        expect.soft(items.length, path).toBeGreaterThan(0);
        expect.soft(items, path).toEqual(items.toSorted((a, b) => b.published - a.published));
        for (const item of items) {
          const article = written.get(item.title);
          expect.soft(article, `${path}: “${item.title}”`).toBeDefined();
          expect.soft(item.summary).toBe(article?.deck);
          expect.soft(item.published).toBe(Date.parse(article?.publishedAt ?? ""));
          expect.soft(people.has(item.author), item.author).toBe(true);
        }
      }
    }
  });

  test(`every feed of the ${name} paper has its articles whole`, async ({ papers }) => {
    const { dist } = papers[name];
    const said = sayings(contents[name]);
    const seen = new Set<string>();
    for (const path of feedsIn(dist)) {
      const [reader] = readers(path);
      for (const { title, html } of (await reader?.(read(dist, path)))?.items ?? []) {
        const text = plain(html);
        const missing = said.get(title)?.filter((words) => !text.includes(words));
        expect.soft(missing, `${path}: “${title}”`).toEqual([]);
        seen.add(title);
      }
    }
    expect([...seen].sort()).toEqual([...said.keys()].sort());
  });

  test(`the feeds of the ${name} paper are fit to leave the site`, async ({ papers }) => {
    const { dist, root } = papers[name];
    for (const path of feedsIn(dist)) {
      const text = read(dist, path);
      for (const foreign of [root, "localhost", "&lt;script", "<script", "<data", "&lt;data"]) {
        expect.soft(text.includes(foreign), `${foreign} in ${path}`).toBe(false);
      }
      const [reader] = readers(path);
      for (const { html } of (await reader?.(text))?.items ?? []) {
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

  test(`links from the feeds of the ${name} paper arrive at a page and a place on it`, async ({
    papers,
  }) => {
    const { dist } = papers[name];
    const home = registered(contents[name], "site")["address"] ?? "";
    const links = new Set<string>();
    for (const path of feedsIn(dist)) {
      const [reader] = readers(path);
      const feed = await reader?.(read(dist, path));
      for (const { url, html } of feed?.items ?? []) {
        links.add(url);
        for (const [, link = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) links.add(link);
      }
    }
    const own = [...links].filter((link) => link.startsWith(home));
    expect(own.length).toBeGreaterThan(10);
    const files = new Set(filesIn(dist));
    for (const link of own) {
      const { pathname, hash } = new URL(link);
      const file = decodeURI(pathname)
        .slice(1)
        .replace(/(^|\/)$/, "$1index.html");
      expect.soft(files.has(file), link).toBe(true);
      if (hash) expect.soft(read(dist, file), link).toContain(` id="${hash.slice(1)}"`);
    }
  });
}

test("a JSON Feed has what version 1.1 asks for", ({ papers }) => {
  const feed = JSON.parse(read(papers.sample.dist, "/topics/iran/feed.json"));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Daily Roundup: Iran",
    home_page_url: "https://roundup.example/topics/iran/",
    feed_url: "https://roundup.example/topics/iran/feed.json",
    language: "en-US",
    authors: [{ name: "The Daily Roundup", url: "https://roundup.example/" }],
  });
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
  for (const item of feed.items) {
    expect(item.id).toMatch(/^tag:roundup\.example,\d{4}-\d\d-\d\d:[a-z0-9-]+$/);
    expect(item.date_published).toMatch(instant);
    expect(item.date_modified).toMatch(instant);
    expect(item.tags).toContain("Iran");
    for (const author of item.authors) expect(author.url).toMatch(/\/people\/[a-z-]+\/$/);
  }
});

test("an article has one name in all feeds, and no other has it", async ({ papers }) => {
  const names = new Map<string, string>();
  for (const path of feedsIn(papers.sample.dist)) {
    for (const reader of readers(path)) {
      for (const { id, url } of (await reader(read(papers.sample.dist, path))).items) {
        expect(names.get(url) ?? id, path).toBe(id);
        names.set(url, id);
      }
    }
  }
  expect(new Set(names.values()).size).toBe(names.size);
});

test("every feed is found from its page, and every page leads to those of the paper", ({
  papers,
}) => {
  const { dist } = papers.sample;
  const linked = (path: string) =>
    [
      ...read(dist, path).matchAll(
        /<link rel="alternate" type="[^"]*(?:rss\+xml|atom\+xml|feed\+json)"[^>]* href="([^"]*)"/g,
      ),
    ].map(([, href = ""]) => href);
  const feeds = feedsIn(dist);
  for (const feed of feeds) {
    expect.soft(linked(feed.replace(/[^/]*$/, "index.html"))).toContain(feed);
  }
  const pages = addresses(dist);
  for (const path of pages) {
    const found = linked(path.replace(/\/$/, "/index.html"));
    expect
      .soft(found, path)
      .toEqual(expect.arrayContaining(["/feed.xml", "/atom.xml", "/feed.json"]));
    expect.soft(found.filter((href) => !feeds.includes(href))).toEqual([]);
  }
});

test("the page about feeds leads to every one of them", async ({ page, papers }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "feed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feeds");
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(expect.arrayContaining(feedsIn(papers.sample.dist)));
});

/** What a person sees of a feed: the words of the elements that are shown. */
async function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = [getComputedStyle(document.documentElement, "::before").content];
    for (const element of document.querySelectorAll("*")) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      if (element.getClientRects().length > 0)
        words.push(...own.map(({ textContent }) => textContent ?? ""));
    }
    return words.join("\n");
  });
}

for (const feed of ["/feed.xml", "/atom.xml"]) {
  test(`a person who opens ${feed} sees what it is and what is in it`, async ({ page, papers }) => {
    const seen = witness(page, papers.sample.url);
    await page.goto(feed);
    const [newest] = (await byRssParser(read(papers.sample.dist, feed))).items;
    const { title, summary, html } = newest as ReadItem;
    const words = await shown(page);
    expect(words).toContain("This is a feed");
    expect(words).toContain("https://roundup.example/feeds/");
    expect(words).toContain(title);
    expect(words).toContain(summary);
    expect(words).not.toContain(html.slice(0, 60));
    // Browsers look for this by themselves where a document names no icon.
    expect(seen.filter((line) => !/favicon\.ico|Failed to load resource/.test(line))).toEqual([]);
  });
}

/** What programs keep of the entries: who they are and when they last changed. */
function kept({ dist }: Paper): Record<string, string> {
  const feed = JSON.parse(read(dist, "/feed.json")) as {
    items: { id: string; date_modified: string }[];
  };
  return Object.fromEntries(feed.items.map(({ id, date_modified }) => [id, date_modified]));
}

test("an article keeps its name in readers, whatever happens to it; a correction moves its date", async ({
  papers,
}) => {
  const { [withdrawn.id]: _, ...staying } = kept(papers.small);
  expect(kept(papers.later)).toEqual({
    ...staying,
    [added.id]: added.at,
    [renamed.id]: renamed.correctedAt,
    [corrected.id]: corrected.at,
  });
  for (const path of ["/feed.xml", "/atom.xml", "/feed.json"]) {
    const reader = path.endsWith(".json") ? byJson : byRssParser;
    const { items } = await reader(read(papers.later.dist, path));
    const item = items.find(({ title }) => title === added.headline);
    expect(
      parseHTML(`<html><body>${item?.html}</body></html>`).document.body.textContent,
      path,
    ).toContain(added.says);
    expect(items.some(({ url }) => url.endsWith(renamed.to))).toBe(true);
  }
});
