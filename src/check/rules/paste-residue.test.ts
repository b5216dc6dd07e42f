import { testRule } from "./cases.fixture.ts";

const tracked = (url: string) => ({
  sources: [
    { id: "reuters", outlet: "reuters", kind: "wire", says: "It is open.", url },
    { id: "ap", outlet: "associated-press", kind: "wire", says: "It is long." },
  ],
});

await testRule("paste-residue", {
  finds: [
    [
      "a subscription offer",
      { text: "Subscribe now for the full story." },
      "Subscribe",
      /subscription offer/,
    ],
    [
      "a question for subscribers",
      { text: "Already a subscriber? Welcome back." },
      "Already",
      /subscription offer/,
    ],
    ["a meter with a count", { text: "You have 2 free articles left." }, "You have", /meter/],
    [
      "a meter with a blank count",
      { text: "You’ve read   of   free articles." },
      "You’ve",
      /meter/,
    ],
    ["the end of a meter", { text: "of free articles remaining" }, "of free", /meter/],
    ["a price", { text: "$1 a week" }, "$1", /a price/],
    [
      "a price in an offer",
      { text: "From £1.99 per month you get digital editions and save." },
      "£1.99",
      /a price/,
    ],
    [
      "a cookie notice",
      { text: "We use cookies to improve your experience." },
      "cookies",
      /cookie notice/,
    ],
    ["a teaser", { text: "Read more: The bridge of 1998" }, "Read more", /link to other stories/],
    [
      "a teaser in parentheses",
      { text: "(Also read: the other bridge.)" },
      "Also read",
      /link to other stories/,
    ],
    ["an advertisement", { text: "Advertisement" }, "Advertisement", /advertisement/],
    [
      "an advertisement in capitals",
      { text: "The bridge ADVERTISEMENT is open." },
      "ADVERT",
      /advertisement/,
    ],
    ["a share button", { text: "Share this article" }, "Share", /share button/],
    ["a share button of one word", { text: "WhatsApp" }, "WhatsApp", /share button/],
    [
      "a newsletter",
      { text: "Get our newsletter, delivered every morning." },
      "newsletter",
      /newsletter/,
    ],
    ["a form with an inbox", { text: "The day's news in your inbox." }, "inbox", /newsletter/],
    ["a form that asks", { text: "Join our weekly newsletter!" }, "Join", /newsletter/],
    ["a copyright line", { text: "© 2015 The Outlet. It is theirs." }, "©", /copyright/],
    ["a reading time", { text: "4 min read" }, "4 min", /reading time/],
    [
      "repeated no-break spaces",
      { text: "The bridge\u00a0\u00a0is open." },
      "bridge",
      /invisible or extra space/,
    ],
    [
      "a zero-width character",
      { text: "The bri\u200bdge is open." },
      "bri",
      /invisible or extra space/,
    ],
    [
      "a character in the wrong encoding",
      { text: "The cityâ€™s bridge." },
      "city",
      /encoding error/,
    ],
    [
      "a tracking parameter in a source's address",
      { fields: tracked("https://a.example/x?utm_source=feed") },
      "utm_source",
      /utm_source/,
    ],
    [
      "a tracking parameter in a link",
      { text: "The [council's page](https://a.example/?a=1&fbclid=77) says so." },
      "fbclid",
      /fbclid/,
    ],
    ["residue in a field", { fields: { deck: "Sign up for our alerts." } }, "deck", /subscription/],
  ],
  leaves: [
    [
      "news of subscriptions",
      { text: "The paper lost 2,000 subscribers. Its subscription costs more than it did." },
    ],
    [
      "news of prices and pay",
      {
        text: "Oil costs $50 a barrel; the fighters are paid $400 a month, and many live on $2 a day.",
      },
    ],
    [
      "news of cookies",
      { text: "The commission looks into how firms use the cookies of their visitors." },
    ],
    [
      "news of advertising",
      { text: "The advertisement ran in three papers, and advertisers left." },
    ],
    [
      "news of articles",
      {
        text: "You have to read all articles of the treaty, he said; three articles remain in dispute.",
      },
    ],
    [
      "news of newsletters",
      {
        text: "Newsletter #389 of the society was designed and signed by its members.\n\nHe gets the newsletter of the institute, which delivers it every week. In its newsletter the union got letters on privacy.",
      },
    ],
    [
      "news of shares",
      { text: "The share of Anbar that is held grew. They share the bridge; shares fell." },
    ],
    ["a single no-break space", { text: "It is 10\u00a0km long." }],
    [
      "people who read more",
      {
        text: "Pupils read more than they did, and follow others with their eyes.",
      },
    ],
    ["copyright as a subject", { text: "A copyright dispute with all its rights is in court." }],
    ["addresses with a query", { fields: tracked("https://a.example/x?comp=1&rank=1") }],
  ],
});
