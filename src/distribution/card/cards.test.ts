import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomWith } from "#testing/distribution.ts";
import { pageOf, withOutlets } from "#testing/page.ts";
import { storyPage } from "#newsroom/views/story.ts";
import { cardAddress } from "./card-url.ts";
import { articleCard, storyCard } from "./cards.ts";

const names = (count: number) => Array.from({ length: count }, (_, i) => `Outlet ${i + 1}`);

const counts: [outlets: number, named: number, more: number][] = [
  [2, 2, 0],
  [7, 7, 0],
  [8, 6, 2],
  [14, 6, 8],
];
for (const [outlets, named, more] of counts) {
  test(`a card lists ${named} of ${outlets} outlets`, () => {
    const card = articleCard(withOutlets(pageOf(), names(outlets)));
    assert.deepEqual(
      card.outlets,
      names(named).map((name, index) => ({ number: index + 1, name, sources: 1 })),
    );
    assert.equal(card.more, more);
  });
}

test("an outlet is on the card only once, with the number of its first source", () => {
  const card = articleCard(withOutlets(pageOf(), ["Reuters", "BBC", "Reuters", "AFP"]));
  assert.deepEqual(card.outlets, [
    { number: 1, name: "Reuters", sources: 2 },
    { number: 2, name: "BBC", sources: 1 },
    { number: 4, name: "AFP", sources: 1 },
  ]);
});

test("a card accounts for every source", () => {
  for (const more of [[], ["Outlet 1", "Outlet 9", "Outlet 10", "Outlet 10"]]) {
    const all = [...names(7), "Outlet 1", ...more];
    const card = articleCard(withOutlets(pageOf(), all));
    const named = card.outlets.reduce((sum, { sources }) => sum + sources, 0);
    assert.equal(named + card.more, all.length);
  }
});

test("a card has typographic punctuation", () => {
  const card = articleCard(pageOf({ headline: `It's "over" -- for 12"`, kicker: "The '90s..." }));
  assert.equal(card.headline, "It’s “over” – for 12″");
  assert.equal(card.kicker, "The ’90s…");
});

test("the kicker is the story, if there is one", () => {
  assert.equal(articleCard(pageOf()).kicker, "A daily roundup of issues");
  const thread = { story: "ramadi", development: "It fell." };
  assert.equal(articleCard(pageOf(thread)).kicker, "The battle for Ramadi");
});

const picture = { src: "/_astro/bridge.abc.jpg", width: 1600, height: 900, format: "jpg" };
const lead = { src: picture, alt: "A bridge", caption: "The bridge", credit: "Agency" };

test("a card shows the lead picture, or else a map of the dateline", () => {
  const pictured = articleCard(pageOf({ lead }));
  assert.equal(pictured.photograph, picture);
  assert.equal(pictured.map, undefined);
  const mapped = articleCard(pageOf());
  assert.equal(mapped.photograph, undefined);
  assert.equal(mapped.map?.place, "Ramadi, Iraq");
});

test("the card of a story shows how many articles it has and when they were published", () => {
  const thread = { story: "ramadi", development: "It fell." };
  const room = newsroomWith([
    { id: "2015/05/18/first", ...thread },
    { id: "2015/05/20/second", ...thread },
    { id: "2015/05/28/third", ...thread },
  ]);
  const story = room.stories.get("ramadi");
  const page = story && storyPage(room, story);
  assert.ok(page);
  const card = storyCard(page);
  assert.equal(card.count, "3 articles");
  assert.deepEqual(card.span, { ticks: [0, 0.2, 1], first: "18 May", last: "28 May 2015" });
});

const address = (written: Parameters<typeof pageOf>[0]) => {
  const page = pageOf(written);
  return cardAddress(page.frame.address, { path: page.path, card: articleCard(page) });
};

test("the address of a card is that of its page plus card.png", () => {
  assert.match(
    address({}),
    /^https:\/\/roundup\.example\/daily-roundup\/2015\/05\/18\/slug\/card\.png\?v=[0-9a-f]{8}$/,
  );
});

const changes: [what: string, written: Parameters<typeof pageOf>[0], moves: boolean][] = [
  ["the headline", { headline: "Another headline" }, true],
  ["the picture", { lead }, true],
  ["the kicker", { kicker: "Analysis" }, true],
  ["the deck", { deck: "Another deck." }, false],
  ["a correction", { corrections: [{ at: "2015-05-19T10:00:00-04:00", note: "No." }] }, false],
];
for (const [what, written, moves] of changes) {
  test(`the address of a card ${moves ? "changes" : "stays the same"} when ${what} changes`, () => {
    assert.equal(address(written) !== address({}), moves);
  });
}
