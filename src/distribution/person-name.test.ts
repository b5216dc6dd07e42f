import assert from "node:assert/strict";
import { test } from "node:test";
import { initials, personName } from "./person-name.ts";

const names: [name: string, given: string, family: string, suffix?: string][] = [
  ["Ines Falk", "Ines", "Falk"],
  ["F. Brinley Bruton", "F. Brinley", "Bruton"],
  ["Ludwig van Beethoven", "Ludwig", "van Beethoven"],
  ["Ana de la Cruz", "Ana", "de la Cruz"],
  ["Haider al-Abadi", "Haider", "al-Abadi"],
  ["Martin Luther King Jr.", "Martin Luther", "King", "Jr."],
  ["Martin Luther King, Jr.", "Martin Luther", "King", "Jr."],
  ["Björk", "", "Björk"],
  ["Alexandra Anderson", "Alexandra", "Anderson"],
  ["The foreign desk", "", "The foreign desk"],
  ["Agence France-Presse", "", "Agence France-Presse"],
  ["Newser Editors and Wire Services", "", "Newser Editors and Wire Services"],
  ["Staff Writer", "", "Staff Writer"],
  ["ls/sms", "", "ls/sms"],
];
for (const [name, given, family, suffix = ""] of names) {
  test(`“${name}” is ${given ? `split into “${family}, ${given}”` : "not split"}`, () => {
    assert.deepEqual(personName(name), { given, family, suffix });
  });
}

const shortened: [given: string, initials: string][] = [
  ["Ines", "I."],
  ["Jean-Claude Luc", "J.-C. L."],
  ["F. Brinley", "F. B."],
  ["Émile", "É."],
  ["", ""],
];
for (const [given, expected] of shortened) {
  test(`the initials of “${given}” are “${expected}”`, () => {
    assert.equal(initials(given), expected);
  });
}
