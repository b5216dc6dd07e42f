import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { filesBelow } from "#files/list.ts";
import type { Problem } from "#newsroom/problem.ts";
import { project } from "#testing/project.ts";
import { inspect } from "./inspect.ts";

/** Ten pages of news from an invented country, with much that rules could take for a mistake. */
const folder = fileURLToPath(new URL("../testing/prose/", import.meta.url));
const prose = Object.fromEntries(
  filesBelow(folder).map((file) => [file, readFileSync(`${folder}${file}`, "utf8")]),
);

/** A mistake: the article's slug, words of it, the words in their place, and the rule that must find them. */
type Mistake = readonly [slug: string, right: string, wrong: string, rule: string];

const mistakes: readonly Mistake[] = [
  ["ferry-aground", "ran onto a sandbank", "ran onto a a sandbank", "word-doubled"],
  ["ferry-aground", "Nobody was seriously", "Nobody was was seriously", "word-doubled"],
  ["budget-vote", "The budget takes effect", "The the budget takes effect", "word-doubled"],
  [
    "dam-inspection",
    "is shown, at the same length, on a",
    "is shown, at the at the same length, on a",
    "word-doubled",
  ],
  ["wolf-count", "published on the same day", "published on on the same day", "word-doubled"],
  [
    "masks-return",
    "The negotiations had taken",
    "The negotiations negotiations had taken",
    "word-doubled",
  ],
  ["mapmaker", "because her brother had", "because her her brother had", "word-doubled"],
  ["cup-final", "The club is to receive", "The club is is to receive", "word-doubled"],
  ["ferry-aground", "reached the pier", "reched the pier", "spelling"],
  ["ferry-aground", "passengers were", "passangers were", "spelling"],
  ["budget-vote", "committee", "commitee", "spelling"],
  ["budget-vote", "opposition proposes neither", "oposition proposes neither", "spelling"],
  ["dam-inspection", "government in Port", "goverment in Port", "spelling"],
  ["dam-inspection", "manufacturer", "manufacterer", "spelling"],
  ["school-strike", "education has", "educaton has", "spelling"],
  ["masks-return", "measurements, and", "measurments, and", "spelling"],
  ["masks-return", "commissioned copies", "comissioned copies", "spelling"],
  ["wolf-count", "Researchers and hunters", "Reserchers and hunters", "spelling"],
  ["wolf-count", "expensive, and", "expensiv, and", "spelling"],
  ["election-night", "noticed within", "noticed witin", "spelling"],
  ["election-night", "similar, but", "similiar, but", "spelling"],
  ["cup-final", "congratulated the winners", "congradulated the winners", "spelling"],
  ["cup-final", "qualified for", "qualifed for", "spelling"],
  ["mapmaker", "correction is dated", "corection is dated", "spelling"],
  ["mapmaker", "authorities asked", "authorites asked", "spelling"],
  ["storm-week", "weather service", "wether service", "spelling"],
  ["storm-week", "shortly before", "shortly befroe", "spelling"],
  [
    "ferry-aground",
    "Ferry with 214 people aboard runs aground in fog off Eastgate",
    "FERRY RUNS AGROUND IN FOG",
    "headline-capitals",
  ],
  [
    "cup-final",
    "Velden wins the cup in the 118th minute",
    "VELDEN WINS THE CUP in the 118th minute",
    "headline-capitals",
  ],
  ["storm-week", "## The roofs", "## HOW THE COAST COUNTS ITS ROOFS", "headline-capitals"],
  ["ferry-aground", "by 30 April", "by 31 April", "date-impossible"],
  ["budget-vote", "on 1 April, a Monday", "on 1 April, a Tuesday", "date-impossible"],
  ["election-night", "Monday, 18 March", "Monday, 19 March", "date-impossible"],
  ["cup-final", "on 4 June in", "on June 31 in", "date-impossible"],
  ["mapmaker", "Friday, 8 December 2023", "Thursday, 8 December 2023", "date-impossible"],
  [
    "ferry-aground",
    'kind: news, publishedAt: "2024-03-11"',
    'kind: news, publishedAt: "2024-03-21"',
    "source-later",
  ],
  ["election-night", 'publishedAt: "2024-03-15"', 'publishedAt: "2024-04-15"', "source-later"],
  [
    "ferry-aground",
    'on her way to work. "After',
    "on her way to work. After",
    "quotation-unclosed",
  ],
  [
    "budget-vote",
    'through the attic twice," said',
    "through the attic twice, said",
    "quotation-unclosed",
  ],
  [
    "school-strike",
    'one has not decided yet," he',
    "one has not decided yet, he",
    "quotation-unclosed",
  ],
  ["election-night", 'photograph beside it."', "photograph beside it.", "quotation-unclosed"],
  ["storm-week", 'of my wife."', "of my wife.", "quotation-unclosed"],
  [
    "budget-vote",
    '," its leader, Karin Obermann, told the chamber. She called the budget arithmetic for beginners.',
    '." The budget takes up 340 pages.',
    "quotation-speaker",
  ],
  [
    "masks-return",
    "> — Salote Manuma, head of the delegation, in [The Examiner](source:examiner)\n",
    "",
    "quotation-unattributed",
  ],
  [
    "election-night",
    "\n\n## The decision",
    '\n\nMr. Kellner wants all votes to be counted again. "Sixty-one votes are a long queue at a bakery," he told reporters. "They are not a mandate."\n\n## The decision',
    "paragraph-repeated",
  ],
  [
    "mapmaker",
    "\n\n## Corrections",
    "\n\nThe state surveyors measured from ships and, later, from airplanes. Ms. Vollan walked. Between 1957 and 1963 she covered the whole coast of Tarnland, some 1,400 miles of it, with a rod, a notebook, and a dog named Meridian. At 70 she did it again, without the dog. The differences filled a book of their own.\n\n## Corrections",
    "paragraph-repeated",
  ],
  ["masks-return", "Ms. Manuma explained", "Ms. Manumma explained", "name-spelling"],
  ["wolf-count", "said Ms. Kowalczyk", "said Ms. Kowalzcyk", "name-spelling"],
  ["cup-final", "In Velden the celebration", "In Vellden the celebration", "name-spelling"],
  ["dam-inspection", "mayor of Velden", "mayor of Veldne", "name-spelling"],
  ["ferry-aground", "Petra Lindqvist, director", "Petra Lindqwist, director", "name-spelling"],
  ["ferry-aground", "with 214 passengers and", "with 241 passengers and", "number-differs"],
  [
    "budget-vote",
    "20 for a plan that leaves $4.5 million",
    "20 for a plan that leaves $5.4 million",
    "number-differs",
  ],
  [
    "school-strike",
    "ministry offers 400 new posts, and",
    "ministry offers 500 new posts, and",
    "number-differs",
  ],
  [
    "masks-return",
    "After 122 years, eleven masks",
    "After 122 years, twelve masks",
    "number-differs",
  ],
  [
    "storm-week",
    "Insurers expect claims of up to $60 million.",
    "Insurers expect claims of up to $90 million.",
    "number-differs",
  ],
  [
    "election-night",
    "Keller wins in Eastgate by 61 votes",
    "Keller wins in Eastgate by 71 votes",
    "number-differs",
  ],
  ["storm-week", "Four storms in nine days", "Four storms in ten days", "number-differs"],
];

/** Every mistake in a copy of its article. */
const copies = mistakes.map(([slug, right, wrong, rule], index) => {
  const file = Object.keys(prose).find((one) => one.includes(`/${slug}.md`)) ?? assert.fail(slug);
  const text = prose[file] ?? "";
  assert.ok(text.includes(right), `${file} does not contain “${right}”.`);
  return {
    name: `${rule}: “${wrong.trim().slice(0, 60)}”`,
    file: file.replace(slug, `copy-${index}`),
    text: text.replace(right, () => wrong),
    rule,
  };
});

test("finds nothing in good prose", async () => {
  assert.deepEqual(await findingsIn(prose), []);
});

test("finds every mistake in it, and nothing else", async (t) => {
  const registries = Object.entries(prose).filter(([file]) => !file.startsWith("content/articles"));
  const findings = await findingsIn({
    ...Object.fromEntries(registries),
    ...Object.fromEntries(copies.map(({ file, text }) => [file, text])),
  });
  for (const { name, file, rule } of copies) {
    await t.test(name, () => {
      const found = findings.filter((finding) => finding.file === file);
      assert.deepEqual(
        found.map((finding) => finding.rule),
        [rule],
        JSON.stringify(found),
      );
    });
  }
});

async function findingsIn(files: Record<string, string>): Promise<Problem[]> {
  const root = project(files);
  try {
    return (await inspect(root)).findings;
  } finally {
    rmSync(root, { recursive: true });
  }
}
