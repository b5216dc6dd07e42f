import { testRule } from "./cases.fixture.ts";

const sources = (first: string, second: string) => ({
  fields: {
    sources: [
      { id: "reuters", outlet: "reuters", kind: "wire", says: "It is open.", url: first },
      { id: "ap", outlet: "associated-press", kind: "wire", says: "It is long.", url: second },
    ],
  },
});

await testRule("source-address-repeated", {
  finds: [
    [
      "the same address",
      sources("https://a.example/x", "https://a.example/x"),
      "url",
      /“ap” has the same address as “reuters”/,
    ],
    [
      "the same address in another form",
      sources("http://www.a.example/x/", "https://a.example/x#top"),
      "url",
      /same address/,
    ],
  ],
  leaves: [
    ["two addresses", sources("https://a.example/x", "https://a.example/y")],
    ["two queries", sources("https://a.example/?id=1", "https://a.example/?id=2")],
    ["no addresses", {}],
  ],
});
