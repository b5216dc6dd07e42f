import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePage } from "#newsroom/views/article.ts";
import { articleHtml } from "./article-html.ts";
import { htmlOf, newsroomWith, type Written } from "#testing/distribution.ts";

const address = "https://roundup.example/daily-roundup/2015/05/18/slug/";
const cited = "[Reuters reports](source:reuters), and [the BBC](source:bbc).";

async function html(written: Written): Promise<string> {
  const room = newsroomWith([written]);
  const [article] = room.articles;
  assert.ok(article);
  return htmlOf(room, article);
}

const cases: { what: string; article: Written; shown: string }[] = [
  {
    what: "starts with the deck",
    article: { deck: "A deck & more." },
    shown: "<p><em>A deck &#x26; more.</em></p>",
  },
  {
    what: "sets the place of the dateline in capitals",
    article: { text: `It begins, ${cited}` },
    shown: "<p>RAMADI, Iraq — It begins,",
  },
  {
    what: "links a citation to the piece, and its number to the source list on the site",
    article: { text: `So, ${cited}` },
    shown: `<a href="https://r.example/a">Reuters reports</a><sup><a href="${address}#source-reuters">[1]</a></sup>`,
  },
  {
    what: "links a citation without an address to the source list on the site",
    article: { text: `So, ${cited}` },
    shown: `<a href="${address}#source-bbc">the BBC</a>`,
  },
  {
    what: "shows who said a quotation",
    article: {
      text: `So, ${cited}\n\n> Never.\n> — Ali Hadi, a mayor, to [Reuters](source:reuters)`,
    },
    shown: "<figcaption><b>Ali Hadi</b>, a mayor, to",
  },
  {
    what: "shows a dispute as a list of accounts",
    article: {
      text: `[They differ](#far): ${cited}`,
      disputes: [
        {
          id: "far",
          question: "How far?",
          accounts: [
            {
              source: "reuters",
              says: "60 miles",
              note: "in the text",
              at: "2015-05-18T09:00:00-04:00",
            },
            { source: "bbc", says: "60 miles" },
            { source: "bbc", says: "70 miles" },
          ],
        },
      ],
    },
    shown:
      "<p><strong>Accounts differ: How far?</strong></p><ul>" +
      `<li>60 miles: <a href="${address}#source-reuters">Reuters</a>, in the text (18\u00a0May, 9:00\u00a0a.m.\u00a0EDT)` +
      `; <a href="${address}#source-bbc">BBC News</a></li>` +
      `<li>70 miles: <a href="${address}#source-bbc">BBC News</a></li></ul>`,
  },
  {
    what: "makes internal links absolute",
    article: { text: `[Before](/about/#us), ${cited}` },
    shown: '<a href="https://roundup.example/about/#us">Before</a>',
  },
  {
    what: "gives pictures in the text absolute addresses",
    article: {
      text: `![A " bridge](./bridge.png)\n\nSo, ${cited}`,
      pictures: [{ src: "/_astro/bridge.png", width: 800, height: 600, format: "png" }],
    },
    shown:
      '<img src="https://roundup.example/_astro/bridge.png" alt="A &#x22; bridge" width="800" height="600">',
  },
  {
    what: "keeps the figure and the caption of a picture in the text",
    article: {
      text: `![A bridge](./bridge.png "The bridge -- in May.")\n\nSo, ${cited}`,
      pictures: [{ src: "/_astro/bridge.png", width: 800, height: 600, format: "png" }],
    },
    shown:
      '<figure><img src="https://roundup.example/_astro/bridge.png" alt="A bridge" width="800" height="600"><figcaption>The bridge – in May.</figcaption></figure>',
  },
  {
    what: "keeps the title of a picture among words",
    article: {
      text: `See ![an arch](./arch.png "The sign"), ${cited}`,
      pictures: [{ src: "/_astro/arch.png", width: 64, height: 40, format: "png" }],
    },
    shown: 'alt="an arch" title="The sign" width="64"',
  },
  {
    what: "starts a note with its mark, which no feed reader can count in another way",
    article: { text: `So,[^x] ${cited}\n\n[^x]: A note.` },
    shown: `<h2>Notes</h2>\n\n<p><a href="${address}#user-content-fnref-x">[a]</a> A note. </p>`,
  },
  {
    what: "starts a note with its mark, too, if its first block is no paragraph",
    article: { text: `So,[^y][^x] ${cited}\n\n[^y]: One.\n\n[^x]:\n    - A list.` },
    shown: `<p><a href="${address}#user-content-fnref-x">[b]</a></p>\n<ul>\n<li>A list.</li>`,
  },
  {
    what: "tells the marks of notes from the numbers of sources",
    article: { text: `So,[^x] ${cited}\n\n[^x]: A note.` },
    shown: `So,<sup><a href="${address}#user-content-fn-x">[a]</a></sup> <a`,
  },
  {
    what: "shows the lead picture with caption and credit",
    article: {
      lead: {
        src: { src: "/_astro/lead.png", width: 1200, height: 675, format: "png" },
        alt: "A <flag>",
        caption: "The flag.",
        credit: "A. Photographer",
      },
    },
    shown:
      '<figure><img src="https://roundup.example/_astro/lead.png" alt="A <flag>" width="1200" height="675">' +
      "<figcaption>The flag. A. Photographer</figcaption></figure>",
  },
  {
    what: "shows whether a task is done",
    article: { text: `So, ${cited}\n\n- [x] done\n- [ ] open` },
    shown: "<li>☑ done</li>\n<li>☐ open</li>",
  },
  {
    what: "does not give our words as the title of a source",
    article: {},
    shown:
      '<h2>Sources</h2><ol><li><b>Reuters</b>: <a href="https://r.example/a">No title recorded</a>' +
      ". We read in it: It is so.<br>Wire, first-hand. At r.example. Author not shown.</li>",
  },
  {
    what: "shows a correction with its date and time",
    article: { corrections: [{ at: "2015-05-19T10:10:00-04:00", note: "It was not so." }] },
    shown:
      "<h2>Changes</h2><ul><li><b>Correction, 19 May 2015, 10:10 a.m. EDT:</b> It was not so.</li></ul>",
  },
];

for (const { what, article, shown } of cases) {
  test(`the HTML for feeds ${what}`, async () => {
    const whole = await html(article);
    assert.ok(whole.includes(shown), `${shown}\nis not in\n${whole}`);
  });
}

test("the HTML for feeds has no margin notes, ids, classes, or tokens", async () => {
  const whole = await html({
    text: `So, ${cited}[^1]\n\n## A heading\n\n| a | b |\n|---|---|\n| ${cited} | d |\n\n[^1]: A note.`,
  });
  assert.doesNotMatch(
    whole,
    /<details|outlets?<|<data|<span|<div|<section| (id|class|style|aria-\w+)=/,
  );
  assert.match(whole, /<h2>A heading<\/h2>/);
  assert.match(whole, /<table>/);
  assert.doesNotMatch(whole, /↑|<(\w+)[^>]*><\/\1>/);
});

test("the HTML for feeds has no relative addresses", async () => {
  const whole = await html({
    text: `[a](/about/), [b](#source-bbc)[^1], ${cited}\n\n[^1]: A note.`,
  });
  const addresses = [...whole.matchAll(/ (?:href|src|cite)="([^"]*)"/g)].map(([, found]) => found);
  assert.ok(addresses.length > 5);
  for (const found of addresses) assert.match(String(found), /^https:\/\//);
});

test("the HTML for feeds drops any scripts and styles in the text, with their content", () => {
  const room = newsroomWith([{}]);
  const [article] = room.articles;
  assert.ok(article);
  const text =
    '<script>steal()</script><style>p{}</style><p onclick="steal()" style="color:red">Words</p>' +
    '<a href="javascript:steal()">link</a>';
  const whole = articleHtml(articlePage(room, article), text, {
    site: room.site.address,
    picture: () => undefined,
  });
  assert.match(whole, /<p>Words<\/p><a>link<\/a>/);
  assert.doesNotMatch(whole, /steal|color|p\{/);
});
