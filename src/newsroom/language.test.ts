import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOfLanguage } from "./language.ts";

for (const tag of [
  "en",
  "en-US",
  "en-us",
  "de-DE",
  "pt-BR",
  "zh-Hant-TW",
  "gsw-CH",
  "ca-valencia",
  "es-419",
]) {
  test(`accepts the language tag ${tag}`, () => assert.equal(faultOfLanguage(tag), undefined));
}

for (const [tag, right] of [
  ["german", "de"],
  ["Deutsch", "de"],
  ["english", "en"],
  ["frensh", "fr"],
  ["español", "es"],
  ["de_DE", "de-DE"],
  ["en-UK", "en-GB"],
  ["iw", "he"],
  ["de-XX", "de"],
  ["sr-Abcd", "sr"],
] as const) {
  test(`refuses ${tag} as a language, and offers ${right}`, () =>
    assert.equal(faultOfLanguage(tag)?.right, `Did you mean “${right}”?`));
}

for (const tag of ["xx", "qq-QQ", "und", "zxx", "", "x-mine", "1", "en-US-oops-"]) {
  test(`refuses “${tag}” as a language`, () => assert.ok(faultOfLanguage(tag)));
}
