import assert from "node:assert/strict";
import { test } from "node:test";
import { feedEntry } from "#distribution/feed-entry.ts";
import { articleMetadata } from "#distribution/metadata.ts";
import { parseText } from "#markdown/facts.ts";
import { article, newsroomWith, type Written } from "#testing/newsroom.ts";
import { articlePage } from "#newsroom/views/article.ts";
import type { Finding } from "#check/findings.ts";
import { passagesOf } from "#check/passages.ts";
import { deskArticle } from "./article.ts";

const id = "2015/05/18/a";
const html =
  '<p><img src="https://roundup.example/_image?a"><img src="https://other.example/b"></p>';

function desk(fields: Written = {}, findings: Finding[] = []) {
  const filed = article(id, fields);
  const room = newsroomWith([filed], { now: "2015-05-18T20:00:00Z", preview: true });
  const page = articlePage(room, filed);
  const tree = parseText("Text.", "md");
  const text = { tree, passages: passagesOf(tree, 1), links: [] };
  const entry = feedEntry(room, filed, page, html);
  return deskArticle(room, { page, metadata: articleMetadata(page), entry, text, findings });
}

const finding = (
  file: string,
  severity: Finding["severity"] = "warning",
  stopsBuild = severity === "error",
): Finding => ({
  file,
  severity,
  stopsBuild,
  line: 1,
  field: "",
  rule: "r",
  wrong: "w",
  right: "r",
});

test("nothing holds back a published article", () => {
  const page = desk();
  assert.equal(page.state, "published");
  assert.deepEqual(page.holds, []);
});

test("says what holds an article back", () => {
  assert.deepEqual(desk({ status: "draft" }).holds, [
    "Its status is draft, so builds do not publish it.",
  ]);
  assert.deepEqual(desk({ status: "ready" }).holds, [
    "Its status is ready, so builds do not publish it.",
  ]);
  assert.deepEqual(desk({ publishedAt: "2015-05-20T09:30:00-04:00" }).holds, [
    "It goes out with the first build after 20 May 2015, 9:30 a.m. EDT (America/New_York), in 1 day.",
  ]);
  const file = `content/articles/${id}.md`;
  assert.deepEqual(desk({}, [finding(file, "error"), finding(file)]).holds, [
    "npm run check finds 1 error in it, so no build publishes anything.",
  ]);
  assert.deepEqual(desk({ status: "draft" }, [finding(file, "error", false)]).holds.slice(1), [
    "npm run check finds 1 error in it, but builds go on without it.",
  ]);
});

test("shows only the findings in the article's file", () => {
  const own = finding(`content/articles/${id}.md`);
  assert.deepEqual(desk({}, [finding("content/site.yaml"), own]).findings, [own]);
});

test("the chat shows the page's metadata, with the card from the preview", () => {
  const { shared } = desk({ headline: "Headline", deck: "Deck." });
  const { title, description, site, host, card, address } = shared?.unfurl ?? assert.fail();
  assert.deepEqual([title, description, site], ["Headline", "Deck.", "The Test Roundup"]);
  assert.equal(host, "roundup.example");
  assert.equal(address, `https://roundup.example/daily-roundup/${id}/`);
  assert.match(card.src, /^\/daily-roundup\/2015\/05\/18\/a\/card\.png\?v=/);
});

test("the feed item loads the paper's pictures from the preview, but not other pictures", () => {
  const { feed } = desk().shared ?? assert.fail();
  assert.equal(feed.html, '<p><img src="/_image?a"><img src="https://other.example/b"></p>');
  assert.deepEqual([feed.authors, feed.feed], ["Ines Falk", "The Test Roundup"]);
});

test("a withdrawn article has nothing to share, and says why", () => {
  const page = desk({
    status: "withdrawn",
    withdrawn: { at: "2015-05-18T12:00:00-04:00", reason: "It was wrong." },
  });
  assert.equal(page.shared, undefined);
  assert.deepEqual(page.holds, ["It was withdrawn on 18 May 2015: It was wrong."]);
});
