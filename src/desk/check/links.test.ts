import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { deadAddresses } from "./links.ts";

describe("links to other sites", () => {
  const requests: IncomingMessage[] = [];
  /** How many requests are being answered at this moment, and the most there ever were. */
  let open = 0;
  let mostOpen = 0;

  const server = createServer((request, response) => {
    requests.push(request);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/silent") return;
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    if (pathname === "/get-only" && request.method === "HEAD") response.statusCode = 405;
    if (pathname === "/moved") response.writeHead(301, { location: "/fine" });
    const status = /^\/(\d{3})$/.exec(pathname)?.[1];
    if (status) response.statusCode = Number(status);
    // Late enough for a second request to come in, if there were one.
    setTimeout(() => {
      open -= 1;
      response.end("text");
    }, 5);
  });

  const folder = mkdtempSync(join(tmpdir(), "roundup-links-"));
  let origin = "";
  let run = 0;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    requests.length = 0;
    mostOpen = 0;
    run += 1;
  });

  const asking = (more: object = {}) => ({
    userAgent: "The Test Roundup link check (+https://roundup.example)",
    cacheFile: join(folder, `${run}/links.json`),
    now: new Date("2016-01-04T12:00:00Z"),
    pause: 0,
    ...more,
  });

  test("an address that opens is alive, also where it moved or knows no HEAD", async () => {
    const urls = ["/fine", "/moved", "/get-only"].map((path) => origin + path);
    assert.deepEqual(await deadAddresses(urls, asking()), new Map());
  });

  test("an address that is gone is dead, after HEAD and GET", async () => {
    const dead = await deadAddresses([`${origin}/404`, `${origin}/410`], asking());
    assert.equal(dead.get(`${origin}/404`), "the server answers 404");
    assert.equal(dead.get(`${origin}/410`), "the server answers 410");
    assert.deepEqual(
      requests.map(({ method }) => method),
      ["HEAD", "GET", "HEAD", "GET"],
    );
  });

  test("a server that refuses programs is not dead", async () => {
    const urls = [401, 403, 429].map((status) => `${origin}/${status}`);
    assert.deepEqual(await deadAddresses(urls, asking()), new Map());
  });

  test("a host that does not answer, refuses or does not exist is dead", async () => {
    const silent = `${origin}/silent`;
    const closed = "http://127.0.0.1:9/";
    const nobody = "http://nobody.invalid/";
    const dead = await deadAddresses([silent, closed, nobody], asking({ timeout: 150 }));
    assert.match(dead.get(silent) ?? "", /no answer within 0.15 seconds/);
    assert.equal(dead.has(closed), true);
    assert.equal(dead.has(nobody), true);
  });

  test("one request a host at a time, each address once, with the paper's name", async () => {
    const urls = Array.from({ length: 6 }, (_, i) => `${origin}/fine?${i % 5}`);
    await deadAddresses(urls, asking());
    assert.equal(requests.length, 5);
    assert.equal(mostOpen, 1);
    assert.match(requests[0]?.headers["user-agent"] ?? "", /^The Test Roundup link check/);
  });

  test("an answer is good for a week", async () => {
    const url = `${origin}/404`;
    const first = asking();
    const keep = { cacheFile: first.cacheFile };
    await deadAddresses([url], first);
    requests.length = 0;

    const later = new Date("2016-01-10T12:00:00Z");
    assert.equal((await deadAddresses([url], asking({ ...keep, now: later }))).size, 1);
    assert.equal(requests.length, 0);

    const muchLater = new Date("2016-01-12T12:00:00Z");
    assert.equal((await deadAddresses([url], asking({ ...keep, now: muchLater }))).size, 1);
    assert.equal(requests.length, 2);
  });

  for (const path of ["/silent", "/503"]) {
    test(`what may be otherwise the next time is asked again: ${path}`, async () => {
      const first = asking({ timeout: 100 });
      assert.equal((await deadAddresses([origin + path], first)).size, 1);
      requests.length = 0;
      await deadAddresses([origin + path], first);
      assert.notEqual(requests.length, 0);
    });
  }

  test("an address that nobody asks about any more is not reported", async () => {
    const first = asking();
    await deadAddresses([`${origin}/404`], first);
    const second = asking({ cacheFile: first.cacheFile });
    assert.deepEqual(await deadAddresses([`${origin}/fine`], second), new Map());
    assert.match(readFileSync(first.cacheFile, "utf8"), /404/);
  });
});
