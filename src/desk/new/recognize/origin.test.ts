import assert from "node:assert/strict";
import { test } from "node:test";
import { body, recognized } from "./recognize.fixture.ts";

const text = (...lines: string[]) => ["Bridge over the river reopens", ...lines].join("\n\n");

for (const [name, paste, outlet, because] of [
  [
    "a dateline",
    text(`RAMADI, Iraq (Reuters) — ${body[0]}`, body[1] ?? ""),
    "reuters",
    "its dateline",
  ],
  [
    "a dateline in Russian style",
    text(`MINSK, May 18. /Reuters/. ${body[0]}`),
    "reuters",
    "its dateline",
  ],
  [
    "a dateline without a dash",
    text(`Ramadi, Iraq (Reuters) ${body[0]}`),
    "reuters",
    "its dateline",
  ],
  ["a byline", text("By Jane Example, BBC News", ...body), "bbc-news", "its byline"],
  [
    "a line below the byline",
    text("By Jane Example", "BBC News, Baghdad", ...body),
    "bbc-news",
    "its byline",
  ],
  [
    "a line with the outlet's name",
    text("Reuters", "1432 GMT", ...body),
    "reuters",
    "the line with its name",
  ],
  [
    "a headline",
    "Bridge over the river | BBC News\n\n" + body.join("\n\n"),
    "bbc-news",
    "its headline",
  ],
  [
    "a copyright notice",
    text(...body, "© 2015 The Associated Press. All rights reserved."),
    "ap",
    "its copyright notice",
  ],
  [
    "an agency that the paper does not cite",
    text(`RAMADI, Iraq (Xinhua) -- ${body[0]}`),
    undefined,
    "its dateline",
  ],
  ["a stranger's byline", text("By Jane Example", ...body), undefined, "its byline (Jane Example)"],
  ["a share button", text(...body, "Share this article"), undefined, "a share button beside it"],
  [
    "the head of a file",
    `---\ntitle: A\nsource: The Standard\n---\n\n${body[0]}`,
    "the-standard",
    "its head",
  ],
  [
    "an address in the head of a file",
    `---\ntitle: A\nurl: https://www.reuters.example/a\n---\n\n${body[0]}`,
    "reuters",
    "its address",
  ],
] as const) {
  test(`tells whose words they are from ${name}`, async () => {
    const { origin } = await recognized(paste);
    assert.equal(origin?.outlet, outlet);
    assert.equal(origin?.because, because);
  });
}

test("knows an agency's text on another outlet's page", async () => {
  const { origin } = await recognized(
    `---\nurl: https://bbc-news.example/a\ntitle: A\n---\n\nRAMADI (Reuters) - ${body[0]}`,
  );
  assert.equal(origin?.outlet, "reuters");
  assert.equal(origin?.via, "bbc-news");
  assert.equal(origin?.kind, "wire");
});

for (const [name, paste] of [
  ["plain paragraphs", text(...body)],
  ["a byline of its own people", text("By Ines Falk", ...body)],
  ["outlets that the text cites", text("Reuters reports it.", "The BBC has it from the council.")],
] as const) {
  test(`takes ${name} for the paper's own words`, async () => {
    assert.equal((await recognized(paste)).origin, undefined);
  });
}
