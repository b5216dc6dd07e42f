import { png } from "#testing/picture.ts";
import { testRule } from "./cases.fixture.ts";

const lead = (fields: object) => ({
  lead: { src: "./b.png", alt: "A bridge", caption: "The bridge", credit: "A/B", ...fields },
});
const files = { "content/articles/2015/05/18/b.png": png };
const text =
  "About 8,000 people fled and 19 strikes hit the camp, [Reuters reports](source:reuters). It lies 60 miles from Baghdad.";
const dispute = (says: string) => ({
  disputes: [
    {
      id: "how-far",
      question: "How far is it?",
      accounts: [
        { source: "reuters", says },
        { source: "ap", says: "about 80 miles" },
      ],
    },
  ],
});
const sources = [
  { id: "reuters", outlet: "reuters", kind: "wire", says: "Ramadi lies 60 miles from Baghdad." },
  { id: "ap", outlet: "associated-press", kind: "wire", says: "The queue is long." },
];

await testRule("number-differs", {
  finds: [
    [
      "another number in the headline",
      { fields: { headline: "9,000 people flee Ramadi" }, text },
      "headline",
      /“9,000” \(people\).*8,000/,
    ],
    [
      "another number in the deck, in a word",
      { fields: { deck: "The coalition flew twelve strikes." }, text },
      "deck",
      /“twelve” \(strike\).*19/,
    ],
    [
      "another number in a caption",
      { fields: lead({ caption: "Ramadi is 40 miles from Baghdad." }), text, files },
      "caption",
      /“40” \(mile\).*60/,
    ],
    [
      "another number in alt text",
      { fields: lead({ alt: "A sign: 65 miles to Baghdad" }), text, files },
      "alt",
      /“65”/,
    ],
    [
      "another number in the caption of a figure",
      {
        format: "mdx",
        files,
        text: `${text}\n\n<Figure caption="A map of the 18 strikes." credit="A/B">\n\n![A map of the camp](./b.png)\n\n</Figure>`,
      },
      "<Figure",
      /“18” \(strike\)/,
    ],
    [
      "an account that differs from its own source",
      { fields: { sources, ...dispute("about 70 miles") } },
      "70 miles",
      /“70”.*“reuters”.*“60”/,
    ],
    [
      "two distances, in a caption and in the text",
      {
        fields: lead({ caption: "A post some 30 km north of Kirkuk" }),
        text: "The town of Taza lies about 45 km north of Kirkuk. There are 30 guards.",
        files,
      },
      "caption",
      /“30” \(kilometers from Kirkuk\) differs from “45”/,
    ],
    [
      "two distances of one place",
      {
        text: "Arlen, about 20 miles from Orlen, is quiet.\n\nThe bridge is shut.\n\nArlen lies 35 miles from Orlen.",
      },
      "lies 35",
      /“35” \(miles from Orlen\) differs from “20” in line/,
    ],
    [
      "two distances of the village",
      {
        text: "The village, some 5 km from the border, is quiet. The village is 9 kilometers from the border.",
      },
      "The village",
      /“9” \(kilometers from border\) differs from “5”/,
    ],
    [
      "two tolls in two paragraphs",
      {
        text: "About 210 people were killed, [Reuters reports](source:reuters).\n\nThe quake left some 370 dead.",
      },
      "some 370",
      /“370” \(killed\) differs from “210” in line 25/,
    ],
    [
      "two tolls in other words",
      {
        text: "The blast killed at least twelve people.\n\nThe death toll of 31 shocked the town.",
      },
      "31",
      /“31” \(killed\) differs from “twelve”/,
    ],
    [
      "two numbers of wounded soldiers",
      { text: "The blast wounded 40 soldiers.\n\nSome sixty soldiers were injured." },
      "sixty",
      /“sixty” \(wounded\) differs from “40”/,
    ],
    [
      "a toll in the headline",
      {
        fields: { headline: "Blast in Ramadi kills 30" },
        text: "The blast left 12 people dead. It could be heard for 30 minutes.",
      },
      "headline",
      /“30” \(killed\) differs from “12” in line 25/,
    ],
    [
      "two numbers of arrests",
      { text: "The police arrested 14 men.\n\nOfficials said that 24 men were detained." },
      "24 men",
      /“24” \(arrested\) differs from “14”/,
    ],
    [
      "two ages of one person",
      { text: "Ali Hassan, 34, waits.\n\nThe engineer, Ali Hassan, 43, is tired." },
      "43",
      /“43” \(the age of Ali Hassan\) differs from “34”/,
    ],
    [
      "two ages in other words",
      { text: "Trucks wait for 34-year-old Ali Hassan.\n\nAli Hassan, aged 43, is tired." },
      "aged 43",
      /“43” \(the age of Ali Hassan\) differs from “34”/,
    ],
    [
      "two populations of one town",
      {
        text: "Arlen, a town of 5,000, is quiet.\n\nThe bridge leads to Arlen, a town of about 15,000 people.",
      },
      "15,000",
      /“15,000” \(the population of Arlen\) differs from “5,000”/,
    ],
    [
      "digits in another order",
      { fields: { headline: "Ferry with 214 people aground" }, text: "The 241 passengers waited." },
      "headline",
      /“214” .*241/,
    ],
    [
      "digits of a sum in another order",
      {
        fields: { deck: "A gap of $5.4 million remains." },
        text: "The last $4.5 million is missing.",
      },
      "deck",
      /“\$5.4 million” .*4.5/,
    ],
    [
      "a sum for the same thing",
      {
        fields: { deck: "Claims of up to $90 million." },
        text: "There are claims of about $60 million.",
      },
      "deck",
      /“\$90 million” \(dollar, claim\).*60/,
    ],
    [
      "a length of time for the same thing",
      {
        fields: { headline: "Four storms in ten days" },
        text: "It was the fourth storm in nine days.",
      },
      "headline",
      /“ten” \(day, storm\).*nine/,
    ],
    [
      "a number in words in the headline",
      { fields: { headline: "Thirty-one trucks cross" }, text: "The 28 trucks crossed at noon." },
      "headline",
      /“Thirty-one” \(truck\).*28/,
    ],
  ],
  leaves: [
    [
      "one value in several spellings",
      {
        fields: {
          headline: "Twenty-eight dead, two hundred hurt",
          deck: "1.5 million people flee.",
        },
        text: "Some 28 people were killed and 200 people were hurt; 1,500,000 people fled.\n\nThe blast killed twenty-eight people.",
      },
    ],
    [
      "more values in several spellings",
      {
        fields: {
          headline: "A dozen trucks cross; $3bn deal",
          deck: "Two hundred and five men, half a million votes.",
        },
        text: "The 12 trucks crossed; the deal is worth 3 billion dollars. There were 205 men and 500,000 votes.",
      },
    ],
    [
      "round numbers for exact ones",
      {
        fields: {
          headline: "More than 200 people flee",
          deck: "About 1,000 soldiers and nearly 300 women wait.",
        },
        text: "There are 214 people, 1,036 soldiers and 293 women.\n\nAt least 20 people died. The blast killed 22 people.",
      },
    ],
    [
      "a range",
      {
        fields: { headline: "6,500 people flee" },
        text: "There are 6,000 to 8,000 people, or between 5 and 9 in a car.",
      },
    ],
    [
      "the numbers of two outlets",
      {
        text: "Some 210 people were killed, [Reuters reports](source:reuters).\n\nSome 370 people were killed, according to [the AP](source:ap).",
      },
    ],
    [
      "the numbers of a dispute",
      {
        text: "About 210 people were killed.\n\nSome 370 people are dead.",
        fields: {
          disputes: [
            {
              id: "how-many",
              question: "How many?",
              accounts: [
                { source: "reuters", says: "210" },
                { source: "ap", says: "370" },
              ],
            },
          ],
        },
      },
    ],
    [
      "a toll that rises",
      {
        text: "By noon 12 people were dead.\n\nThe death toll has risen to 30.\n\nLater 41 people were dead.",
      },
    ],
    [
      "parts of a toll",
      {
        text: "The blast killed 30 people, 12 of them children.\n\nAmong them were 4 soldiers. Six of the dead were women. Nine soldiers were killed. Two deaths were of children.",
      },
    ],
    [
      "two events",
      {
        text: "The attack in Arlen killed 12 people.\n\nAn attack in Orlen killed 30 people.\n\nThe flood killed 5 people. On Tuesday 7 people died; another attack killed 9.",
      },
    ],
    [
      "two places on one road",
      {
        text: "Taza, 20 km south of Kirkuk, and Daquq, 40 km south of Kirkuk, are quiet.\n\nThe base is 12 km south of Kirkuk. The dam lies 50 km south of Kirkuk.",
      },
    ],
    [
      "miles and kilometers",
      { text: "Arlen lies 62 miles from Orlen.\n\nArlen lies 100 km (62 miles) from Orlen." },
    ],
    [
      "two people of one family, and one of them years ago",
      {
        text: "Ali Hassan, 34, waits. Omar Hassan, 43, works.\n\nHassan was 21 when the bridge was built.",
      },
    ],
    [
      "what a picture shows",
      {
        fields: lead({ caption: "Three men wait beside two trucks", alt: "Three men, two trucks" }),
        text: "The police arrested five men and stopped 12 trucks.",
        files,
      },
    ],
    [
      "a sum",
      {
        fields: { headline: "Five soldiers killed" },
        text: "In Arlen three soldiers died; in Orlen two soldiers did.",
      },
    ],
    [
      "an ordinal",
      {
        fields: { headline: "Three officers shot" },
        text: "Two officers died on the way, and a third in the town.",
      },
    ],
    [
      "two lengths of time",
      {
        fields: { headline: "Six months after the fall" },
        text: "Two months ago the bridge was shut. It took five days.",
      },
    ],
    [
      "two shares",
      {
        fields: { deck: "Thirty percent of the city is held." },
        text: "Some 12 percent of the voters came.",
      },
    ],
    ["the same number", { fields: { headline: "8,000 people flee, 19 strikes" }, text }],
    [
      "a number that the text spells out",
      { fields: { deck: "It is 60 miles away." }, text: "It is sixty miles away." },
    ],
    ["a number of something else", { fields: { headline: "147 students escape" }, text }],
    [
      "a number that only a dispute has",
      { fields: { headline: "Is Ramadi 80 miles away?", ...dispute("about 60 miles") }, text },
    ],
    [
      "dates, years and times",
      { fields: { headline: "On 15 May 2014 at 8:30 people fled" }, text },
    ],
    [
      "ordinals and compounds",
      { fields: { headline: "The 8th people's division, the 5-year plan" }, text },
    ],
    [
      "an account that agrees with its source",
      { fields: { sources, ...dispute("about 60 miles") } },
    ],
    [
      "two accounts of one source if one agrees",
      {
        fields: {
          sources,
          disputes: [
            {
              id: "how-far",
              question: "How far is it?",
              accounts: [
                { source: "reuters", says: "about 40 miles", note: "in a caption" },
                { source: "reuters", says: "about 60 miles" },
                { source: "ap", says: "about 80 miles" },
              ],
            },
          ],
        },
      },
    ],
  ],
});
