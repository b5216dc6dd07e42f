/** The schemas of registries, pages and the site: a valid file for each, and invalid variants of it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { z } from "zod";
import { outletSchema } from "./outlet.ts";
import { pageSchema } from "./page.ts";
import { personSchema } from "./person.ts";
import { datelineOf, placeSchema } from "./place.ts";
import { toldAbout, withFields } from "#testing/schema.ts";
import { sectionSchema } from "./section.ts";
import { siteSchema } from "./site.ts";
import { storySchema } from "./story.ts";
import { topicSchema } from "./topic.ts";

interface Kind {
  schema: z.ZodType;
  good: string;
  /** Fields that replace those of the valid file, and the problems they cause. */
  bad: [fields: Record<string, string | undefined>, ...problems: string[]][];
}

const long = (length: number) => "x".repeat(length);

const kinds: Record<string, Kind> = {
  section: {
    schema: sectionSchema,
    good: "name: daily roundup\ntagline: A daily roundup of security issues",
    bad: [
      [
        { name: undefined },
        "1 name: This field is missing. The section's name, as written in articles: daily roundup.",
      ],
      [
        { tagline: "" },
        "2 tagline: This is empty. One line under the name; also the kicker of its articles.",
      ],
      [{ tagLine: "x" }, "3 tagLine: “tagLine” is not a known field. Did you mean “tagline”?"],
      [
        { name: long(61) },
        "1 name: This has 61 characters; the maximum is 60. The section's name, as written in articles: daily roundup.",
      ],
    ],
  },
  person: {
    schema: personSchema,
    good: "name: Ines Falk\nrole: Editor\nabout: She writes.",
    bad: [
      [{ role: "[a]" }, "2 role: This is a list, not text. What the person does at the paper."],
      [
        { id: "ines-falk" },
        "4 id: “id” is not a known field. The fields are name, role, about, fediverse, formerly.",
      ],
    ],
  },
  outlet: {
    schema: outletSchema,
    good: "name: The Christian Science Monitor\nshort: CS Monitor\naddress: https://www.csmonitor.com/\ncountry: United States\nabout: A newspaper.",
    bad: [
      [
        { short: "Christian Science Mon" },
        "2 short: This has 21 characters; the maximum is 20. A shorter name for cards and margins, at most 20 characters.",
      ],
      [
        { address: "www.csmonitor.com" },
        "3 address: “www.csmonitor.com” is not a web address. The outlet's home page, beginning with https://.",
      ],
    ],
  },
  place: {
    schema: placeSchema,
    good: "name: Ramadi\ncountry: Iraq\nlatitude: 33.43\nlongitude: 43.30\nstandsAlone: false",
    bad: [
      [
        { latitude: "91" },
        "3 latitude: This is not between -90 and 90. Degrees north of the equator; south is negative.",
      ],
      [
        { longitude: "-180.5" },
        "4 longitude: This is not between -180 and 180. Degrees east of Greenwich; west is negative.",
      ],
      [
        { latitude: '"33.43"' },
        "3 latitude: This is text, not a number. Degrees north of the equator; south is negative.",
      ],
      [
        { latitude: ".nan" },
        "3 latitude: This is NaN, not a number. Degrees north of the equator; south is negative.",
      ],
      [
        { standsAlone: "no" },
        "5 standsAlone: This is text, not true or false. true if the place is well known without its country, as Baghdad is.",
      ],
      [
        { standsAlone: undefined, standsalone: "true" },
        "1 standsAlone: This field is missing. true if the place is well known without its country, as Baghdad is.",
        "5 standsalone: “standsalone” is not a known field. Did you mean “standsAlone”?",
      ],
    ],
  },
  topic: {
    schema: topicSchema,
    good: "name: Iraq\nabout: What belongs under it.",
    bad: [[{ name: "7" }, "1 name: This is a number, not text. The topic's name."]],
  },
  story: {
    schema: storySchema,
    good: "name: The battle for Ramadi\ndeck: From loss to flag.",
    bad: [
      [{ dek: "x" }, "3 dek: “dek” is not a known field. Did you mean “deck”?"],
      [
        { deck: undefined },
        "1 deck: This field is missing. One sentence on how the story begins and where it goes.",
      ],
    ],
  },
  page: {
    schema: pageSchema,
    good: "title: About\ndeck: What the paper is.",
    bad: [
      [
        { title: long(81) },
        "1 title: This has 81 characters; the maximum is 80. The heading of the page.",
      ],
    ],
  },
  site: {
    schema: siteSchema,
    good: `name: The Daily Roundup
description: A paper.
address: https://roundup.example
language: en-US
timeZone: America/New_York
email: desk@roundup.example
corrections: corrections@roundup.example
articlesPerPage: 8
policies: { citing: /about/#citing, corrections: /about/#corrections, ethics: /about/#ethics, masthead: /about/#people }`,
    bad: [
      ...[
        ["nonsense", "is not a web address."],
        ["https://Roundup.example", "should be https://roundup.example."],
        ["https://roundup.example/?edition=1", "should be https://roundup.example."],
        ["https://roundup.example/news/#top", "should be https://roundup.example/news."],
        ["https://roundup.example//news", "should be https://roundup.example/news."],
        ["https://roundup.example/../news", "should be https://roundup.example/news."],
        ["https://roundup.example/the%20news", "should be https://roundup.example."],
        ["https://desk:secret@roundup.example", "should be https://roundup.example."],
      ].map(([address, wrong]): Kind["bad"][number] => [
        { address },
        `3 address: “${address}” ${wrong} Where the site is published: https:// and the host, and then the folder, if it has one there: https://example.org/paper.`,
      ]),
      [{ language: "en_US" }, "4 language: “en_US” is not a language tag. Did you mean “en-US”?"],
      [
        { language: undefined },
        "1 language: This field is missing. The language of the paper as a BCP 47 tag, such as en-US.",
      ],
      [
        { timeZone: "New York" },
        "5 timeZone: “New York” is not a time zone. Did you mean “America/New_York”?",
      ],
      [{ email: "desk" }, "6 email: “desk” is not an email address. Where readers reach the desk."],
      [
        { corrections: undefined },
        "1 corrections: This field is missing. Where readers report mistakes.",
      ],
      [
        { articlesPerPage: "0" },
        "8 articlesPerPage: A page needs at least one article. How many articles are on each page of a section, 1 to 100.",
      ],
      [
        { articlesPerPage: "101" },
        "8 articlesPerPage: A page with more than 100 articles is too long. How many articles are on each page of a section, 1 to 100.",
      ],
      [
        { articlesPerPage: "1.5" },
        "8 articlesPerPage: This is a number, not a whole number. How many articles are on each page of a section, 1 to 100.",
      ],
      [
        { policies: "{ citing: about, corrections: /c/, ethics: /e/ }" },
        "9 policies.citing: “about” is not a path on this site. The page that says how the paper cites.",
        "9 policies.masthead: This field is missing. The page that names the people behind the paper.",
      ],
    ],
  },
};

for (const [name, { schema, good, bad }] of Object.entries(kinds)) {
  describe(name, () => {
    test("accepts a valid file", () => assert.deepEqual(toldAbout(schema, good), []));
    for (const [fields, ...problems] of bad) {
      test(`rejects ${JSON.stringify(fields).slice(0, 60)}`, () => {
        assert.deepEqual(toldAbout(schema, withFields(good, fields)), problems);
      });
    }
  });
}

test("a dateline includes the country unless the place stands alone", () => {
  assert.equal(datelineOf({ name: "Ramadi", country: "Iraq", standsAlone: false }), "Ramadi, Iraq");
  assert.equal(datelineOf({ name: "Baghdad", country: "Iraq", standsAlone: true }), "Baghdad");
});
