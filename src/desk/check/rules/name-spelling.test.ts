import { testRule } from "./cases.fixture.ts";

await testRule("name-spelling", {
  finds: [
    [
      "a doubled letter",
      { text: "The spokesman, Ahmad Assiri, spoke first.\n\nLater Mr. Asiri said no more." },
      "Mr. Asiri",
      /“Asiri” and “Assiri”/,
    ],
    [
      "another vowel, in deck and text",
      {
        fields: { deck: "The troops go to Taqaddam." },
        text: "The base at Taqaddum is large. From Taqaddum one sees the lake.",
      },
      "deck",
      /“Taqaddam” and “Taqaddum”/,
    ],
    [
      "missing accents",
      { text: "President Erdoğan came. A friend of Mr. Erdogan left." },
      "Mr. Erdogan",
      /“Erdogan” and “Erdoğan”/,
    ],
    [
      "two letters swapped",
      { text: "The town of Habbaniyah fell.\n\nNobody in Habbaniayh knew." },
      "Habbaniayh",
      /“Habbaniayh” and “Habbaniyah”/,
    ],
    [
      "a name with an Arabic article before it",
      { text: "Then Haider al-Abadi spoke.\n\nBut Haider al-Abbadi kept silent." },
      "al-Abbadi",
      /“Abbadi” and “Abadi”/,
    ],
    [
      "a possessive",
      { text: "In Fallujah nothing moved.\n\nHe wrote of Falujah's walls." },
      "Falujah's",
      /“Falujah” and “Fallujah”/,
    ],
  ],
  leaves: [
    ["one spelling", { text: "In Fallujah and from Fallujah, by Fallujah's council." }],
    [
      "names of countries and their people",
      {
        text: "From Iraq the Iraqi army and many Iraqis went to Syria; Syrian and German troops in Germany; Tunisia and Tunisian police; from Arabia, in Arabic; of Israel, by Israeli and Shiite men, and Shiites, Russia and Russian.",
      },
    ],
    [
      "two people with similar first names",
      { text: "Then Mohamed Kuno spoke with Mohammed Ibrahim." },
    ],
    [
      "two people with similar surnames",
      { text: "Then Haider al-Abadi met Ahmed Asadi. Later Mr. Abadi and Ahmed Asadi parted." },
    ],
    [
      "ordinary words at the beginning of sentences",
      {
        text: "There were trucks. Three of them left. Where is it? These are old. Those are new. When will they go?",
      },
    ],
    [
      "ordinary words in a name",
      {
        text: "At the Defense Council. The defence was weak, says the Defence League, for the defense.",
      },
    ],
    ["short words", { text: "From Iran to Iraq, by Omar or Amar." }],
    [
      "other first letters",
      { text: "We met Brown and Crown. In Homs they saw Tikrit and Fikrit." },
    ],
    [
      "other people's spelling in a note",
      { text: "The spokesman, Ahmad Assiri, spoke.[^1]\n\n[^1]: Elsewhere he is Mr. Asiri." },
    ],
    [
      "titles of other people's pieces",
      {
        fields: {
          sources: [
            {
              id: "reuters",
              outlet: "reuters",
              kind: "wire",
              says: "It is open.",
              title: "The men of Falujah",
            },
            { id: "ap", outlet: "associated-press", kind: "wire", says: "It is long." },
          ],
        },
        text: "We went to Fallujah.",
      },
    ],
  ],
});
