import assert from "node:assert/strict";
import { test } from "node:test";
import { isDrawn, missingCharacter } from "./typefaces.ts";

test("the fonts have every character that is taken for granted", () => {
  const codes = Array.from({ length: 0xff }, (_, code) => code + 1);
  const granted = [...codes.map((code) => String.fromCharCode(code)), ..."–—’‘“”…"].filter(
    (character) => missingCharacter(character) === undefined,
  );
  assert.ok(granted.length > 190, "there are many of them");
  assert.deepEqual(
    granted.filter((character) => !isDrawn(character)),
    [],
  );
});

const texts: [text: string, missing: string | undefined][] = [
  ["Baghdad’s “militias” – 50 % of them…", undefined],
  ["Łódź, İzmir, Győr, Ørsted, Çeşme", undefined],
  ["Київ, Москва, Ђоковић", undefined],
  ["Αθήνα", undefined],
  ["Việt Nam", undefined],
  ["cafe\u0301", undefined],
  ["soft\u00adhyphen and no\u2060break", undefined],
  ["北京", "北"],
  ["Al Jazeera: الجزيرة", "ا"],
  ["हिन्दी", "ह"],
  ["A win 🎉", "🎉"],
];
for (const [text, missing] of texts) {
  test(`${missing ? `lacks “${missing}” for` : "can set"} “${text}”`, () => {
    assert.equal(missingCharacter(text), missing);
  });
}
