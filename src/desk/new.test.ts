import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, describe, test } from "node:test";
import { parse } from "yaml";
import { split } from "../newsroom/document.ts";
import { inspect } from "./inspection.ts";
import { makeDraft } from "./new.ts";
import { project } from "./newsroom.fixture.ts";

describe("a draft from the command line", () => {
  let root = "";
  beforeEach(() => {
    process.env["SITE_NOW"] = "2015-05-18T14:20:00Z";
    root = project({});
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Runs the command with lines of answers; gives what it printed, too. */
  async function run(args: string[], answers = "") {
    const output = new PassThrough();
    const result = await makeDraft(root, args, { input: Readable.from([answers]), output });
    return { ...result, printed: String(output.read() ?? "") };
  }

  const day = "content/articles/2015/05/18";

  function written(slug: string) {
    const file = `${day}/${slug}.md`;
    const { yaml, body } = split(file, readFileSync(join(root, file), "utf8"));
    return { fields: parse(yaml) as Record<string, unknown>, yaml, body };
  }

  /** What check says about the content: errors, and the rules of its warnings. */
  async function checked() {
    const { findings } = await inspect(root);
    const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
    return { errors: of("error"), warnings: [...new Set(of("warning").map(({ rule }) => rule))] };
  }

  const flags = [
    "--headline=The bridge is open",
    "--section=daily roundup",
    "--byline=ines-falk,tomas-reed",
    "--dateline=ramadi",
    "--topics=iraq, islamic-state",
  ];

  test("flags alone make a draft that passes check, with marks where something is open", async () => {
    const { status, out } = await run([...flags, "--story", "battle-for-ramadi", "--yes"]);
    assert.equal(status, 0);
    const { fields } = written("the-bridge-is-open");
    assert.equal(fields["headline"], "The bridge is open");
    assert.deepEqual(fields["byline"], ["ines-falk", "tomas-reed"]);
    assert.deepEqual(fields["topics"], ["iraq", "islamic-state"]);
    assert.equal(fields["story"], "battle-for-ramadi");
    assert.equal(fields["status"], "draft");
    assert.equal(fields["publishedAt"], "2015-05-18T11:00:00-04:00");
    assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
    assert.match(out ?? "", /Written: content\/articles\/2015\/05\/18\/the-bridge-is-open\.md/);
    assert.match(out ?? "", /localhost:4321\/daily-roundup\/2015\/05\/18\/the-bridge-is-open\//);
    assert.match(out ?? "", /npm run check -- content/);
  });

  test("with --yes alone everything is a mark, and check still passes", async () => {
    const { status, printed } = await run(["--yes"]);
    assert.equal(status, 0);
    assert.equal(printed, "");
    assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
    assert.match(written("to-confirm-the-headline").yaml, /byline: \[ines-falk\] # TO CONFIRM/);
  });

  test("a mark that is left in a published article fails", async () => {
    await run(["--yes"]);
    const file = join(root, day, "to-confirm-the-headline.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("status: draft", "status: published"));
    assert.equal((await checked()).errors[0]?.rule, "placeholder");
  });

  test("answers are taken by id, and asked for again with the nearest", async () => {
    const answers = "The bridge is open\n\nines-flak\nines-falk\nramadi\n\niraq\n";
    const { status, printed } = await run([], answers);
    assert.equal(status, 0);
    assert.match(printed, /There is no “ines-flak”\. Did you mean “ines-falk”\?/);
    assert.match(printed, /tomas-reed {2}Tomas Reed/);
    const { fields } = written("the-bridge-is-open");
    assert.equal(fields["section"], "daily roundup");
    assert.deepEqual(fields["byline"], ["ines-falk"]);
    assert.equal(fields["story"], undefined);
  });

  test("what flags have settled is not asked", async () => {
    const { status, printed } = await run(flags, "battle-for-ramadi\n");
    assert.equal(status, 0);
    assert.equal(/Headline|Byline/.test(printed), false);
    assert.equal(written("the-bridge-is-open").fields["story"], "battle-for-ramadi");
  });

  test("when the answers end nothing is written", async () => {
    const { status, error } = await run([], "The bridge is open\n");
    assert.equal(status, 1);
    assert.match(error ?? "", /nothing was written/);
    assert.equal(existsSync(join(root, "content/articles")), false);
  });

  test("unknown ids are refused with the nearest, all at once", async () => {
    const wrong = ["--byline", "ines-flak", "--dateline", "ramady", "--topics", "iraq,irak"];
    const { status, error } = await run([...wrong, "--section", "daily", "--story", "x", "--yes"]);
    assert.equal(status, 1);
    for (const line of [
      /--byline: There is no “ines-flak”\. Did you mean “ines-falk”/,
      /--dateline: .*“ramadi”/,
      /--topics: There is no “irak”\. Did you mean “iraq”/,
      /--section: There is no “daily”/,
      /--story: There is no “x”/,
    ])
      assert.match(error ?? "", line);
    assert.equal(existsSync(join(root, "content/articles")), false);
  });

  for (const [name, args, message] of [
    ["a headline that is too long", ["--headline", "a".repeat(161)], /at most 160/],
    ["a headline without letters", ["--headline", "…"], /no letters/],
    ["two sections", ["--section", "daily roundup, daily roundup 2"], /Only one fits/],
    ["no topic", ["--topics", ""], /Something has to stand here/],
    ["a file that does not exist", ["--from", "nowhere.txt"], /no file nowhere\.txt/],
  ] as const) {
    test(`${name} is refused`, async () => {
      const { status, error } = await run([...args, "--yes"]);
      assert.equal(status, 1);
      assert.match(error ?? "", message);
      assert.equal(existsSync(join(root, "content/articles")), false);
    });
  }

  test("an option that does not exist brings the usage", async () => {
    const { status, error } = await run(["--head", "x"]);
    assert.equal(status, 2);
    assert.match(error ?? "", /--from FILE/);
  });

  for (const extension of ["md", "mdx"]) {
    test(`an article that is there stays as it is: .${extension}`, async () => {
      await run([...flags, "--yes"]);
      const file = join(root, day, "the-bridge-is-open.md");
      const mine = join(root, day, `the-bridge-is-open.${extension}`);
      rmSync(file);
      writeFileSync(mine, "mine");
      const { status, error } = await run([...flags, "--yes"]);
      assert.equal(status, 1);
      assert.match(error ?? "", /is there already/);
      assert.equal(readFileSync(mine, "utf8"), "mine");
      assert.deepEqual(readdirSync(join(root, day)), [`the-bridge-is-open.${extension}`]);
    });
  }

  test("in the last hour of a day the draft lies where it will go out", async () => {
    process.env["SITE_NOW"] = "2015-05-19T03:30:00Z";
    await run([...flags, "--yes"]);
    assert.ok(existsSync(join(root, "content/articles/2015/05/19/the-bridge-is-open.md")));
    assert.deepEqual((await checked()).errors, []);
  });

  const pasted = `World

Bridge near Ramadi reopens after nine days

Traders cross with flour and fuel

By Jane Example

Trucks wait at the bridge on Sunday. (Ali Example/AFP)

RAMADI, Iraq (Reuters) — Engineers reopened the *old* bridge on Monday, a guard told the BBC.

The money for it has not been found in Iraq, The Hill reports.

Subscribe now for $1 a week
`;

  test("a pasted text becomes a draft with sources, citations and marks", async () => {
    writeFileSync(join(root, "paste.txt"), pasted);
    const { status, out } = await run(["--from", "paste.txt", "--yes"]);
    assert.equal(status, 0);
    const { fields, yaml, body } = written("bridge-near-ramadi-reopens-after-nine-days");
    assert.equal(fields["headline"], "Bridge near Ramadi reopens after nine days");
    assert.equal(fields["deck"], "Traders cross with flour and fuel");
    assert.equal(fields["dateline"], "ramadi");
    assert.deepEqual(fields["topics"], ["iraq"]);
    const sources = fields["sources"] as { id: string; outlet: string }[];
    assert.deepEqual(sources.map(({ outlet }) => outlet).sort(), [
      "bbc-news",
      "reuters",
      "the-hill",
    ]);
    assert.match(yaml, /# {3}caption: "Trucks wait at the bridge on Sunday\."/);
    assert.match(yaml, /# {3}credit: "Ali Example\/AFP"/);
    assert.match(body, /^\s*<!-- confirm: filed under ramadi and cites reuters/);
    assert.match(
      body,
      /Engineers reopened the \\\*old\\\* bridge on Monday, a guard told \[the BBC\]\(source:bbc-news\) \(\[Reuters\]\(source:reuters\)\)\./,
    );
    assert.match(body, /, \[The Hill reports\]\(source:the-hill\)\./);
    assert.equal(/Subscribe|Jane Example|World/.test(body), false);
    assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
    for (const line of [
      /a subscription offer: Subscribe now for \$1 a week/,
      /a byline: By Jane Example/,
      /a label: World/,
      /line 2: .*the headline, from the first line/,
      /this cites The Hill/,
    ])
      assert.match(out ?? "", line);
  });

  test("a text on the standard input asks nothing", async () => {
    const { status, printed } = await run(["--from", "-", "--byline", "tomas-reed"], pasted);
    assert.equal(status, 0);
    assert.equal(printed, "");
    assert.deepEqual(written("bridge-near-ramadi-reopens-after-nine-days").fields["byline"], [
      "tomas-reed",
    ]);
  });

  test("what a pasted text suggests is offered as an answer", async () => {
    writeFileSync(join(root, "paste.txt"), pasted);
    const { printed } = await run(["--from", "paste.txt"], "\n\nines-falk\n\n\n\n");
    assert.match(printed, /Headline \[Bridge near Ramadi reopens after nine days\]:/);
    assert.match(printed, /Dateline \[ramadi\]:/);
    assert.ok(existsSync(join(root, day, "bridge-near-ramadi-reopens-after-nine-days.md")));
  });

  test("a pasted text that names one outlet gets a second source to find", async () => {
    await run(["--from", "-"], "The bridge is open today\n\nIt is open, Reuters reports.");
    const { fields } = written("the-bridge-is-open-today");
    assert.equal((fields["sources"] as object[]).length, 2);
    assert.deepEqual(await checked(), { errors: [], warnings: ["placeholder"] });
  });

  test("a pasted text full of markup stays text, and valid", async () => {
    const text =
      "The bridge is open today\n\n<script>alert(1)</script> [x](javascript:1) # no\n\n--- {a} <!-- b --> ![c](d.png) Reuters says.\n\nBBC News — says > so.";
    await run(["--from", "-"], text);
    const { body } = written("the-bridge-is-open-today");
    assert.match(body, /\\<script>/);
    assert.deepEqual((await checked()).errors, []);
  });

  test("an empty text is refused", async () => {
    const { status, error } = await run(["--from", "-"], " \n");
    assert.equal(status, 1);
    assert.match(error ?? "", /no text/);
  });
});
