import { png } from "#testing/picture.ts";
import { testRule } from "./cases.fixture.ts";

const files = { "content/articles/2015/05/18/old-bridge.png": png };
const lead = (alt: string, caption = "The bridge on Monday") => ({
  fields: { lead: { src: "./old-bridge.png", alt, caption, credit: "A/B" } },
  files,
});

await testRule("alt-useless", {
  finds: [
    ["“image”", lead("image"), "alt", /does not describe/],
    ["“Photo of”", lead("A photo of"), "alt", /does not describe/],
    ["a file name", lead("old-bridge.png"), "alt", /a file name/],
    ["a file name without its extension", lead("Old bridge"), "alt", /a file name/],
    ["a file name given by a camera", lead("IMG_2045"), "alt", /a file name/],
    ["one letter", lead("x"), "alt", /“x” does not describe/],
    ["two letters", lead("ab"), "alt", /does not describe/],
    ["punctuation", lead("..."), "alt", /does not describe/],
    ["one letter many times", lead("xxx"), "alt", /does not describe/],
    ["keys in a row", lead("asdf"), "alt", /does not describe/],
    [
      "one letter in the text",
      { text: "![x](./old-bridge.png)", files },
      "![x]",
      /“x” does not describe/,
    ],
    ["the caption again", lead("The bridge, on Monday."), "alt", /repeats the caption/],
    [
      "a picture in the text",
      { text: "![picture](./old-bridge.png)", files },
      "![picture]",
      /does not describe/,
    ],
    [
      "the caption of a figure again",
      {
        format: "mdx",
        files,
        text: '<Figure caption="Trucks wait." credit="A/B">\n\n![Trucks wait](./old-bridge.png)\n\n</Figure>',
      },
      "![Trucks wait]",
      /repeats the caption/,
    ],
  ],
  leaves: [
    ["a description", lead("Trucks on a narrow bridge, seen from the northern bank")],
    [
      "a description that begins with the kind",
      lead("Map of the two banks with the bridge between them"),
    ],
    ["a short description", lead("A bus")],
    ["a letter that is described", lead("The letter X on a door")],
    ["one character that is a word", lead("桥")],
    ["a description in the text", { text: "![Trucks on a bridge](./old-bridge.png)", files }],
  ],
});
