/** Drafts from whole texts, in the forms in which they are pasted or come as files. */
import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { textIn } from "./recognize/bytes.ts";
import { draftingIn } from "./new.fixture.ts";
import type { Expected } from "./texts.fixture.ts";
import { markedTexts } from "./texts-marked.fixture.ts";
import { plainTexts } from "./texts-plain.fixture.ts";

const folder = fileURLToPath(new URL("texts", import.meta.url));

const expected: Record<string, Expected> = { ...plainTexts, ...markedTexts };

test("every text is tested", () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(expected).sort());
});

for (const [name, what] of Object.entries(expected)) {
  test(`makes a draft of ${name}`, async (t) => {
    const { root, run, drafted, checked } = draftingIn(t);
    copyFileSync(join(folder, name), join(root, name));
    const { status, out = "" } = await run(["--from", name, "--yes"]);
    assert.equal(status, 0);
    const { fields, source, body } = drafted(what.slug);
    assert.equal(fields["headline"], what.headline);
    const deck = String(fields["deck"]);
    assert.equal(deck.startsWith("TO CONFIRM") ? undefined : deck, what.deck);
    if (what.place !== undefined) assert.equal(fields["dateline"], what.place);
    const sources = fields["sources"] as { id: string; outlet: string }[];
    const cited = sources.filter(({ id }) => id !== "first" && id !== "second");
    assert.deepEqual(
      cited.map(({ outlet }) => outlet),
      what.outlets ?? [],
    );
    for (const pattern of what.text ?? []) assert.match(body, pattern);
    const [recognized = "", left = ""] =
      out.split("To review:")[0]?.split("Left out of the draft:") ?? [];
    for (const pattern of what.left ?? []) assert.match(left, pattern);
    const words = /in (?:the words of (?<name>.+?)|(?<another>another outlet)'s words), as/.exec(
      body,
    )?.groups;
    assert.equal(words?.["name"] ?? words?.["another"], what.words);
    assert.deepEqual((await checked()).errors, []);
    const lost = wordsIn(visible(name, textIn(readFileSync(join(folder, name))))).difference(
      wordsIn(`${recognized} ${left} ${source}`),
    );
    assert.deepEqual([...lost], []);
  });
}

/** The words of a text, without markup, addresses' parameters, and the keys of heads. */
function visible(name: string, text: string): string {
  const plain = text
    .replaceAll(/\?[\w=&]+/g, " ")
    .replaceAll(/^(?:[\w*]+|\[\w+\])(?: ?=|:| *$)/gm, " ");
  if (!/\.(?:html|md)$/.test(name)) return plain.replaceAll(/^-+ Forwarded message -+$/gm, "");
  return plain
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>|<!--|-->|<[^>]*>/gi, " ")
    .replaceAll(/&\w+;/g, " ");
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
