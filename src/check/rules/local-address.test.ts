import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { project } from "#testing/project.ts";
import { inspect } from "../inspect.ts";
import { testRule } from "./cases.fixture.ts";

const sourcesWith = (fields: object) => [
  { id: "reuters", outlet: "reuters", kind: "wire", says: "It can be crossed.", ...fields },
  { id: "ap", outlet: "associated-press", kind: "wire", says: "The queue is long." },
];
const linkTo = (url: string) => ({ text: `It is [a wide river](${url}).` });

await testRule("local-address", {
  finds: [
    ["the preview", linkTo("http://localhost:4321/about/"), "localhost", /localhost:4321/],
    ["this machine by number", linkTo("http://127.0.0.1/a"), "127", /127\.0\.0\.1/],
    ["this machine in another notation", linkTo("http://0x7f.1/a"), "0x7f", /own machine/],
    ["a computer on the local network", linkTo("http://desk.local/a"), "desk", /desk\.local/],
    ["a private network", linkTo("http://192.168.1.7/a"), "192", /192\.168/],
    ["a bare address", { text: "It is at http://localhost:4321/about/ today." }, "at", /localhost/],
    [
      "the address of a source",
      { fields: { sources: sourcesWith({ url: "http://localhost/a" }) } },
      "url",
      /localhost/,
    ],
    [
      "an address in a field",
      { fields: { deck: "More at http://localhost:4321/ today." } },
      "deck",
      /localhost/,
    ],
    ["the address of a file", { fields: { deck: "See file:///tmp/a.md today." } }, "deck", /file:/],
  ],
  leaves: [
    ["public addresses", linkTo("https://localhost.example/127.0.0.1/desk.local")],
    ["a page of this site", linkTo("/about/")],
    ["the word", { text: "The server calls itself localhost, as `http://localhost/` does." }],
    ["a public number", linkTo("http://172.15.0.1/a")],
  ],
});

test("local-address lets SITE_ADDRESS put the paper on one's own machine", async (t) => {
  const root = project({});
  process.env["SITE_ADDRESS"] = "http://localhost:8080/paper";
  t.after(() => {
    delete process.env["SITE_ADDRESS"];
    rmSync(root, { recursive: true });
  });
  const { findings } = await inspect(root);
  assert.deepEqual(
    findings.filter(({ file }) => file === "content/site.yaml"),
    [],
  );
});
