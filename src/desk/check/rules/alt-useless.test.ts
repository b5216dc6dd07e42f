import { testRule } from "./cases.fixture.ts";

const files = { "content/articles/2015/05/18/old-bridge.png": "" };
const lead = (alt: string, caption = "The bridge on Monday") => ({
  fields: { lead: { src: "./old-bridge.png", alt, caption, credit: "A/B" } },
  files,
});

await testRule("alt-useless", {
  finds: [
    ["“image”", lead("image"), "alt", /says nothing/],
    ["“Photo of”", lead("A photo of"), "alt", /says nothing/],
    ["a file name", lead("old-bridge.png"), "alt", /name of the file/],
    ["a file name without its ending", lead("Old bridge"), "alt", /name of the file/],
    ["a camera's name", lead("IMG_2045"), "alt", /name of the file/],
    ["the caption again", lead("The bridge, on Monday."), "alt", /repeats the caption/],
    [
      "a picture in the text",
      { text: "![picture](./old-bridge.png)", files },
      "![picture]",
      /says nothing/,
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
