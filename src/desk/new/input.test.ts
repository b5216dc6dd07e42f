import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { test } from "node:test";
import { readInput } from "./input.ts";
import { draftingIn } from "./new.fixture.ts";

const text = "Brücke bei Ramadi offen\r\n\r\nDie „alte“ Brücke ist offen.\vDas sagt Reuters.\r\n";
const utf16 = Buffer.from(text, "utf16le");

for (const [name, bytes] of [
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  [
    "UTF-16, the other way round",
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
  ],
  ["UTF-16 without a mark", utf16],
  ["Windows-1252", Buffer.from(text.replace("„", "\u0084").replace("“", "\u0093"), "latin1")],
] as const) {
  test(`reads a text in ${name}`, async (t) => {
    const { root, run, written } = draftingIn(t);
    writeFileSync(join(root, "a.txt"), bytes);
    const { status } = await run(["--from", "a.txt", "--yes"]);
    assert.equal(status, 0);
    const { fields, body } = written("bruecke-bei-ramadi-offen");
    assert.equal(fields["headline"], "Brücke bei Ramadi offen");
    assert.match(body, /Die „alte“ Brücke ist offen\.\n\n<!--[^>]*-->\n\nDas sagt \[Reuters\]/);
  });
}

for (const [name, file, bytes, message] of [
  ["a Word file", "a.docx", "PK\u0003\u0004…", /a Word or OpenDocument file.*plain text/],
  ["a PDF file", "a.pdf", "%PDF-1.4", /a PDF file/],
  ["a picture", "a.txt", "GIF89a", /a picture/],
  ["other bytes", "a.txt", "a\u0000\u0001b\u0000\u0000c", /not a text/],
  ["an empty file", "a.txt", " \n", /no text in a\.txt/],
] as const) {
  test(`rejects ${name} and says what it is`, async (t) => {
    const { root, run, wroteSomething } = draftingIn(t);
    writeFileSync(join(root, file), bytes, "latin1");
    const { status, error } = await run(["--from", file, "--yes"]);
    assert.equal(status, 1);
    assert.match(error ?? "", message);
    assert.equal(wroteSomething(), false);
  });
}

test("rejects a text that is too long for an article", async (t) => {
  const { root, run, wroteSomething } = draftingIn(t);
  writeFileSync(join(root, "a.txt"), "It is open.\n\n".repeat(90_000));
  const { status, error } = await run(["--from", "a.txt", "--yes"]);
  assert.equal(status, 1);
  assert.match(error ?? "", /a\.txt: The text has 1\.2 MB; an article has at most 1 MB/);
  assert.equal(wroteSomething(), false);
});

test("names the files of a folder", async (t) => {
  const { root, run, wroteSomething } = draftingIn(t);
  mkdirSync(join(root, "texts"));
  writeFileSync(join(root, "texts/b.txt"), "b");
  writeFileSync(join(root, "texts/a.md"), "a");
  const { status, error } = await run(["--from", "texts", "--yes"]);
  assert.equal(status, 1);
  assert.equal(error, "texts is a folder. Give one of its files: a.md, b.txt.");
  assert.equal(wroteSomething(), false);
});

test("says what to do with an address", async (t) => {
  const { error } = await draftingIn(t).run(["--from", "https://example.org/a", "--yes"]);
  assert.match(error ?? "", /is an address\. Save the page/);
});

test("stops reading a pipe that does not end", async () => {
  let sent = 0;
  const input = new Readable({
    read() {
      sent += 65_536;
      this.push(Buffer.alloc(65_536, "y\n"));
    },
  });
  const reading = readInput("/", "-", { input, output: new PassThrough() });
  await assert.rejects(reading, /standard input has more than 10 MB/);
  assert.ok(sent < 20_000_000);
  assert.ok(input.destroyed);
});
