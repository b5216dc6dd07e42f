import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { deadAddresses, NoNetworkError } from "./links.ts";

describe("external links", () => {
  const requests: IncomingMessage[] = [];
  /** The number of requests in progress, and its maximum. */
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
    // Leaves time for a second request to arrive, if there is one.
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

  const options = (more: object = {}) => ({
    userAgent: "The Test Roundup link check (+https://roundup.example)",
    cacheFile: join(folder, `${run}/links.json`),
    now: new Date("2016-01-04T12:00:00Z"),
    pause: 0,
    ...more,
  });

  test("accepts an address that opens, redirects or does not support HEAD", async () => {
    const urls = ["/fine", "/moved", "/get-only"].map((path) => origin + path);
    assert.deepEqual(await deadAddresses(urls, options()), new Map());
  });

  test("reports an address that neither HEAD nor GET can open", async () => {
    const dead = await deadAddresses([`${origin}/404`, `${origin}/410`], options());
    assert.equal(dead.get(`${origin}/404`), "the server returned 404");
    assert.equal(dead.get(`${origin}/410`), "the server returned 410");
    assert.deepEqual(
      requests.map(({ method }) => method),
      ["HEAD", "GET", "HEAD", "GET"],
    );
  });

  test("accepts a server that rejects automated requests", async () => {
    const urls = [401, 403, 429].map((status) => `${origin}/${status}`);
    assert.deepEqual(await deadAddresses(urls, options()), new Map());
  });

  test("reports a host that does not respond, refuses the connection or does not exist", async () => {
    const silent = `${origin}/silent`;
    const closed = "http://127.0.0.1:9/";
    const nobody = "http://nobody.invalid/";
    const dead = await deadAddresses([silent, closed, nobody], options({ timeout: 150 }));
    assert.match(dead.get(silent) ?? "", /no response within 0.15 seconds/);
    assert.equal(dead.has(closed), true);
    assert.equal(dead.has(nobody), true);
  });

  test("says once that there is no network when no host is reached, and remembers nothing", async () => {
    const first = options();
    const urls = ["http://nobody.invalid/", "http://nobody.invalid/2", "http://else.invalid/"];
    await assert.rejects(deadAddresses(urls, first), NoNetworkError);
    assert.equal(existsSync(first.cacheFile), false);
    const dead = await deadAddresses([...urls, `${origin}/fine`], first);
    assert.deepEqual([...dead.keys()].sort(), urls.toSorted());
    assert.equal(requests.length, 1);
  });

  test("requests each address once, one at a time per host, with the paper's name", async () => {
    const urls = Array.from({ length: 6 }, (_, i) => `${origin}/fine?${i % 5}`);
    await deadAddresses(urls, options());
    assert.equal(requests.length, 5);
    assert.equal(mostOpen, 1);
    assert.match(requests[0]?.headers["user-agent"] ?? "", /^The Test Roundup link check/);
  });

  test("caches a result for a week", async () => {
    const url = `${origin}/404`;
    const first = options();
    const sameCache = { cacheFile: first.cacheFile };
    await deadAddresses([url], first);
    requests.length = 0;

    const later = new Date("2016-01-10T12:00:00Z");
    assert.equal((await deadAddresses([url], options({ ...sameCache, now: later }))).size, 1);
    assert.equal(requests.length, 0);

    const muchLater = new Date("2016-01-12T12:00:00Z");
    assert.equal((await deadAddresses([url], options({ ...sameCache, now: muchLater }))).size, 1);
    assert.equal(requests.length, 2);
  });

  test("damaged results are requested again", async () => {
    const first = options();
    await deadAddresses([`${origin}/404`], first);
    requests.length = 0;
    const file = readFileSync(first.cacheFile, "utf8");
    writeFileSync(first.cacheFile, file.replace("/404", "/405").replace("404", "410"));
    const dead = await deadAddresses([`${origin}/404`, `${origin}/405`], options(first));
    assert.equal(dead.get(`${origin}/404`), "the server returned 404");
    assert.equal(dead.get(`${origin}/405`), "the server returned 405");
    assert.equal(requests.length, 4);
  });

  for (const path of ["/silent", "/503"]) {
    test(`requests an address again after a temporary failure: ${path}`, async () => {
      const first = options({ timeout: 100 });
      assert.equal((await deadAddresses([origin + path], first)).size, 1);
      requests.length = 0;
      await deadAddresses([origin + path], first);
      assert.notEqual(requests.length, 0);
    });
  }

  test("does not report a cached address that is no longer linked", async () => {
    const first = options();
    await deadAddresses([`${origin}/404`], first);
    const second = options({ cacheFile: first.cacheFile });
    assert.deepEqual(await deadAddresses([`${origin}/fine`], second), new Map());
    assert.match(readFileSync(first.cacheFile, "utf8"), /404/);
  });
});
