/** What the reader reports about a text, compared with what readers see of it. */
import assert from "node:assert/strict";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { parsePage } from "#build/emitted-page.ts";
import { anchorsOf } from "#check/link-targets.ts";
import { opaque, passagesOf } from "#check/passages.ts";
import { split } from "#ingest/document.ts";
import { dropComments } from "#markdown/comments.ts";
import { parseText } from "#markdown/facts.ts";
import { plainText } from "#markdown/plain-text.ts";
import { fill, picturesShown } from "#markdown/tokens.ts";
import { withoutUnseenNotes } from "#markdown/unseen-notes.ts";
import { disputeAnchor } from "#newsroom/anchors.ts";
import type { Article } from "#newsroom/article.ts";
import { numberSources } from "#newsroom/source.ts";

/**
 * Asserts that the rendered text of a valid article shows what the reader found in it.
 * @param text the file
 * @param html its rendered text, with its tokens in place
 */
export function checkAgreement(article: Article, text: string, html: string): void {
  const { cited, passages, pictures, quotations, places } = article.body;
  const { body } = split("", text);
  const written = parseText(body, article.format);
  dropComments(written);
  const tree = withoutUnseenNotes(written);
  const page = fromHtml(html, { fragment: true });

  const { scripts, scriptFiles, styles, foreign, repeatedIds } = parsePage("text", html);
  assert.deepEqual(
    { scripts, scriptFiles, styles, foreign },
    {
      scripts: [],
      scriptFiles: [],
      styles: [],
      foreign: [],
    },
    "the text has foreign markup",
  );
  assert.deepEqual(repeatedIds, [], "an id is there twice");

  const order = numberSources(article.sources, cited);
  const references = elements(
    page,
    (one) => hasClass(one, "ref") || one.properties["source"] !== undefined,
  );
  const shown = references.map((one) =>
    String(one.properties["source"] ?? String(one.properties["href"]).replace("#source-", "")),
  );
  assert.deepEqual(
    [...new Set(shown)].sort(),
    [...cited].sort(),
    "other sources are cited than the reader found",
  );
  for (const [index, one] of references.entries()) {
    const number = one.properties["number"] ?? toString(one);
    assert.equal(
      Number(number),
      order.indexOf(shown[index] ?? "") + 1,
      "a source has another number",
    );
  }

  const figures = elements(page, (one) => hasClass(one, "quote"));
  const speakers = figures.map((one) =>
    letters(elements(one, ({ tagName }) => tagName === "b").map((b) => toString(b))[0]),
  );
  assert.deepEqual(
    sorted(speakers.filter(Boolean)),
    sorted(quotations.map(({ speaker }) => letters(speaker)).filter(Boolean)),
    "other speakers are shown than the reader found",
  );
  const quoted = elements(page, ({ tagName }) => tagName === "blockquote").map((one) =>
    letters(ownText(one)),
  );
  assert.deepEqual(
    sorted(quoted),
    sorted(quotations.map((one) => letters(one.text))),
    "other words are quoted than the reader found",
  );

  const ids = new Set(
    elements(page, ({ properties }) => properties["id"] !== undefined).map(({ properties }) =>
      String(properties["id"]),
    ),
  );
  for (const { id } of passages) assert.ok(ids.has(id), `no passage ${id}`);
  const anchors = anchorsOf(tree, article);
  for (const id of anchors) {
    const isAroundText = /^(main|sources|changes|source-.*)$/.test(id);
    assert.ok(isAroundText || ids.has(id), `the anchor ${id} leads nowhere`);
  }
  const headings = elements(page, ({ tagName }) => /^h[2-6]$/.test(tagName));
  for (const {
    properties: { id },
  } of headings)
    assert.ok(
      String(id).endsWith(":title") || anchors.has(String(id)),
      `links to the heading ${String(id)} are refused`,
    );

  const disputes = elements(page, (one) => hasClass(one, "dispute")).map(({ properties }) =>
    String(properties["id"]),
  );
  assert.deepEqual(
    sorted(disputes),
    sorted((article.disputes ?? []).map(({ id }) => disputeAnchor(id, article))),
    "disputes are missing",
  );

  const indexes = new Set(picturesShown(html).map(({ index }) => index));
  assert.deepEqual(
    [...indexes].sort(),
    [...new Set(pictures)].map((_, i) => i).sort(),
    "pictures are missing",
  );
  const maps = elements(page, ({ tagName }) => tagName === "x-locatormap").map(({ properties }) =>
    String(properties["place"]),
  );
  assert.deepEqual(maps, places, "other maps are shown than the reader found");

  const tooltips = picturesShown(html).map(({ title }) => title);
  const visible = letters(`${ownText(page)} ${tooltips.join(" ")}`);
  for (const passage of passagesOf(tree, 1)) {
    if (passage.part === "alt" || passage.field !== "") continue;
    for (const words of passage.text.split(opaque))
      assert.ok(visible.includes(letters(words)), `readers do not see “${words}”`);
  }
  const filled = fill(html, {
    outlet: () => "",
    time: () => "",
    dateline: () => "",
    map: () => "",
    picture: () => "",
  });
  assert.equal(typeof plainText(filled), "string");
}

function elements(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(node, "element", (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** The text of an element without what is added to it: numbers of sources, outlets in the margin, marks of notes. */
function ownText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (
    node.type === "element" &&
    (hasClass(node, "ref") || hasClass(node, "who") || node.tagName === "sup")
  )
    return "";
  return "children" in node ? node.children.map(ownText).join("") : "";
}

/** Letters and digits, which typography leaves alone. */
function letters(text: string | undefined): string {
  return (text ?? "").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}
