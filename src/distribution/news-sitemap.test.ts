import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { parseSitemap } from "sitemap";
import { newsSitemap } from "./news-sitemap.ts";
import { newsroomWith } from "#testing/distribution.ts";

/** Reads a sitemap as a client does; throws if it is invalid. */
const read = (text: string) => parseSitemap(Readable.from([text]));

test("the news sitemap gives the address, publication, date, and title of an article", async () => {
  const room = newsroomWith(
    [{ headline: "Rock & <roll> ]]>", publishedAt: "2015-05-18T09:30:00-04:00" }],
    "2015-05-19T00:00:00Z",
  );
  assert.deepEqual(
    (await read(newsSitemap(room))).map(({ url, news }) => ({ url, news })),
    [
      {
        url: "https://roundup.example/daily-roundup/2015/05/18/slug/",
        news: {
          publication: { name: "The Test Roundup", language: "en" },
          publication_date: "2015-05-18T09:30:00-04:00",
          title: "Rock & <roll> ]]>",
        },
      },
    ],
  );
});

const moments = [
  { now: "2015-05-18T13:29:59Z", listed: false, what: "one second before its time" },
  { now: "2015-05-18T13:30:00Z", listed: true, what: "at its time" },
  { now: "2015-05-20T13:29:59Z", listed: true, what: "one second before it is two days old" },
  { now: "2015-05-20T13:30:00Z", listed: false, what: "when it is two days old" },
];

for (const { now, listed, what } of moments) {
  test(`an article is ${listed ? "" : "not "}in the news sitemap ${what}`, async () => {
    const room = newsroomWith([{ publishedAt: "2015-05-18T09:30:00-04:00" }], now);
    assert.equal((await read(newsSitemap(room))).length, listed ? 1 : 0);
  });
}

test("a correction does not bring an article back into the news sitemap", async () => {
  const corrections = [{ at: "2015-05-22T08:00:00-04:00", note: "It was not so." }];
  const room = newsroomWith([{ corrections }], "2015-05-22T13:00:00Z");
  assert.deepEqual(await read(newsSitemap(room)), []);
});

test("the news sitemap contains at most the 1,000 newest articles", async () => {
  const written = Array.from({ length: 1_001 }, (_, index) => ({
    id: `2015/05/18/a-${index}`,
    publishedAt: new Date(Date.parse("2015-05-18T12:00:00Z") + index * 1000).toISOString(),
  }));
  const found = await read(newsSitemap(newsroomWith(written, "2015-05-19T00:00:00Z")));
  assert.equal(found.length, 1_000);
  assert.ok(found[0]?.url.endsWith("/a-1000/"));
  assert.ok(found.at(-1)?.url.endsWith("/a-1/"));
});
