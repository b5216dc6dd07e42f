import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { pageOf } from "#testing/page.ts";
import { articleData, serialize, siteData } from "./structured-data.ts";

const card = { url: "https://roundup.example/card.png", width: 1200, height: 630 };
type Data = Record<string, unknown>;

/** The data of an article as a search engine reads it, keyed by type. */
function read(page: ArticlePage, crops: (typeof card)[] = []): Record<string, Data> {
  const { document } = parseHTML(
    `<html><head><script type="application/ld+json">${serialize(articleData(page, card, crops))}</script></head></html>`,
  );
  const scripts = document.querySelectorAll("script");
  assert.equal(scripts.length, 1, "the page has no other script");
  const graph = JSON.parse(scripts[0]?.textContent ?? "") as { "@graph": Data[] };
  return Object.fromEntries(graph["@graph"].map((node) => [String(node["@type"]), node]));
}

test("an article has every field that search engines ask for", () => {
  const { NewsArticle: article = {} } = read(pageOf({ story: "ramadi", development: "It fell." }));
  assert.deepEqual(
    Object.fromEntries(Object.entries(article).filter(([, value]) => typeof value !== "object")),
    {
      "@type": "NewsArticle",
      "@id": "https://roundup.example/daily-roundup/2015/05/18/slug/#article",
      url: "https://roundup.example/daily-roundup/2015/05/18/slug/",
      mainEntityOfPage: "https://roundup.example/daily-roundup/2015/05/18/slug/",
      headline: "Headline of slug",
      description: "Deck of slug.",
      datePublished: "2015-05-18T09:30:00-04:00",
      dateModified: "2015-05-18T09:30:00-04:00",
      articleSection: "Daily roundup",
      dateline: "Ramadi, Iraq",
      inLanguage: "en-US",
      wordCount: 8,
      isAccessibleForFree: true,
    },
  );
  assert.deepEqual(article["author"], [
    { "@type": "Person", name: "Ines Falk", url: "https://roundup.example/people/ines-falk/" },
  ]);
  assert.deepEqual(article["keywords"], ["Iraq"]);
  assert.deepEqual(article["isPartOf"], [
    {
      "@type": "WebSite",
      "@id": "https://roundup.example/#website",
      name: "The Test Roundup",
      url: "https://roundup.example/",
    },
    {
      "@type": "CreativeWorkSeries",
      name: "The battle for Ramadi",
      url: "https://roundup.example/stories/ramadi/",
    },
  ]);
  const place = article["locationCreated"] as { name: string; geo: Data };
  assert.equal(place.name, "Ramadi, Iraq");
  assert.equal(place.geo["latitude"], 33.4);
});

test("the publisher states its policies and has a logo", () => {
  const { NewsArticle: article = {} } = read(pageOf());
  const publisher = article["publisher"] as Data;
  assert.equal(publisher["@type"], "NewsMediaOrganization");
  for (const policy of ["correctionsPolicy", "ethicsPolicy", "masthead", "publishingPrinciples"]) {
    assert.equal(publisher[policy], "https://roundup.example/about/");
  }
  assert.match(String((publisher["logo"] as Data)["url"]), /^https:.*\.png$/);
});

test("each source has one citation with only the known fields", () => {
  const { NewsArticle: article = {} } = read(
    pageOf({
      sources: [
        {
          id: "reuters",
          outlet: "reuters",
          via: "bbc-news",
          title: "Fallen",
          url: "https://r.example/a",
          archiveUrl: "https://archive.example/a",
          authors: ["Jane Doe", "Agence France-Presse"],
          publishedAt: "2015-05-17",
          kind: "wire",
          says: "It fell.",
        },
        { id: "bbc", outlet: "bbc-news", kind: "news", says: "So it did." },
      ],
    }),
  );
  assert.deepEqual(article["citation"], [
    {
      "@type": "CreativeWork",
      name: "Fallen",
      abstract: "It fell.",
      genre: "wire",
      publisher: { "@type": "Organization", name: "Reuters", url: "https://reuters.example/" },
      url: "https://r.example/a",
      archivedAt: "https://archive.example/a",
      datePublished: "2015-05-17",
      provider: { "@type": "Organization", name: "BBC News" },
      author: [
        { "@type": "Person", name: "Jane Doe" },
        { "@type": "Organization", name: "Agence France-Presse" },
      ],
    },
    {
      "@type": "CreativeWork",
      abstract: "So it did.",
      genre: "news",
      publisher: { "@type": "Organization", name: "BBC News", url: "https://bbc-news.example/" },
    },
  ]);
});

test("corrections are listed with their dates, updates are not", () => {
  const { NewsArticle: article = {} } = read(
    pageOf({
      corrections: [{ at: "2015-05-19T10:10:00-04:00", note: "It was not so." }],
      updates: [{ at: "2015-05-20T10:10:00-04:00", note: "More is known." }],
    }),
  );
  assert.deepEqual(article["correction"], [
    {
      "@type": "CorrectionComment",
      text: "It was not so.",
      datePublished: "2015-05-19T10:10:00-04:00",
    },
  ]);
  assert.ok(!("correction" in (read(pageOf())["NewsArticle"] ?? {})));
});

test("the images are the credited crops of the lead picture, and the card", () => {
  const src = { src: "/_astro/a.jpg", width: 1600, height: 900, format: "jpg" };
  const lead = { src, alt: "A bridge", caption: "The bridge", credit: "Jane Doe/Agency" };
  const crop = { url: "https://roundup.example/_astro/a_1.jpeg", width: 900, height: 900 };
  const { NewsArticle: article = {} } = read(pageOf({ lead }), [crop]);
  const [first, second] = article["image"] as Data[];
  assert.equal(first?.["url"], crop.url);
  assert.equal(first?.["creditText"], "Jane Doe/Agency");
  assert.equal(second?.["url"], card.url);
});

test("the breadcrumbs of an article include its section and its day", () => {
  const { BreadcrumbList: list = {} } = read(pageOf());
  assert.deepEqual(
    (list["itemListElement"] as Data[]).map(({ position, item }) => [position, item]),
    [
      [1, "https://roundup.example/"],
      [2, "https://roundup.example/daily-roundup/"],
      [3, "https://roundup.example/daily-roundup/2015/"],
      [4, "https://roundup.example/daily-roundup/2015/05/"],
      [5, "https://roundup.example/daily-roundup/2015/05/18/"],
      [6, "https://roundup.example/daily-roundup/2015/05/18/slug/"],
    ],
  );
});

test("the paper describes its search", () => {
  const [, site] = siteData(pageOf().frame)["@graph"] as unknown as Data[];
  const { target, ...action } = (site?.["potentialAction"] ?? {}) as { target: Data };
  assert.equal(target["urlTemplate"], "https://roundup.example/search/?q={search_term_string}");
  assert.deepEqual(action, {
    "@type": "SearchAction",
    "query-input": "required name=search_term_string",
  });
});

const hostile = [
  `</script><script>alert(1)</script>`,
  `<!----<script>`,
  `----> ]]> <![CDATA[`,
  `a lone " and \\backslashes\\ and a lone ' here`,
  `line one\nline two\u2028three`,
  `&lt;/script&gt; &amp; &quot;`,
];
for (const text of hostile) {
  test(`no injection into JSON-LD: text is read back exactly as written: ${JSON.stringify(text)}`, () => {
    const page = pageOf({
      headline: text,
      deck: text,
      corrections: [{ at: "2015-05-19T10:10:00-04:00", note: text }],
      sources: [
        { id: "reuters", outlet: "reuters", kind: "wire", says: text, title: text },
        { id: "bbc", outlet: "bbc-news", kind: "news", says: text, authors: [text] },
      ],
    });
    const { NewsArticle: article = {} } = read(page);
    assert.equal(article["headline"], text);
    assert.equal(article["description"], text);
    assert.equal((article["correction"] as Data[])[0]?.["text"], text);
    const [first, second] = article["citation"] as Data[];
    assert.equal(first?.["name"], text);
    assert.equal(first?.["abstract"], text);
    assert.equal(((second?.["author"] ?? []) as Data[])[0]?.["name"], text);
  });
}
