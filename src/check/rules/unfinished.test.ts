import { testRule } from "./cases.fixture.ts";

const source = { outlet: "reuters", kind: "wire", says: "The bridge can be crossed." };
const ap = { id: "ap", outlet: "associated-press", kind: "wire", says: "The queue is long." };

await testRule("unfinished", {
  finds: [
    ["a TK in the text", { text: "The bridge cost TK dollars." }, "TK", /a TK: “TK”/],
    ["several", { text: "The bridge cost TKTK." }, "TKTK", /“TKTK”/],
    ["a TK in brackets", { text: "The guard [tk name] said so." }, "tk", /“\[tk name\]”/],
    ["a TK in the headline", { fields: { headline: "TK: the bridge" } }, "headline", /a TK/],
    ["a TK in the deck", { fields: { deck: "It costs TK." } }, "deck", /a TK/],
    [
      "a TK in what a source says",
      { fields: { sources: [{ ...source, id: "reuters", says: "TK" }, ap] } },
      "says",
      /a TK/,
    ],
    [
      "a TK in a title",
      { fields: { sources: [{ ...source, id: "reuters", title: "TK" }, ap] } },
      "title",
      /a TK/,
    ],
    ["a TK in a draft", { fields: { status: "draft", deck: "TK" } }, "deck", /a TK/],
    ["a note in brackets", { text: "The guard [TODO his name] said so." }, "TODO", /his name/],
    ["a note in lowercase", { text: "It opened on [todo: date]." }, "todo", /todo: date/],
    ["a note without brackets", { text: "TODO: ask the guard." }, "TODO", /“TODO”/],
    ["filler text", { text: "Lorem ipsum, and more." }, "Lorem", /filler text: “Lorem ipsum”/],
  ],
  leaves: [
    ["a boxer's victory", { text: "He won by TKO, and by TKOs before." }],
    ["names", { text: "Tk. Ahmed, T.K. Rao and Tk met at the TK-103 tower; ATK and TKs lost." }],
    ["a word in Spanish", { text: "The song is called Todo Cambia, or todo." }],
    ["a task list", { text: "- [ ] Reopen the bridge\n- [x] Count the trucks" }],
    ["code", { text: "The address ends in `TK`." }],
    [
      "an article about lorem ipsum with an exception",
      {
        fields: { allow: [{ rule: "unfinished", reason: "It is about filler text." }] },
        text: "Printers have used lorem ipsum for centuries.",
      },
    ],
  ],
});
