import assert from "node:assert/strict";
import { test } from "node:test";
import { elidedWords, joinWords, searchedWords, separateWords } from "./search-words.ts";

const cases: [text: string, ...words: string[]][] = [
  ["said—which 1990–1999 wait…go", "said", "which", "1990", "1999", "wait", "go"],
  ["He said — “Yes” – no … it’s", "He", "said", "“Yes”", "no", "it’s"],
  ["non\u2011stick", "non-stick"],
];
for (const [text, ...words] of cases) {
  test(`the words of “${text}” are separate, and the text can be shown as it was`, () => {
    const separate = separateWords(text);
    const found = separate.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    assert.deepEqual(found, words);
    assert.equal(joinWords(separate), text.replace("\u2011", "-"));
  });
}

test("an excerpt is shown as the text, whatever is marked in it", () => {
  const excerpt = separateWords("said—which and").replace("which", "<mark>which</mark>");
  assert.equal(joinWords(excerpt), "said—<mark>which</mark> and");
});

test("words after an apostrophe are found, but an English word is not cut", () => {
  assert.deepEqual(elidedWords("d’Ivoire, l'Équipe and qu’il, O’Neill, dell’Arte, d’Ivoire"), [
    "Ivoire",
    "Équipe",
    "il",
    "Neill",
    "Arte",
  ]);
  assert.deepEqual(elidedWords("It’s Iraq’s, don’t, we’ve, the ’80s, rock ’n’ roll"), []);
});

test("a search leaves out signs of currencies, which the index does not have", () => {
  assert.equal(searchedWords("$41 or €3bn, A$AP"), "41 or 3bn, A$AP");
  assert.equal(searchedWords("1990–1999 non\u2011stick"), "1990 – 1999 non-stick");
});
