import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typeset } from "./typography.ts";

const english = (text: string) => typeset(text, { language: "en-US" });

function examples(
  name: string,
  cases: Record<string, string>,
  set: (text: string) => string = english,
): void {
  test(name, () => {
    for (const [written, expected] of Object.entries(cases)) assert.equal(set(written), expected);
  });
}

describe("typographic punctuation", () => {
  examples("sets quotation marks, apostrophes, dashes and dots", {
    [`He said "yes" and 'no'.`]: "He said “yes” and ‘no’.",
    [`"'Nested' quotes," she said.`]: "“‘Nested’ quotes,” she said.",
    [`"A 'nested' one in the 'middle'"`]: "“A ‘nested’ one in the ‘middle’”",
    [`("Yes") ["no"]`]: "(“Yes”) [“no”]",
    [`Minister says it's "over" -- for now`]: "Minister says it’s “over” – for now",
    "One---or two---or": "One—or two—or",
    "Wait... . . . and go....": "Wait… … and go.…",
    [`Ask: ¿"qué"?`]: "Ask: ¿“qué”?",
    "-----": "-----",
  });

  examples("sets an apostrophe at the start of a word", {
    "The class of '08, and '09": "The class of ’08, and ’09",
    "a '60s-era car": "a ’60s-era car",
    "the '80's and the '90s, '20/'21": "the ’80’s and the ’90s, ’20/’21",
    "'The class of '08' is a film": "‘The class of ’08’ is a film",
    "rock 'n' roll, rock 'n roll, R'n'B": "rock ’n’ roll, rock ’n roll, R’n’B",
    "'Tis the season to get 'em 'til June": "’Tis the season to get ’em ’til June",
    "'Twas nothing": "’Twas nothing",
    "Let 'em eat the dogs' food": "Let ’em eat the dogs’ food",
    "workin' for 'em, singin' along": "workin’ for ’em, singin’ along",
    "She lives 'cross the road": "She lives ’cross the road",
    [`"'90s kids" and "'em"`]: "“’90s kids” and “’em”",
    [`"Get 'em," he said. 'All of them.'`]: "“Get ’em,” he said. ‘All of them.’",
  });

  examples("still sees a quotation that begins like an elision or a year", {
    "the film 'Til Death Do Us Part' opened": "the film ‘Til Death Do Us Part’ opened",
    "the number '80' and the word 'round'": "the number ‘80’ and the word ‘round’",
    "a 'nuff said' moment": "a ‘nuff said’ moment",
  });

  examples("closes a quotation before a dash or dots without a space", {
    [`the "so-called 'plan'"—which`]: "the “so-called ‘plan’”—which",
    [`the "so-called 'plan'"--which`]: "the “so-called ‘plan’”–which",
    [`"Why?"...and then`]: "“Why?”…and then",
    [`"Never!"—he said`]: "“Never!”—he said",
    [`"(sic)"--so "100%"...that`]: "“(sic)”–so “100%”…that",
    [`"I was—" he began`]: "“I was—” he began",
    [`She said—"no"—and left`]: "She said—“no”—and left",
  });

  examples("opens a quotation before dots, digits and signs, and after a line break", {
    [`"..." he said`]: "“…” he said",
    [`"90s" music, "7 days" and "$5"`]: "“90s” music, “7 days” and “$5”",
    [`"... and then"`]: "“… and then”",
    [`One\n"two"`]: "One\n“two”",
    [`One\n'two'`]: "One\n‘two’",
    [`"--" is a dash`]: "“–” is a dash",
    [`"A"/"B", l'"état" and pre-"war"`]: "“A”/“B”, l’“état” and pre-“war”",
  });

  examples("sets primes for feet, inches, minutes and seconds", {
    [`He is 6'2" tall`]: "He is 6′2″ tall",
    [`a 12"-wide board`]: "a 12″-wide board",
    [`40°26'46" N, 79°58' W`]: "40°26′46″ N, 79°58′ W",
    [`an 8' wall, 3.5" thick`]: "an 8′ wall, 3.5″ thick",
    [`a 10'x12' room, 5'11½" high`]: "a 10′x12′ room, 5′11½″ high",
    [`He said "I am 6'2" tall" twice`]: "He said “I am 6′2″ tall” twice",
    [`a "12"-wide board" of wood`]: "a “12″-wide board” of wood",
  });

  examples("takes no number at the end of a quotation for a measure", {
    [`"Apollo 13" was first. 'Apollo 13'`]: "“Apollo 13” was first. ‘Apollo 13’",
    [`"in 1990", "in 1991"`]: "“in 1990”, “in 1991”",
    [`"It cost $12." He is 6'2" tall`]: "“It cost $12.” He is 6′2″ tall",
    [`"It was 12" and "Apollo 13"-style`]: "“It was 12” and “Apollo 13”-style",
    "CHF 1'000 or 10'000'000": "CHF 1’000 or 10’000’000",
  });

  examples("leaves addresses and typographic marks alone", {
    "https://a.example/it's--so and more--so": "https://a.example/it's--so and more–so",
    [`"https://a.example/a--b" (www.a.example/'b'...)`]:
      "“https://a.example/a--b” (www.a.example/'b'...)",
    "“Yes” – ‘no’ … it’s": "“Yes” – ‘no’ … it’s",
    "„Ja“, « oui »": "„Ja“, « oui »",
    [`a lone " mark and a lone ' one`]: `a lone " mark and a lone ' one`,
  });

  examples(
    "makes the marks of a text between quotation marks single, and those in them double",
    {
      [`He said "no" to me.`]: "He said ‘no’ to me.",
      [`He said "the 'plan' is off" to me.`]: "He said ‘the “plan” is off’ to me.",
      "He said “no” to me. It’s “‘the plan’ that’s off”.":
        "He said ‘no’ to me. It’s ‘“the plan” that’s off’.",
      [`It's a 'plan' of the '80s`]: "It’s a ‘plan’ of the ’80s",
    },
    (text) => typeset(text, { language: "en", quoted: true }),
  );

  for (const [language, expected] of Object.entries({
    "en-GB": "Er sagte: “Das ist ‘neu’, geht’s?”",
    de: "Er sagte: „Das ist ‚neu‘, geht’s?“",
    "de-CH": "Er sagte: «Das ist ‹neu›, geht’s?»",
    fr: "Er sagte: «\u00a0Das ist “neu”, geht’s?\u00a0»",
    "es-MX": "Er sagte: «Das ist “neu”, geht’s?»",
    pl: "Er sagte: „Das ist ‚neu’, geht’s?”",
    sv: "Er sagte: ”Das ist ’neu’, geht’s?”",
  })) {
    examples(
      `has the marks of ${language}`,
      { [`Er sagte: "Das ist 'neu', geht's?"`]: expected },
      (text) => typeset(text, { language }),
    );
  }

  examples(
    "knows German and Dutch words that begin with an apostrophe",
    { [`Wie geht's, 's ist "'ne gute" Sache`]: "Wie geht’s, ’s ist „’ne gute“ Sache" },
    (text) => typeset(text, { language: "de" }),
  );
});
