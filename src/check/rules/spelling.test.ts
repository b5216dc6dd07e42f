import { testRule } from "./cases.fixture.ts";

const text = (sentence: string) => ({ text: sentence });

await testRule("spelling", {
  finds: [
    [
      "letters in the wrong order",
      text("The council recieved the report."),
      "recieved",
      /“recieved”/,
    ],
    ["a letter left out", text("The goverment opened the bridge."), "goverment", /“goverment”/],
    ["a letter too many", text("They will wait untill noon."), "untill", /“untill”/],
    [
      "single letters for doubled ones",
      text("An accomodation was found."),
      "accomo",
      /“accomodation”/,
    ],
    ["two mistakes in one word", text("It was the first occurance."), "occurance", /“occurance”/],
    ["doubled letters for single ones", text("Nobody could reccomend it."), "reccomend", /“recc/],
    ["a short word", text("They closed teh bridge."), "teh", /“teh”/],
    ["words with no space between", text("It is the end ofthe bridge."), "ofthe", /“ofthe”/],
    ["an apostrophe left out", text("It doesnt hold."), "doesnt", /“doesnt”/],
    ["the first word of a sentence", text("Goverment troops wait."), "Goverment", /“Goverment”/],
    ["a word beside a foreign one", text("The mask is callled *tavake*."), "callled", /“callled”/],
    ["a common word of four letters", text("It is a place in whih trucks wait."), "whih", /“whih”/],
    [
      "a word in the deck",
      { fields: { deck: "Trucks wait on seperate banks." } },
      "deck",
      /“seperate”/,
    ],
    ["a word in a heading", text("## The begining\n\nTrucks wait."), "begining", /“begining”/],
    [
      "a word in a quotation",
      text('He said: "We will definately hold the bridge."'),
      "He",
      /“definately”/,
    ],
    [
      "a word twice, once",
      text("It is adressed to him.\n\nIt is adressed to her."),
      "to him",
      /“adressed”/,
    ],
  ],
  leaves: [
    [
      "both sides of the Atlantic",
      text(
        "The color and colour of the center and centre; it was organized, organised and traveled.",
      ),
    ],
    [
      "new and rare words",
      text(
        "Lockdowns, livestreams, whistleblowers, cybersecurity, rebranding, counterterrorism, airstrikes, rainforests, orcas, podcasters, deplatforming, microplastics, frontrunners and beheadings.",
      ),
    ],
    [
      "names",
      text("Mr. Abadi of Taqaddum met Sadr in Besmaya. Elsewhere Rezgui and Nkaissery waited."),
    ],
    [
      "words of other languages in news",
      text(
        "The imam of the madrasa issued a fatwa; jihadis and peshmerga, de facto, per capita, en masse.",
      ),
    ],
    ["foreign words in italics", text("They call it *recieve*, the *Brueke*.")],
    [
      "foreign words between marks",
      text('The sign reads "Brueke", and the slogan "Adelante siempre".'),
    ],
    [
      "a foreign sentence",
      text('He said: "Reconozco esta sentencia como efectiva, la misma que representa."'),
    ],
    [
      "a mistake that is marked",
      text('The letter says: "We recieve [sic] no money from them at all."'),
    ],
    [
      "addresses and code",
      text("See `recieve()` and desk@goverment.example, or www.recieved.example."),
    ],
    ["parts of compounds", text("A bric-a-brac, willy-nilly; an avant-garde plan.")],
    ["dropped letters", text("“We was just countin’ and waitin’,” he said to them.")],
  ],
});

const german = {
  "content/site.yaml":
    'name: "Roundup"\ndescription: "A paper."\naddress: "https://roundup.example"\nlanguage: "de-DE"\ntimeZone: "Europe/Berlin"\nemail: "desk@roundup.example"\ncorrections: "corrections@roundup.example"\narticlesPerPage: 20\npolicies: { citing: "/about/#citing", corrections: "/about/#citing", ethics: "/about/#citing", masthead: "/about/#citing" }\n',
};

await testRule("spelling", {
  finds: [],
  leaves: [
    [
      "a paper in a language without a dictionary",
      { text: "The goverment recieved it.", files: german },
    ],
  ],
});

await testRule("spelling", {
  finds: [["a mistake beside them", text("The goverment fell."), "goverment", /“goverment”/]],
  leaves: [
    [
      "words in the names of the registries",
      {
        text: "Readers of the untill and the goverment2 wait.",
        files: {
          "content/topics/untill.yaml": 'name: "the untill"\nabout: "A thing."\n',
        },
      },
    ],
  ],
});
