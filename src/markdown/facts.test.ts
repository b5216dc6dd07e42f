import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { danglingIn, readText } from "./facts.ts";
import { source } from "./render.fixture.ts";

const factsOf = (text: string, format: "md" | "mdx" = "md") => readText(text, format).facts;

describe("words are counted", () => {
  const texts: [text: string, words: number][] = [
    ["One two *three* fo**ur**, [five six](https://example.org/).", 6],
    ["## One\n\nTwo\nthree.", 3],
    ["- one two\n- three\n  - four", 4],
    ["> One two\n>\n> three", 3],
    ["| one | two |\n| - | - |\n| three four | five |", 5],
    ["One[^1].\n\n[^1]: Two three.", 3],
    ["One <!-- not this --> two.\n\n<!-- nor this -->", 2],
    ["One ![not this](./a.png) two.", 2],
    ["One `two three`.\n\n```\nfour five\n```", 5],
  ];
  for (const [text, words] of texts)
    test(`${words} in ${JSON.stringify(text)}`, () => assert.equal(factsOf(text).words, words));

  test("in components, too", () => {
    const text =
      '<Timeline title="not this">\n<Event when="nor this">\n\nOne two.\n\n</Event>\n</Timeline>\n\n<PullQuote speaker="A" source="b">three *four*</PullQuote>\n\n{/* nor this */}';
    assert.equal(factsOf(text, "mdx").words, 4);
  });
});

test("sources are listed in the order of first citation", () => {
  const text =
    "[b](source:b) [c][r] [b](source:b)\n\n- [d](source:d)\n\n[^1]: [a](source:a)\n\nNote[^1]. [x](https://source.example/)\n\n[r]: source:c";
  assert.deepEqual(
    factsOf("One.[^1]\n\n[^1]: [a](source:a)\n\n[^2]: [b](source:b)[^2]\n\n[^1]: [c](source:c)")
      .cited,
    ["a"],
    "a note that readers do not see cites nothing",
  );
  assert.deepEqual(factsOf(text).cited, ["b", "c", "d", "a"]);
  assert.deepEqual(
    factsOf('<PullQuote speaker="A" source="b">x</PullQuote>\n\n[a](source:a)', "mdx").cited,
    ["b", "a"],
  );
});

test("passages are the blocks that cite sources, each with its sources", () => {
  const { passages } = factsOf(
    "One.\n\n[Two](source:b) [two](source:a) [two](source:b).\n\n- [x](source:c)",
  );
  assert.deepEqual(
    passages.map(({ cited }) => cited),
    [["b", "a"], ["c"]],
  );
  assert.equal(new Set(passages.map(({ id }) => id)).size, 2);
});

test("pictures and the places of maps are listed", () => {
  const text =
    'Words ![a](./a.png) ![b](./b.jpg) ![a](./a.png)\n\n<LocatorMap place="ramadi" />\n\n<LocatorMap place="minsk" caption="x" />';
  assert.deepEqual(factsOf(text, "mdx").pictures, ["./a.png", "./b.jpg"]);
  assert.deepEqual(factsOf(text, "mdx").places, ["ramadi", "minsk"]);
});

describe("a dangling reference is reported", () => {
  const article = {
    sources: [source("reuters"), source("ap")],
    disputes: [{ id: "how-far", question: "How far?", accounts: [] }],
  };
  const reported = (text: string, format: "md" | "mdx" = "md", has = article) =>
    danglingIn(readText(text, format), has).map(
      ({ line, wrong, right }) => `${line}: ${wrong} | ${right}`,
    );

  test("are not found in a valid text", () => {
    const text =
      'It [is](source:ap) [so][r].\n\n<Accounts dispute="how-far" />\n\n[r]: source:reuters';
    assert.deepEqual(reported(text, "mdx"), []);
  });

  test("are reported for sources, at each citation", () => {
    assert.deepEqual(
      reported(
        "One.\n\nTwo [x](source:reuter), [y](source:nobody)\nand [z][r].\n\n[r]: source:afp",
      ),
      [
        "3: The text cites “reuter”, which is not one of the article's sources. | Did you mean “reuters”? Otherwise add “reuter” to the sources of this article.",
        "3: The text cites “nobody”, which is not one of the article's sources. | Add it to the sources of this article, or use one of these: ap, reuters.",
        "4: The text cites “afp”, which is not one of the article's sources. | Did you mean “ap”? Otherwise add “afp” to the sources of this article.",
      ],
    );
    assert.deepEqual(reported("One [x](source:).").length, 1);
    assert.deepEqual(
      reported('One.\n\n<PullQuote speaker="A" source="csm">x</PullQuote>', "mdx").length,
      1,
    );
  });

  test("are reported for disputes, at the component that shows one", () => {
    const text = 'One.\n\n<Accounts dispute="how-fra" />';
    assert.deepEqual(reported(text, "mdx"), [
      "3: <Accounts> refers to “how-fra”, which is not one of the article's disputes. | Did you mean “how-far”? Otherwise add “how-fra” to the disputes of this article.",
    ]);
    assert.deepEqual(reported(text, "mdx", { sources: [], disputes: [] }), [
      "3: <Accounts> refers to “how-fra”, which is not one of the article's disputes. | Add it to the disputes of this article. There are no entries yet.",
    ]);
  });

  test("are not reported for a text that cannot be parsed", () => {
    assert.deepEqual(reported("[x](source:nobody) <b", "mdx"), []);
  });
});
