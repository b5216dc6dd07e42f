import { testRule } from "./cases.fixture.ts";

const dated = (day: string, more: object = {}, outlet = "reuters") => ({
  fields: {
    sources: [
      { id: "reuters", outlet, kind: "wire", says: "It is open.", publishedAt: day },
      { id: "ap", outlet: "associated-press", kind: "wire", says: "It is long." },
    ],
    ...more,
  },
});
const files = {
  "content/outlets/reuters.yaml":
    'name: "Reuters"\naddress: "https://www.reuters.com/"\ncountry: "New Zealand"\nabout: "An agency."\n',
};
const change = { at: "2015-05-20T09:30:00-04:00", note: "Added the account of Reuters." };

await testRule("source-later", {
  finds: [
    [
      "the next day",
      dated("2015-05-19"),
      '"2015-05-19"',
      /“reuters” appeared on 2015-05-19, after/,
    ],
    ["the next month", dated("2015-06-18"), '"2015-06-18"', /which is of 2015-05-18/],
    ["a wrong year", dated("2016-05-17"), '"2016-05-17"', /after this article/],
    [
      "a day after the last update",
      dated("2015-05-22", { updates: [change] }),
      '"2015-05-22"',
      /after this article/,
    ],
    ["a draft", dated("2015-05-25", { status: "draft" }), '"2015-05-25"', /after this article/],
  ],
  leaves: [
    ["the same day", dated("2015-05-18")],
    ["an earlier day", dated("2014-12-31")],
    ["no day", {}],
    ["the day of an update", dated("2015-05-20", { updates: [change] })],
    ["the day of a correction", dated("2015-05-20", { corrections: [change] })],
    [
      "the next day where it has already begun",
      dated("2015-05-19", { publishedAt: "2015-05-18T14:30:00-04:00" }),
    ],
  ],
});

await testRule("source-later", {
  finds: [],
  leaves: [["the next day in New Zealand", { ...dated("2015-05-19"), files }]],
});
