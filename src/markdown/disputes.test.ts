import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, mdxHtml, source } from "./render.fixture.ts";

const dispute = (id: string, ...answers: string[]) => ({
  id,
  question: `How ${id}?`,
  accounts: answers.map((says, i) => ({ source: i === 0 ? "ap" : "reuters", says })),
});
const known = {
  sources: [source("ap"), source("reuters")],
  disputes: [dispute("far", "near", "far away"), dispute("long", "a week", "long")],
};

/** The outline of a text: the words of its paragraphs and the ids of its disputes. */
const outline = (rendered: string) =>
  [
    ...rendered.matchAll(
      /<section class="dispute" id="([^"]*)"|<(?:p|li|h2(?! class="question"))[^>]*>([^<]*)/g,
    ),
  ]
    .map(([, id, words]) => (id ? `[${id}]` : words?.trim()))
    .filter(Boolean)
    .join(" ");

describe("a dispute appears", () => {
  const cases: [name: string, text: string, order: string][] = [
    [
      "after the paragraph that links to it",
      "One, [see](#far).\n\nTwo, [see](#long).\n\nThree.",
      "One, [far] Two, [long] Three.",
    ],
    [
      "after the first paragraph that links to it",
      "One, [see](#far).\n\nTwo, [see](#far).",
      "One, [far] Two, [long]",
    ],
    [
      "in the order of the links",
      "One, [see](#long) and [see](#far).\n\nTwo.",
      "One, [long] [far] Two.",
    ],
    [
      "at the end if nothing links to it",
      "One.\n\n## Two\n\nThree.",
      "One. Two Three. [far] [long]",
    ],
    [
      "after a whole list",
      "- One, [see](#far).\n- Two.\n\nThree.",
      "One, Two. [far] Three. [long]",
    ],
    ["after a quotation", "> One, [see](#far).\n\nTwo.", "One, [far] Two. [long]"],
    ["after a table", "| One |\n| - |\n| [see](#far) |\n\nTwo.", "[far] Two. [long]"],
    ["after a reference link", "One, [see][f].\n\nTwo.\n\n[f]: #far", "One, [far] Two. [long]"],
    [
      "at the end even if there is a link to a heading",
      "One, [see](#two).\n\n## Two",
      "One, Two [far] [long]",
    ],
  ];
  for (const [name, text, order] of cases) {
    test(name, async () => {
      assert.equal(outline(await html(text, known)), order);
      assert.equal(outline(await mdxHtml(text, known)), order);
    });
  }

  test("where <Accounts> is, rather than after a link", async () => {
    const text = 'One, [see](#far).\n\nTwo.\n\n<Accounts dispute="far" />\n\nThree, [see](#long).';
    assert.equal(outline(await mdxHtml(text, known)), "One, Two. [far] Three, [long]");
  });

  test("inside a component, too", async () => {
    const text =
      '<Timeline title="x">\n<Event when="y">\n\nOne, [see](#far).\n\n<Accounts dispute="far" />\n\n</Event>\n</Timeline>\n\nTwo.';
    const rendered = await mdxHtml(text, known);
    assert.match(rendered, /<x-event.*<section class="dispute" id="far".*<\/x-event>/s);
    assert.equal(outline(rendered), "One, [far] Two. [long]");
  });

  test("once, even if <Accounts> is repeated", async () => {
    const text = 'One.\n\n<Accounts dispute="far" />\n\n<Accounts dispute="far" />\n\nTwo.';
    assert.equal(outline(await mdxHtml(text, known)), "One. [far] Two. [long]");
  });
});

test("the accounts are a table with the question as its heading and outlets that link to the sources", async () => {
  const [far] = known.disputes;
  assert.ok(far);
  const accounts = far.accounts.map((one, i) =>
    i === 0 ? { ...one, note: "in a <caption>" } : one,
  );
  const rendered = await html("x", { ...known, disputes: [{ ...far, accounts }] });
  assert.match(
    rendered,
    /<section class="dispute" id="far" aria-labelledby="far:title"><table><caption>/,
  );
  assert.match(rendered, /<h2 class="question" id="far:title">How far\?<\/h2><\/caption>/);
  assert.match(rendered, /<th scope="col">Answer<\/th><th scope="col">Outlet<\/th>/);
  assert.ok(
    rendered.includes(
      '<tr><th scope="row" class="answer">near</th><td><a class="src" href="#source-ap"><data value="outlet:ap"></data></a>, in a &#x3C;caption></td></tr>',
    ),
    rendered,
  );
  assert.ok(rendered.includes('<th scope="row" class="answer">far away</th>'));
});

test("the question is a heading below the one above it", async () => {
  const levels = async (text: string) =>
    [...(await html(text, known)).matchAll(/<(h\d) class="question"/g)].map(([, level]) => level);
  assert.deepEqual(await levels("One, [see](#far)."), ["h2", "h2"]);
  assert.deepEqual(await levels("## A\n\nOne, [see](#far).\n\n### B\n\nTwo."), ["h3", "h4"]);
  const first = await mdxHtml('<Accounts dispute="far" />\n\n## A\n\nOne.', known);
  assert.match(first, /<h2 class="question" id="far:title">/);
  const mdx = await mdxHtml('## A\n\nOne.\n\n<Accounts dispute="far" />\n\n### B\n\nTwo.', known);
  assert.match(mdx, /<h3 class="question" id="far:title">.*<h4 class="question" id="long:title">/s);
});

describe("the accounts of a dispute", () => {
  /** The rows of a table: answer and number of its rows, source, and time. */
  const rowsOf = async (
    accounts: { source: string; says: string; at?: string }[],
    days: Record<string, string> = {},
  ) => {
    const sources = ["ap", "reuters", "afp"].map((id) =>
      source(id, days[id] ? { publishedAt: days[id] } : {}),
    );
    const disputes = [{ id: "far", question: "How far?", accounts }];
    const rendered = await html("x", { sources, disputes });
    const rows = rendered.split("<tbody>")[1]?.split("</tr>").slice(0, -1) ?? [];
    return rows.map((row) =>
      [
        /<th[^>]*>([^<]*)/.exec(row)?.[1] ?? "",
        /rowspan="(\d)"/.exec(row)?.[1] ?? "",
        /#source-([a-z]*)/.exec(row)?.[1],
        /<time datetime="([^"]*)"/.exec(row)?.[1] ?? "",
      ].join(" "),
    );
  };

  test("are together if the answer is the same", async () => {
    const accounts = [
      { source: "ap", says: "39" },
      { source: "reuters", says: "40" },
      { source: "afp", says: "39" },
    ];
    assert.deepEqual(await rowsOf(accounts), ["39 2 ap ", "  afp ", "40  reuters "]);
  });

  const accounts = [
    { source: "ap", says: "39" },
    { source: "reuters", says: "40", at: "2015-05-18T09:00:00-04:00" },
    { source: "afp", says: "41" },
  ];

  test("are in the order of the reports if the time of each is known", async () => {
    const rows = await rowsOf(accounts, {
      ap: "2015-05-18",
      afp: "2015-05-17",
      reuters: "2015-05-20",
    });
    assert.deepEqual(rows, [
      "41  afp 2015-05-17",
      "40  reuters 2015-05-18T09:00:00-04:00",
      "39  ap 2015-05-18",
    ]);
  });

  test("are in the order of the editor if it is not", async () => {
    assert.deepEqual(await rowsOf(accounts, { afp: "2015-05-17" }), [
      "39  ap ",
      "40  reuters 2015-05-18T09:00:00-04:00",
      "41  afp 2015-05-17",
    ]);
  });
});

describe("answers that are numbers are drawn to scale", () => {
  const scaleIn = async (language: string, ...answers: string[]) => {
    const disputes = [dispute("far", ...answers)];
    const rendered = await html("x", { ...known, disputes, language });
    return [
      ...(/<svg class="scale".*<\/svg>/s.exec(rendered)?.[0] ?? "").matchAll(/<text[^>]*>([^<]*)/g),
    ].map(([, label]) => label);
  };
  const drawn: [answers: string[], labels: string[]][] = [
    [
      ["about 40 miles", "60 miles", "70 miles (110 km)"],
      ["40", "60", "70", "0 miles"],
    ],
    [
      ["200,000", "100,000"],
      ["100,000", "200,000", "0"],
    ],
    [
      ["some 30%", "70%", "70%"],
      ["30", "70", "0 %"],
    ],
    [
      ["38", "39", "at least 42"],
      ["38", "42", "0", "39"],
    ],
    [
      ["five", "15 confirmed"],
      ["5", "15", "0"],
    ],
  ];
  for (const [answers, labels] of drawn) {
    test(answers.join(", "), async () =>
      assert.deepEqual(await scaleIn("en-US", ...answers), labels),
    );
  }

  const elsewhere: [language: string, answers: string[], labels: string[]][] = [
    ["de-DE", ["rund 200.000 Menschen", "120.000 Menschen"], ["120.000", "200.000", "0 Menschen"]],
    ["de-DE", ["1,5 km", "drei km"], ["1,5", "3", "0 km"]],
    ["fr-FR", ["plus de 20 000", "15 000"], ["15\u202f000", "20\u202f000", "0"]],
    ["es-ES", ["unos 40 muertos", "al menos diez muertos"], ["10", "40", "0 muertos"]],
    ["pl-PL", ["120 osób", "200 osób"], ["120", "200", "0 osób"]],
    ["de-DE", ["1.5 km", "3 km"], []],
    ["pl-PL", ["wiele", "200 osób"], []],
  ];
  for (const [language, answers, labels] of elsewhere) {
    test(`${answers.join(", ")} in ${language}`, async () =>
      assert.deepEqual(await scaleIn(language, ...answers), labels));
  }

  const undrawn = [
    ["60 miles", "110 km"],
    ["60 miles", "far away"],
    ["60 miles", "60 miles"],
    ["60 miles", "61 miles"],
    ["97", "98", "99", "100"],
    ["200,000", "1.5"],
    ["0 miles", "0 miles"],
    ["between 40 and 60 miles", "70 miles"],
  ];
  for (const answers of undrawn) {
    test(`but not ${answers.join(", ")}`, async () =>
      assert.deepEqual(await scaleIn("en-US", ...answers), []));
  }
});
