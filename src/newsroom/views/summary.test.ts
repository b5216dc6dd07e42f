import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith, source } from "#testing/newsroom.ts";
import { dateBeside } from "./moment.ts";
import { capitalized, frameOf } from "./site.ts";
import { summaryOf } from "./summary.ts";

describe("the summary of an article", () => {
  const sources = [
    source("reuters", { citing: ["ap"] }),
    source("ap"),
    source("standard", { outlet: "the-standard", citing: ["ap"] }),
    source("ap-again", { outlet: "ap" }),
  ];
  const thread = { story: "ramadi", development: "The order is signed." };
  const one = article("2015/05/18/order", {
    ...thread,
    sources,
    publishedAt: "2015-05-18T23:30:00-04:00",
  });
  const room = newsroomWith([
    one,
    article("2015/05/17/before", thread),
    article("2015/05/19/after", thread),
    article("2015/05/20/elsewhere", { dateline: "minsk" }),
  ]);

  test("has its address, texts, and publication time in the desk's time zone", () => {
    const { path, headline, deck, day, published, development, state } = summaryOf(room, one);
    assert.equal(path, "/daily-roundup/2015/05/18/order/");
    assert.equal(headline, "Headline of order");
    assert.equal(deck, "Deck of order.");
    assert.equal(day, "2015-05-18");
    assert.deepEqual(published, {
      iso: "2015-05-18T23:30:00-04:00",
      day: "2015-05-18",
      date: "18 May 2015",
      dateInYear: "18 May",
      weekday: "Monday",
      time: "11:30 p.m. EDT",
    });
    assert.equal(development, "The order is signed.");
    assert.equal(state, "published");
  });

  test("has its position in its story", () => {
    assert.deepEqual(summaryOf(room, one).story, {
      name: "The battle for Ramadi",
      path: "/stories/ramadi/",
      position: 2,
      of: 3,
    });
    assert.equal(summaryOf(room, article("2015/05/21/none")).story, undefined);
  });

  test("has its sources as strokes, first-hand ones first, and its outlets without duplicates", () => {
    const { tally, outlets } = summaryOf(room, one);
    assert.deepEqual(tally.strokes, [true, true, false, false]);
    assert.equal(tally.words, "4 sources, 2 first-hand");
    assert.deepEqual(outlets, ["Reuters", "The Associated Press", "The Standard"]);
  });

  test("has its place with the country, unless the place stands alone", () => {
    const { place, dateline } = summaryOf(room, one);
    assert.deepEqual([place, dateline], ["Ramadi", "Ramadi, Iraq"]);
    assert.equal(room.articles[0] && summaryOf(room, room.articles[0]).dateline, "Minsk");
  });

  test("has the state of an unpublished article in a preview", () => {
    const draft = article("2015/05/22/draft", { status: "draft" });
    const early = newsroomWith([one, draft], { now: "2015-05-01T00:00:00Z", preview: true });
    assert.equal(summaryOf(early, one).state, "scheduled");
    assert.equal(summaryOf(early, draft).state, "draft");
  });
});

describe("the frame of every page", () => {
  test("links to the sections and the indexes", () => {
    const { parts, name, corrections } = frameOf(newsroomWith([]));
    assert.equal(name, "The Test Roundup");
    assert.equal(corrections, "corrections@roundup.example");
    assert.deepEqual(parts.slice(0, 2), [
      { name: "Daily roundup", path: "/daily-roundup/" },
      { name: "Weekly", path: "/weekly/" },
    ]);
    for (const path of ["/stories/", "/topics/", "/places/", "/outlets/", "/corrections/"])
      assert.ok(
        parts.some((part) => part.path === path),
        path,
      );
  });

  test("capitalizes the names of sections", () => {
    assert.equal(capitalized("daily roundup"), "Daily roundup");
    assert.equal(capitalized("élysée"), "Élysée");
    assert.equal(capitalized(""), "");
  });
});

test("a date has its year unless it is beside a day of the same year", () => {
  const { published } = summaryOf(newsroomWith([]), article("2015/05/18/a"));
  assert.equal(dateBeside(published, "2015-12-29"), "18 May");
  assert.equal(dateBeside(published, "2016-01-01"), "18 May 2015");
  assert.equal(dateBeside(published, undefined), "18 May 2015");
});
