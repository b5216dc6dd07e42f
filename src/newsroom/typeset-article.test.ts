import assert from "node:assert/strict";
import { test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";

const id = "2015/05/18/it-s-over";
const straight = `It's "over" -- for now`;
const set = "It’s “over” – for now";
const written = article(id, {
  headline: straight,
  deck: straight,
  kicker: straight,
  updates: [{ at: "2015-05-19T00:00:00Z", note: straight }],
  corrections: [{ at: "2015-05-19T00:00:00Z", note: straight }],
  development: straight,
  story: "battle-for-ramadi",
  lead: {
    src: { src: "/it's--a.png", width: 1, height: 1, format: "png" },
    alt: straight,
    caption: straight,
    credit: "O'Neill/AP",
  },
  sources: [
    source("reuters", { says: straight, title: straight, url: "https://r.example/it's--a" }),
    source("ap", { authors: ["Ann O'Neill"] }),
  ],
  disputes: [
    {
      id: "is-it",
      question: `Is it "over"?`,
      accounts: [
        { source: "ap", says: "it isn't", note: "in a '90s book" },
        { source: "reuters", says: straight },
      ],
    },
  ],
  text: `> It's "over".\n> — Ann O'Neill, Iraq's envoy, in [Reuters](source:reuters)\n\nSo [it](source:ap) is.\n\n## It's "over" -- for now`,
});

test("a newsroom has every text of an article that readers see with typographic punctuation", () => {
  const [shown] = newsroomWith([written]).articles;
  assert.ok(shown);
  assert.deepEqual(
    [shown.headline, shown.deck, shown.kicker, shown.development],
    [set, set, set, set],
  );
  assert.deepEqual(
    [...(shown.updates ?? []), ...(shown.corrections ?? [])].map(({ note }) => note),
    [set, set],
  );
  assert.deepEqual(shown.lead, {
    src: written.lead?.src,
    alt: set,
    caption: set,
    credit: "O’Neill/AP",
  });
  const [reuters, ap] = shown.sources;
  assert.deepEqual([reuters?.says, reuters?.title, ap?.authors], [set, set, ["Ann O’Neill"]]);
  assert.deepEqual(shown.disputes?.[0], {
    id: "is-it",
    question: "Is it “over”?",
    accounts: [
      { source: "ap", says: "it isn’t", note: "in a ’90s book" },
      { source: "reuters", says: set },
    ],
  });
  assert.equal(shown.body.headings[0]?.words, set);
  assert.deepEqual(shown.body.quotations[0], {
    text: "It’s ‘over’.",
    speaker: "Ann O’Neill",
    role: "Iraq’s envoy",
    source: "reuters",
    facing: false,
  });
});

test("ids, addresses and the article as it was read stay as typed", () => {
  const [shown] = newsroomWith([written]).articles;
  assert.equal(shown?.id, id);
  assert.equal(shown.sources[0]?.url, "https://r.example/it's--a");
  assert.equal(written.headline, straight);
});

test("names and descriptions from the registries are set, in the marks of the paper's language", () => {
  const room = newsroomWith([written], {
    language: "de",
    name: `Die "Neue"`,
    description: "'s geht",
  });
  assert.equal(room.site.name, "Die „Neue“");
  assert.equal(room.site.description, "’s geht");
  assert.equal(room.articles[0]?.headline, "It’s „over“ – for now");
});
