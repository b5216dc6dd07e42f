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
    [
      "two first letters for one sound",
      { text: "Then Muammar Gaddafi spoke.\n\nBut Muammar Qaddafi kept silent." },
      "Qaddafi",
      /“Qaddafi” and “Gaddafi”/,
    ],
    [
      "two first letters in a surname alone",
      { text: "Col. Gaddafi ruled for decades.\n\nNobody missed Qadhafi." },
      "Qadhafi",
      /“Qadhafi” and “Gaddafi”/,
    ],
    [
      "a first name before the same surname",
      { text: "We met Barack Obama at noon.\n\nLater Barak Obama left." },
      "Barak",
      /“Barak” and “Barack”/,
    ],
    [
      "two endings for one sound",
      { text: "Volodymyr Zelensky came.\n\nThe visit of Mr. Zelenskiy was short." },
      "Zelenskiy",
      /“Zelenskiy” and “Zelensky”/,
    ],
    [
      "two vowels for one sound",
      { text: "The party of Viktor Yanukovych lost.\n\nA friend of Yanukovich left." },
      "Yanukovich",
      /“Yanukovich” and “Yanukovych”/,
    ],
    [
      "another consonant behind the same first name",
      { text: "Boris Johnson spoke at noon.\n\nThen Boris Johnston left." },
      "Johnston",
      /“Johnston” and “Johnson”/,
    ],
    [
      "another consonant behind the same role",
      { text: "Prime Minister Rasmusen spoke.\n\nThen Prime Minister Rasmuser left." },
      "Rasmuser",
      /“Rasmuser” and “Rasmusen”/,
    ],
    [
      "another vowel with the same role on the other side",
      { text: "Foreign Minister Kerkar spoke.\n\nLater Kerker, the foreign minister, left." },
      "Kerker",
      /“Kerker” and “Kerkar”/,
    ],
    [
      "a last letter typed twice",
      { text: "The keeper, Aksel Roos, heard it.\n\nThen Aksel Rooss went to look." },
      "Rooss",
      /“Rooss” and “Roos”/,
    ],
    [
      "a group",
      { text: "The men of Hezbollah wait.\n\nNobody knows what Hizbollah wants." },
      "Hizbollah",
      /“Hizbollah” and “Hezbollah”/,
    ],
  ],
  leaves: [
    [
      "two surnames with different first names",
      {
        text: "Boris Johnson met Alan Johnston. Priti Patel wrote to Smita Patil.\n\nOlaf Scholz and Hans Scholl, Anna Hofmann and Max Hoffmann, Magdalena Andersson and Pamela Anderson: none are related.",
      },
    ],
    [
      "two surnames without first names",
      {
        text: "Mr. Johnson spoke at noon.\n\nMr. Johnston left. Patel said so.\n\nPatil denied it. The view of Scholz prevailed.\n\nThe view of Scholl did not. Mr. Stevens waits.\n\nMr. Stephens works.",
      },
    ],
    [
      "two people with similar names, one introduced",
      { text: "Boris Johnson spoke at noon.\n\nThen Mr. Johnston of the council left." },
    ],
    [
      "given names that people spell differently",
      {
        text: "The son of Mohammed waits.\n\nThe son of Mohamed works. A gift from Ahmed came.\n\nA gift from Ahmad went. We know Catherine.\n\nWe know Katherine.",
      },
    ],
    [
      "a man and a woman",
      { text: "The shop of Mr. Hoffmann is shut.\n\nThe shop of Ms. Hofmann is open." },
    ],
    [
      "two leaders",
      {
        text: "Ali Khamenei spoke.\n\nHe succeeded Ruhollah Khomeini. Ehud Barak met Barack Obama.",
      },
    ],
    [
      "countries with similar names",
      {
        text: "From Austria to Australia.\n\nFrom Slovakia to Slovenia; from Niger to Nigeria.\n\nIn Gambia and in Zambia, in Ghana under President Ghani, in Mali, in Malta.",
      },
    ],
    [
      "words in names",
      { text: "They stayed at the Sunset Motel.\n\nThe town has a Model School." },
    ],
    [
      "two names in one sentence",
      { text: "The villages of Karamla and Karemla lie on two hills." },
    ],
    [
      "names that the registries have",
      {
        text: "In Karamla nothing moved.\n\nNobody in Karemla knew.",
        files: {
          "content/topics/karamla.yaml": 'name: "Karamla"\nabout: "A town."\n',
          "content/topics/karemla.yaml": 'name: "Karemla"\nabout: "Another town."\n',
        },
      },
    ],
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
