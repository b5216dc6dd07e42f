import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { pageAt } from "./page-at.ts";

const pages: Record<string, (response: ServerResponse) => void> = {
  "/moved": (response) => response.writeHead(302, { location: "/story" }).end(),
  "/story": (response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<html><head><title>The bridge</title></head><body><p>It opens.</p></body></html>"),
  "/named": (response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end('<head><link rel="canonical" href="https://gazette.example/bridge"></head>'),
  "/latin": (response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=windows-1252" })
      .end(Buffer.from("<head></head><p>caf\u00e9</p>", "latin1")),
  "/forbidden": (response) => response.writeHead(403).end(),
  "/picture": (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/cut": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "100" });
    response.write("<p>");
    setTimeout(() => response.destroy(), 20);
  },
};
const server = createServer(({ url = "" }, response) => pages[url]?.(response));
let site = "";

before(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test("a page comes with the address that it has after all redirects", async () => {
  const html = await pageAt(`${site}/moved`);
  assert.ok(html.includes(`<link rel="canonical" href="${site}/story">`), html);
  assert.ok(html.includes("<p>It opens.</p>"));
  assert.ok(!(await pageAt(`${site}/named`)).includes(site));
});

test("the header says how a page is encoded", async () => {
  assert.match(await pageAt(`${site}/latin`), /café/);
});

test("what is no page is explained", async () => {
  for (const [address, words] of [
    [`${site}/forbidden`, /refuses to show the page to programs, with status 403/],
    [`${site}/picture`, /is not a page, but image\/png/],
    [`${site}/cut`, /stopped in the middle/],
    ["http://127.0.0.1:1/", /does not answer/],
    ["file:///etc/passwd", /is not the address of a page/],
    ["no address", /is not the address of a page/],
  ] as const)
    await assert.rejects(pageAt(address), words);
});
