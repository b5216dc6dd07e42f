import assert from "node:assert/strict";
import { test } from "node:test";
import Parser from "rss-parser";
import { validateXML } from "xmllint-wasm";
import { atom } from "./atom.ts";
import { byFeedParser, byJson, byRssParser } from "#testing/feed-readers.ts";
import { feedOf, feedSubjects, type Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { entriesOf, newsroomWith, type Written } from "#testing/distribution.ts";
import { rss } from "./rss.ts";

/** The feed of the whole paper. */
async function feedWith(articles: Written[], name = "The Test Roundup"): Promise<Feed> {
  const room = newsroomWith(articles, undefined, { name, description: `About ${name}` });
  const [subject] = feedSubjects(room);
  assert.ok(subject);
  return feedOf(room, subject, await entriesOf(room, subject.articles));
}

const readers = [
  { what: "RSS in rss-parser", write: rss, read: byRssParser },
  { what: "RSS in feedparser", write: rss, read: byFeedParser },
  { what: "Atom in rss-parser", write: atom, read: byRssParser },
  { what: "Atom in feedparser", write: atom, read: byFeedParser },
  { what: "JSON Feed", write: jsonFeed, read: byJson },
];

const texts = [
  "a ]]> b ]]]]>> c",
  "Rock & Roll &amp; more &lt;",
  "1 < 2 > 0",
  `a lone " and a lone ' and &apos;`,
  "👩🏽‍🚀 emoji 🇮🇶",
  "الرمادي: من قال ماذا؟",
  "Zażółć gęślą jaźń, 漢字",
];

for (const { what, write, read } of readers) {
  test(`${what}: typographic punctuation is read back, whatever is between the marks`, async () => {
    const feed = await feedWith([{ headline: `It's "< & over" -- ]]>`, deck: "'90s" }], "'08");
    const found = await read(write(feed));
    assert.equal(found.title, "’08");
    const [item] = found.items;
    assert.deepEqual([item?.title, item?.summary], ["It’s “< & over” – ]]>", "’90s"]);
  });

  test(`${what}: both authors of an article are shown`, async () => {
    const feed = await feedWith([{ byline: ["ines-falk", "noor-haddad"] }]);
    const [item] = (await read(write(feed))).items;
    // Of the authors of an Atom entry, rss-parser reads only the first.
    const shown = what === "Atom in rss-parser" ? "Ines Falk" : "Ines Falk and Noor Haddad";
    assert.equal(item?.author, shown);
  });

  test(`a feed takes no injection, ${what}: text is read back exactly as written`, async () => {
    const name = texts.join(" ");
    const feed = await feedWith(
      texts.map((text, day) => ({ headline: text, deck: text, id: `2015/05/1${day}/a` })),
      name,
    );
    const found = await read(write(feed));
    assert.equal(found.title, name);
    assert.deepEqual(
      found.items,
      texts
        .map((text, day) => ({
          id: `tag:roundup.example,2015-05-1${day}:a`,
          url: `https://roundup.example/daily-roundup/2015/05/1${day}/a/`,
          title: text,
          summary: text,
          html: feed.entries.find(({ title }) => title === text)?.html,
          author: "Ines Falk",
          published: Date.parse(`2015-05-1${day}T09:30:00-04:00`),
        }))
        .reverse(),
    );
  });
}

for (const { what, write } of [
  { what: "RSS", write: rss },
  { what: "Atom", write: atom },
]) {
  test(`${what} is well-formed with any text, and without articles`, async () => {
    const full = await feedWith(
      texts.map((text, day) => ({ headline: text, deck: text, id: `2015/05/1${day}/a` })),
      texts.join(),
    );
    const empty = await feedWith([]);
    for (const feed of [full, empty]) {
      const { valid, errors } = await validateXML({ xml: write(feed), normalization: "format" });
      assert.ok(valid, errors.map(({ message }) => message).join());
    }
  });
}

test("every format includes the section and topics of an article", async () => {
  const feed = await feedWith([{ topics: ["iraq", "syria"] }]);
  const inRss = await new Parser().parseString(rss(feed));
  assert.deepEqual(inRss.items[0]?.categories, ["Daily roundup", "Iraq", "Syria"]);
  assert.deepEqual(JSON.parse(jsonFeed(feed)).items[0].tags, ["Daily roundup", "Iraq", "Syria"]);
  assert.match(
    atom(feed),
    /<category term="syria" scheme="https:\/\/roundup.example\/topics\/" label="Syria"\/>/,
  );
});

test("a feed is dated by its newest change, or by the clock if it has no articles", async () => {
  const feed = await feedWith([
    { id: "2015/05/18/a", corrections: [{ at: "2015-05-22T08:00:00-04:00", note: "No." }] },
    { id: "2015/05/20/b" },
  ]);
  assert.equal(feed.updated, "2015-05-22T08:00:00-04:00");
  assert.equal((await feedWith([])).updated, "2015-06-01T00:00:00.000Z");
});

test("a feed contains the twenty newest articles, newest first", async () => {
  const days = Array.from(
    { length: 25 },
    (_, day) => `2015/05/${String(day + 1).padStart(2, "0")}`,
  );
  const feed = await feedWith(days.map((day) => ({ id: `${day}/a` })));
  assert.deepEqual(
    feed.entries.map(({ published }) => published.slice(0, 10).replaceAll("-", "/")),
    days.toReversed().slice(0, 20),
  );
});

test("the paper, its sections, and stories and topics with published articles have feeds", () => {
  const room = newsroomWith([
    { id: "2015/05/18/a", story: "ramadi", development: "It begins.", topics: ["iraq"] },
    { id: "2015/05/19/b", story: "ramadi", development: "It goes on.", topics: ["iraq"] },
    { id: "2015/05/20/c", status: "draft", topics: ["syria"] },
    { id: "2015/07/20/later", topics: ["syria"] },
  ]);
  assert.deepEqual(
    feedSubjects(room).map(({ path, articles }) => [path, articles.map(({ slug }) => slug).join()]),
    [
      ["/", "b,a"],
      ["/daily-roundup/", "b,a"],
      ["/weekly/", ""],
      ["/stories/ramadi/", "b,a"],
      ["/topics/iraq/", "b,a"],
    ],
  );
});
