import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { article, newsroomWith, source, type Written } from "#testing/newsroom.ts";
import type { Filed } from "../newsroom.ts";
import { frontPage } from "./front.ts";

/** The front page of the day on which the newest of these articles appeared, unless it says otherwise. */
const frontOf = (...articles: Filed[]) => frontPage(newsroomWith(articles, { now: lastSecond }));
const lastSecond = "2015-05-19T03:59:59Z";
const slugs = (list: readonly { path: string }[]) => list.map(({ path }) => path.split("/").at(-2));

describe("the front page", () => {
  const days = Array.from({ length: 16 }, (_, i) => `2015/05/${String(i + 3).padStart(2, "0")}`);
  const front = frontOf(
    ...days.map((day) => article(`${day}/a${day.slice(-2)}`)),
    article("2015/05/18/b18", { publishedAt: "2015-05-18T23:30:00-04:00" }),
    article("2015/05/18/c18", { publishedAt: "2015-05-18T08:30:00-04:00" }),
  );

  test("leads with the newest article, followed by the rest of its day", () => {
    assert.equal(front.lead?.headline, "Headline of b18");
    assert.deepEqual(slugs(front.also.articles), ["a18", "c18"]);
  });

  test("continues with earlier editions: three articles in full and eight as lines", () => {
    assert.deepEqual(slugs(front.before.articles), ["a17", "a16", "a15"]);
    assert.deepEqual(slugs(front.earlier), [
      "a14",
      "a13",
      "a12",
      "a11",
      "a10",
      "a09",
      "a08",
      "a07",
    ]);
  });

  test("shows accounts for the first of them only", () => {
    assert.deepEqual(
      front.before.articles.map(({ accounts }) => accounts.length),
      [2, 0, 0],
    );
  });

  test("shows more accounts of an article alone under its heading, and none if it has a picture", () => {
    const sources = ["a", "b", "c", "d", "e"].map((id) => source(id, { outlet: "ap" }));
    const newest = article("2015/05/18/a");
    const accountsOf = (fields: Written) =>
      frontOf(newest, article("2015/05/17/b", fields)).before.articles[0]?.accounts.length;
    const picture = { src: "/p.jpg", width: 1, height: 1, format: "jpg" };
    const lead = { src: picture, alt: "A bridge", caption: "It", credit: "Ann" };
    assert.equal(accountsOf({ sources }), 4);
    assert.equal(accountsOf({ sources, lead }), 0);
  });

  test("leads with the article that an editor chose", () => {
    const chosen = frontOf(
      article("2015/05/18/a"),
      article("2015/05/18/b", { publishedAt: "2015-05-18T07:00:00-04:00", prominence: "lead" }),
    );
    assert.equal(chosen.lead?.headline, "Headline of b");
    assert.deepEqual(slugs(chosen.also.articles), ["a"]);
  });

  test("shows the date of its edition, and the number of articles and sources", () => {
    assert.deepEqual(front.date, {
      iso: "2015-05-18",
      label: "Monday 18 May 2015",
      path: "/daily-roundup/2015/05/18/",
    });
    assert.equal(front.edition, "Three articles today, put together from six sources");
    assert.equal(
      frontOf(article("2015/05/18/one")).edition,
      "One article today, put together from two sources",
    );
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((id) => article(`2015/05/18/${id}`));
    assert.equal(frontOf(...many).edition, "Seven articles today, put together from 14 sources");
  });

  test("calls its edition today's only on its day", () => {
    const articles = ["18/a", "18/b", "17/c"].map((id) => article(`2015/05/${id}`));
    const titles = (now: string) => {
      const { also, before, edition } = frontPage(newsroomWith(articles, { now }));
      return [edition.split(",")[0], also.title, before.title, before.articles[0]?.date];
    };
    assert.deepEqual(titles(lastSecond), [
      "Two articles today",
      "Also today",
      "Before today",
      "17 May",
    ]);
    assert.deepEqual(titles("2015-05-19T04:00:00Z"), [
      "Two articles in this edition",
      "Also in this edition",
      "Before 18 May 2015",
      "17 May",
    ]);
    assert.equal(titles("2016-01-01T12:00:00Z").at(-1), "17 May 2015");
  });

  test("lists each place of its articles once", () => {
    const { places } = frontOf(
      article("2015/05/18/a", { dateline: "minsk" }),
      article("2015/05/17/b"),
      article("2015/05/16/c", { dateline: "minsk" }),
    );
    assert.deepEqual(
      places.map(({ id }) => id),
      ["minsk", "ramadi"],
    );
  });

  test("is valid before anything is published", () => {
    const empty = frontOf();
    assert.equal(empty.edition, "Nothing has been published yet");
    assert.deepEqual(
      [empty.lead, empty.date, empty.story, empty.disputes],
      [undefined, undefined, undefined, []],
    );
    assert.deepEqual([...empty.also.articles, ...empty.before.articles], []);
  });
});

describe("who says what, on the front page", () => {
  const ids = ["reuters", "ap", "csm"];
  const pieces = Array.from({ length: 8 }, (_, i) => source(`s${i}`, { outlet: ids[i % 3] ?? "" }));

  test("shows six sources by number, and how many more there are", () => {
    const text = pieces
      .toReversed()
      .map(({ id }) => `[It](source:${id}).`)
      .join(" ");
    const { lead } = frontOf(article("2015/05/18/a", { sources: pieces, text }));
    assert.deepEqual(
      lead?.accounts.map(({ number, says }) => [number, says]),
      [7, 6, 5, 4, 3, 2].map((id, i) => [i + 1, `What s${id} says.`]),
    );
    assert.equal(lead?.accounts[0]?.outlet, "The Associated Press");
    assert.equal(lead?.accounts[0]?.path, "/daily-roundup/2015/05/18/a/#source-s7");
    assert.equal(lead?.more, 2);
    assert.equal(frontOf(article("2015/05/18/a")).lead?.more, 0);
  });
});

describe("voices on the front page", () => {
  const yes = "> Yes.\n> — Ann, a general, in [Reuters](source:reuters)";
  const no = "> No, it isn't.\n> — Bob, in [AP](source:ap)";
  const voicesOf = (...blocks: string[]) => {
    const sources = [source("reuters", { url: "https://r.example/" }), source("ap")];
    const text = ["It [is](source:reuters) [so](source:ap).", ...blocks].join("\n\n");
    return frontOf(article("2015/05/18/a", { sources, text })).lead?.voices;
  };

  test("are two quotations shown side by side", () => {
    assert.deepEqual(voicesOf(yes, no), [
      {
        quoted: "“Yes.”",
        speaker: "Ann",
        role: "a general",
        outlet: "Reuters",
        url: "https://r.example/",
      },
      {
        quoted: "“No, it isn’t.”",
        speaker: "Bob",
        role: undefined,
        outlet: "The Associated Press",
        url: undefined,
      },
    ]);
  });

  test("are the first pair of several", () => {
    const voices = voicesOf(no, "In between.", yes, no, yes);
    assert.deepEqual(
      voices?.map(({ speaker }) => speaker),
      ["Ann", "Bob"],
    );
  });

  const absent: Record<string, string[]> = {
    "there is one quotation": [yes],
    "they are not side by side": [yes, "Something else.", no],
    "one has no speaker": [yes, "> No.\n> — [AP](source:ap)"],
    "one has no source": [yes, "> No.\n> — Bob, a colonel"],
    "one has neither": ["> No.", yes],
  };
  for (const [reason, blocks] of Object.entries(absent)) {
    test(`are missing if ${reason}`, () => assert.deepEqual(voicesOf(...blocks), []));
  }
});

describe("disputes on the front page", () => {
  const dispute = (id: string, ...answers: string[]) => ({
    id,
    question: `${id}?`,
    accounts: answers.map((says, i) => ({ source: i === 0 ? "reuters" : "ap", says })),
  });
  const long = "an answer of more than twenty-four characters";
  const disputed = (id: string, disputes: Written["disputes"]) => article(id, { disputes });

  test("are at most two, one per article, newest first", () => {
    const { disputes } = frontOf(
      disputed("2015/05/18/a", [dispute("far", "60 miles", "70 miles"), dispute("when", "1", "2")]),
      article("2015/05/17/b"),
      disputed("2015/05/16/c", [dispute("who", "the army", "nobody")]),
      disputed("2015/05/15/d", [dispute("why", "x", "y")]),
    );
    assert.deepEqual(
      disputes.map(({ question }) => question),
      ["far?", "who?"],
    );
    assert.deepEqual(disputes[0], {
      question: "far?",
      path: "/daily-roundup/2015/05/18/a/#far",
      accounts: [
        { says: "60 miles", outlet: "Reuters", note: undefined },
        { says: "70 miles", outlet: "The Associated Press", note: undefined },
      ],
    });
  });

  test("prefer short answers, within an article and across articles", () => {
    const { disputes } = frontOf(
      disputed("2015/05/18/a", [dispute("long", long, "x")]),
      disputed("2015/05/17/b", [dispute("longer", long, long), dispute("short", "x", "y")]),
      disputed("2015/05/16/c", [dispute("shorter", "x", "y")]),
    );
    assert.deepEqual(
      disputes.map(({ question }) => question),
      ["short?", "shorter?"],
    );
  });
});

test("the story on the front page is the newest that has several articles", () => {
  const story = { story: "ramadi", development: "x" };
  const front = frontOf(
    article("2015/05/18/a", { story: "minsk", development: "x" }),
    article("2015/05/17/b", story),
    article("2015/05/15/d", story),
  );
  assert.deepEqual(front.story, {
    name: "The battle for Ramadi",
    deck: "From loss to flag.",
    path: "/stories/ramadi/",
    articles: 2,
  });
});
