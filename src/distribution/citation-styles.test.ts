/**
 * The expected references were made with the official CSL styles of August 2026 (apa, modern-language-association,
 * chicago-notes-bibliography) by citeproc-js. Where these differ from the manuals, a test says so.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { apa, chicago, citationsOf, mla, type TextRun, type Work } from "./citation-styles.ts";
import { pageOf } from "#testing/page.ts";

const styles = { apa, mla, chicago };
const address = "https://roundup.example/daily-roundup/2015/05/18/slug/";
const paper = "The Daily Roundup";

/** A reference as text, its italics between asterisks. */
function written(runs: TextRun[]): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join("");
}

const one: Work = {
  authors: ["Ines Falk"],
  title: "Baghdad sends the militias to Ramadi, the city it had kept them out of",
  paper,
  day: "2015-05-18",
  url: address,
};
const two: Work = {
  ...one,
  authors: ["Ines Falk", "Noor Haddad"],
  title: "“No will to fight”: Carter blames Iraq’s soldiers, and Baghdad answers",
};
const three: Work = {
  ...one,
  authors: ["Ines Falk", "Noor Haddad", "Tomas Reed"],
  title: "Arrests after Sousse: how much of the beach is free?",
  day: "2015-06-30",
};
const seven: Work = {
  ...one,
  authors: ["Ann Ash", "Ben Birch", "Cleo Cedar", "Dan Damson", "Eva Elm", "Fay Fir", "Guy Gorse"],
  title: "None is from Chibok, the army says",
};

const references: [style: keyof typeof styles, work: Work, reference: string][] = [
  [
    "apa",
    one,
    `Falk, I. (2015, May 18). Baghdad sends the militias to Ramadi, the city it had kept them out of. *${paper}*. ${address}`,
  ],
  [
    "apa",
    two,
    `Falk, I., & Haddad, N. (2015, May 18). “No will to fight”: Carter blames Iraq’s soldiers, and Baghdad answers. *${paper}*. ${address}`,
  ],
  [
    "apa",
    three,
    `Falk, I., Haddad, N., & Reed, T. (2015, June 30). Arrests after Sousse: how much of the beach is free? *${paper}*. ${address}`,
  ],
  [
    "apa",
    { ...one, authors: ["Jean-Claude Luc van Damme"] },
    `van Damme, J.-C. L. (2015, May 18). Baghdad sends the militias to Ramadi, the city it had kept them out of. *${paper}*. ${address}`,
  ],
  [
    "mla",
    { ...one, title: "Baghdad sends the militias to Ramadi" },
    `Falk, Ines. “Baghdad Sends the Militias to Ramadi.” *${paper}*, 18 May 2015, ${address}.`,
  ],
  [
    "mla",
    two,
    `Falk, Ines, and Noor Haddad. “‘No Will to Fight’: Carter Blames Iraq’s Soldiers, and Baghdad Answers.” *${paper}*, 18 May 2015, ${address}.`,
  ],
  [
    "mla",
    three,
    `Falk, Ines, et al. “Arrests after Sousse: How Much of the Beach Is Free?” *${paper}*, 30 June 2015, ${address}.`,
  ],
  [
    "mla",
    { ...one, title: "He said “no”", day: "2015-09-03" },
    `Falk, Ines. “He Said ‘No.’” *${paper}*, 3 Sept. 2015, ${address}.`,
  ],
  [
    "mla",
    { ...one, title: "It is so", day: "2015-12-29" },
    `Falk, Ines. “It Is So.” *${paper}*, 29 Dec. 2015, ${address}.`,
  ],
  [
    "chicago",
    { ...two, paper: "Kyiv Post" },
    `Falk, Ines, and Noor Haddad. “‘No Will to Fight’: Carter Blames Iraq’s Soldiers, and Baghdad Answers.” *Kyiv Post*, May 18, 2015. ${address}.`,
  ],
  [
    "chicago",
    { ...three, paper: "Kyiv Post" },
    `Falk, Ines, Noor Haddad, and Tomas Reed. “Arrests After Sousse: How Much of the Beach Is Free?” *Kyiv Post*, June 30, 2015. ${address}.`,
  ],
  [
    "chicago",
    { ...seven, paper: "Kyiv Post" },
    `Ash, Ann, Ben Birch, Cleo Cedar, et al. “None Is from Chibok, the Army Says.” *Kyiv Post*, May 18, 2015. ${address}.`,
  ],
];
for (const [style, work, reference] of references) {
  test(`${style}: ${reference}`, () => {
    assert.equal(written(styles[style](work)), reference);
  });
}

test("Chicago leaves the article of a newspaper out, as its quick guide does with the New York Times", () => {
  assert.match(written(chicago(one)), /\*Daily Roundup\*/);
});

test("Chicago, 18th edition, has a capital for prepositions of five letters and more, MLA has not", () => {
  const work = { ...one, title: "A base between Ramadi and Fallujah" };
  assert.match(written(chicago(work)), /“A Base Between Ramadi and Fallujah\.”/);
  assert.match(written(mla(work)), /“A Base between Ramadi and Fallujah\.”/);
});

test("adverbs have their capital where CSL takes them for prepositions", () => {
  assert.match(written(mla(one)), /Kept Them Out Of\.”/);
});

test("the day is that of the desk, whatever the hour in Greenwich", () => {
  const page = pageOf({ id: "2015/05/18/late", publishedAt: "2015-05-18T23:30:00-04:00" });
  const [first] = citationsOf(page);
  assert.match(written(first?.runs ?? []), /\(2015, May 18\)/);
});
