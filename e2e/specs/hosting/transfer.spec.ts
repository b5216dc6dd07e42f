import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "../../helpers/paper-test.ts";
import { rawResponse } from "../../helpers/raw-response.ts";

test("the preloaded font fits into the first ten packets of a connection", async ({
  paper: { url, dist },
}) => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const [, font] = /<link rel="preload" href="([^"]*)"/.exec(page) ?? [];
  const { headers, body } = await rawResponse(`${url}${font}`);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  expect(Buffer.byteLength(head.join("")) + body.length).toBeLessThan(10 * 1460);
});

for (const [encoding, decompress] of [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const) {
  test(`a browser that accepts ${encoding} gets pages compressed`, async ({
    paper: { url, dist },
  }) => {
    const page = readFileSync(join(dist, "index.html"));
    const { headers, body } = await rawResponse(`${url}/`, { "accept-encoding": encoding });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(decompress(body).equals(page)).toBe(true);
    expect(body.length).toBeLessThan(page.length / 2);
  });
}

test("a browser that accepts no compression gets pages as they are", async ({
  paper: { url, dist },
}) => {
  const { body } = await rawResponse(`${url}/`);
  expect(body.equals(readFileSync(join(dist, "index.html")))).toBe(true);
});
