import assert from "node:assert/strict";
import { test } from "node:test";
import { renderMarkdown } from "./render.ts";
import { source } from "./render.fixture.ts";

const sources = [source("ap")];
const linksIn = async (text: string, base: string) =>
  [
    ...(await renderMarkdown(text, "en", { sources, dateline: "ramadi" }, base)).matchAll(
      /href="([^"]*)"/g,
    ),
  ]
    .map(([, href = ""]) => href)
    .filter((href) => !href.startsWith("#p-"));

for (const [name, text, ...links] of [
  ["a link to a page", "[About](/about/)", "/paper/about/"],
  ["a link to a section that is called like the folder", "[All](/paper/)", "/paper/paper/"],
  ["a link to the front page", "[Front](/)", "/paper/"],
  ["a reference link", "[Rules][r]\n\n[r]: /about/#citing", "/paper/about/#citing"],
  ["a link in a table", "| a |\n| - |\n| [b](/about/) |", "/paper/about/"],
  [
    "a link in a note",
    "A[^1].\n\n[^1]: See [b](/about/).",
    "#user-content-fn-1",
    "/paper/about/",
    "#user-content-fnref-1",
  ],
  ["a link to another site", "[There](https://a.example/about/)", "https://a.example/about/"],
  ["a link to an anchor", "## Head\n\n[Here](#head)", "#head"],
  ["a link by mail", "[Us](mailto:a@b.example)", "mailto:a@b.example"],
  ["a citation", "[So](source:ap).", "https://ap.example/", "#source-ap", "#source-ap"],
] as const) {
  test(`in a folder of the host, ${name} leads to the right place`, async () => {
    assert.deepEqual(await linksIn(text, "/paper"), links);
  });
}

test("at the top of the host, links lead where they say", async () => {
  assert.deepEqual(await linksIn("[About](/about/) [r]\n\n[r]: /", ""), ["/about/", "/"]);
});
