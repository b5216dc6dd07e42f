import { join } from "node:path";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { palette } from "#look/palette.ts";
import type { ReadItem } from "#testing/feed-readers.ts";
import { added, corrected, renamed, withdrawn } from "../../fixtures/edits.ts";
import { feedText, readFeed, textOf } from "../../helpers/feeds.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import type { Paper } from "../../helpers/papers.ts";

test("a JSON Feed has the fields of version 1.1", ({ paper: { dist } }) => {
  const feed = JSON.parse(feedText(dist, "/topics/bridges/feed.json"));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Proof: Bridges",
    home_page_url: "https://proof.example/topics/bridges/",
    feed_url: "https://proof.example/topics/bridges/feed.json",
    language: "en-US",
    authors: [{ name: "The Proof", url: "https://proof.example/" }],
  });
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
  for (const item of feed.items) {
    expect(item.id).toMatch(/^tag:proof\.example,\d{4}-\d\d-\d\d:[a-z0-9-]+$/);
    expect(item.date_published).toMatch(instant);
    expect(item.date_modified).toMatch(instant);
    expect(item.tags).toContain("Bridges");
    for (const author of item.authors) expect(author.url).toMatch(/\/people\/[a-z-]+\/$/);
  }
});

test("the transparent parts of a picture have the paper's color in feeds", async ({ paper }) => {
  const { items } = await readFeed(paper.dist, "/feed.xml");
  const html = items.map((item) => item.html).join("");
  const [, path = ""] =
    /src="https:\/\/proof\.example(\/[^"]+)" alt="A single arch/.exec(html) ?? [];
  const pixels = await sharp(join(paper.dist, decodeURI(path)))
    .raw()
    .toBuffer();
  const corner = [...pixels.subarray(0, 3)];
  const wanted =
    palette.light.paper.match(/[0-9a-f]{2}/gi)?.map((part) => parseInt(part, 16)) ?? [];
  expect(wanted).toHaveLength(3);
  for (const [channel, value] of wanted.entries())
    expect(Math.abs((corner[channel] ?? 0) - value)).toBeLessThan(5);
});

/** The text that a browser shows for a feed. */
async function visibleText(page: Page): Promise<string> {
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
  test(`${feed} explains itself in a browser and shows its articles`, async ({ page, paper }) => {
    const errors = recordErrors(page, paper.url);
    await page.goto(feed);
    const [newest] = (await readFeed(paper.dist, feed)).items;
    const { title, summary, html } = newest as ReadItem;
    const text = await visibleText(page);
    expect(text).toContain("This is a feed");
    expect(text).toContain("https://proof.example/feeds/");
    expect(text).toContain(title);
    expect(text).toContain(summary);
    expect(text).not.toContain(html.slice(0, 60));
    // A browser requests this file for documents that name no icon.
    expect(errors.filter((line) => !/favicon\.ico|Failed to load resource/.test(line))).toEqual([]);
  });
}

/** When each article in a paper's feed was last modified, by its id. */
function modifications({ dist }: Paper): Record<string, string> {
  const feed = JSON.parse(feedText(dist, "/feed.json")) as {
    items: { id: string; date_modified: string }[];
  };
  return Object.fromEntries(feed.items.map(({ id, date_modified }) => [id, date_modified]));
}

test("an article keeps its id through every edit, and a correction changes its modification date", ({
  papers,
}) => {
  const { [withdrawn.id]: _, ...remaining } = modifications(papers.proof);
  expect(modifications(papers.edited)).toEqual({
    ...remaining,
    [added.id]: added.at,
    [renamed.id]: renamed.correctedAt,
    [corrected.id]: corrected.at,
  });
});

for (const feed of ["/feed.xml", "/atom.xml", "/feed.json"]) {
  test(`${feed} escapes text, and has the new address of a renamed article`, async ({
    papers: {
      edited: { dist },
    },
  }) => {
    const { items } = await readFeed(dist, feed);
    const item = items.find(({ title }) => title === added.shown.headline);
    expect(textOf(item?.html ?? "")).toContain(added.says);
    expect(items.some(({ url }) => url.endsWith(renamed.to))).toBe(true);
  });
}
