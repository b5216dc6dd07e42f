import { testRule } from "./cases.fixture.ts";

const files = { "content/articles/2015/05/18/old-bridge.png": "" };
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
    ["a description in the text", { text: "![Trucks on a bridge](./old-bridge.png)", files }],
  ],
});
