import { stringify } from "yaml";
import { site } from "#testing/registries.ts";
import { article, articleFile } from "#testing/project.ts";
import { testRule } from "./cases.fixture.ts";

const other = (slug: string, fields: Record<string, unknown>, text?: string) => ({
  [articleFile(slug)]: article({ fields, ...(text ? { text } : {}) }),
});
const files = {
  ...other("camp", { formerly: ["/old/camp/"] }, "## The way there"),
  ...other("draft", { status: "draft" }),
  "content/articles/2035/05/18/later.md": article({
    fields: { publishedAt: "2035-05-18T09:30:00-04:00" },
  }),
  "public/map.pdf": "",
};
const link = (url: string, fields: Record<string, unknown> = {}) => ({
  text: `The [older report](${url}) has more.`,
  fields,
  files,
});
const dispute = {
  disputes: [
    {
      id: "how-far",
      question: "How far is it?",
      accounts: [
        { source: "reuters", says: "far" },
        { source: "ap", says: "near" },
      ],
    },
  ],
};

await testRule("link-dead-internal", {
  finds: [
    [
      "an unknown address",
      link("/daily-roundup/2015/05/18/kamp/"),
      "older report",
      /does not exist/,
    ],
    [
      "an address without its trailing slash",
      link("/topics/iraq"),
      "older report",
      /page \/topics\/iraq does not exist/,
    ],
    ["an unknown id", link("/outlets/reutres/"), "older report", /does not exist/],
    [
      "an address with the paper's own host",
      link("https://roundup.example/nowhere/"),
      "older report",
      /page \/nowhere\/ does not exist/,
    ],
    ["a draft", link("/daily-roundup/2015/05/18/draft/"), "older report", /is a draft/],
    [
      "an article that is not published yet",
      link("/daily-roundup/2035/05/18/later/"),
      "older report",
      /not published until 2035-05-18/,
    ],
    [
      "an unknown anchor",
      { text: "As said [before](#how-fra).", fields: dispute },
      "#how-fra",
      /no anchor #how-fra/,
    ],
    [
      "an unknown anchor in the form that browsers send",
      { text: "See [oil](#%C3%B6le).\n\n## Öl\n\nOil." },
      "oil",
      /no anchor #öle/,
    ],
    [
      "an anchor with an invalid escape",
      { text: "See [oil](#100%).\n\n## Öl\n\nOil." },
      "oil",
      /no anchor #100%/,
    ],
    [
      "an anchor of a part that the page does not have",
      { text: "See [the changes](#changes)." },
      "#changes",
      /no anchor #changes/,
    ],
    ["an anchor on another page", link("/about/#sighting"), "older report", /anchor #sighting/],
    [
      "a link by reference",
      { text: "The [older report][r] has more.\n\n[r]: /nowhere/", files },
      "older report",
      /does not exist/,
    ],
    [
      "a day without an edition",
      link("/daily-roundup/2015/05/19/"),
      "older report",
      /does not exist/,
    ],
  ],
  leaves: [
    [
      "an anchor in the form that browsers send",
      {
        text: "See [oil](#%C3%B6l), [oil again](#öl), [coffee](#caf%C3%A9-und-tee) and [rain](#%E9%9B%A8).\n\n## Öl\n\nOil.\n\n## Café und Tee\n\nTea.\n\n## 雨\n\nRain.",
      },
    ],
    [
      "a file in the form that browsers send",
      {
        files: { "public/karte größe.pdf": "" },
        text: "See [the map](/karte%20gr%C3%B6%C3%9Fe.pdf).",
      },
    ],
    ["an article", link("/daily-roundup/2015/05/18/camp/")],
    [
      "an article on the paper's own host",
      link("https://roundup.example/daily-roundup/2015/05/18/camp/"),
    ],
    ["a heading of an article", link("/daily-roundup/2015/05/18/camp/#the-way-there")],
    ["a former address of an article", link("/old/camp/")],
    ["a page and its heading", link("/about/#citing")],
    [
      "sections, their pages and the archive",
      {
        files,
        text: "[a](/daily-roundup/) [b](/daily-roundup/page/2/) [c](/daily-roundup/2015/) [d](/daily-roundup/2015/05/) [e](/daily-roundup/2015/05/18/)",
      },
    ],
    [
      "people, outlets, topics, places and stories",
      {
        files,
        text: "[a](/people/) [b](/people/ines-falk/) [c](/outlets/reuters/) [d](/topics/iraq/) [e](/places/ramadi/) [f](/stories/battle-for-ramadi/)",
      },
    ],
    [
      "the site's own pages and feeds",
      {
        files,
        text: "[a](/) [b](/corrections/) [c](/search/) [d](/feeds/) [e](/feed.xml) [f](/topics/iraq/feed.json) [g](/map.pdf)",
      },
    ],
    [
      "a dispute's anchor and a heading's",
      {
        text: "As said [before](#how-far), and [below](#what-it-is).\n\n## What it is\n\nA bridge.",
        fields: dispute,
      },
    ],
    [
      "the parts of the page, and headings with their names",
      {
        text: "See [sources](#sources), [changes](#changes), [Reuters](#source-reuters), [one](#heading:sources), [two](#heading:how-far) and [three](#how-far).\n\n## Sources\n\nOne.\n\n## How far\n\nTwo.",
        fields: {
          ...dispute,
          updates: [{ at: "2015-05-18T10:30:00-04:00", note: "A second bridge." }],
        },
      },
    ],
    [
      "a draft that links to a draft",
      link("/daily-roundup/2015/05/18/draft/", { status: "draft" }),
    ],
    ["external links", link("https://nowhere.example/x")],
  ],
});

const inFolder = (url: string) => ({
  ...link(url),
  files: {
    ...files,
    "content/site.yaml": stringify({ ...site, address: "https://example.org/paper" }),
  },
});

await testRule("link-dead-internal", {
  finds: [
    [
      "the folder of the paper",
      inFolder("/paper/about/"),
      "older report",
      /\/paper\/about\/ does not/,
    ],
    [
      "an unknown address with the paper's own host and folder",
      inFolder("https://example.org/paper/nowhere/"),
      "older report",
      /page \/nowhere\/ does not exist/,
    ],
  ],
  leaves: [
    ["a page of a paper in a folder", inFolder("/about/")],
    [
      "an address with the paper's own host and folder",
      inFolder("https://example.org/paper/about/"),
    ],
    ["another site on the paper's host", inFolder("https://example.org/about/")],
  ],
});
