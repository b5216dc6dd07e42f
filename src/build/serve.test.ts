import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ask as askPort, pages, picture, secret, writeSite } from "./served-site.fixture.ts";
import { serve } from "./serve.ts";

describe("a served site", () => {
  let root = "";
  let folder = "";
  let server: Server;
  let port = 0;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), "roundup-serve-"));
    folder = join(root, "dist");
    writeSite(folder);
    server = await serve(folder, 0);
    ({ port } = server.address() as AddressInfo);
  });
  after(() => {
    server.close();
    rmSync(root, { recursive: true });
  });
  const ask = (path: string, headers?: Record<string, string>) => askPort(port, path, headers);
  const asset = "/_astro/picture.D1g3St.png";

  test("pages and files are sent whole, with their types", async () => {
    for (const [path, html] of Object.entries(pages)) {
      if (path.includes("gone")) continue;
      const { status, headers, body } = await ask(path);
      assert.equal(status, 200, path);
      assert.equal(headers["content-type"], "text/html; charset=utf-8");
      assert.equal(body.toString(), html);
    }
    const { headers, body } = await ask(asset);
    assert.equal(headers["content-type"], "image/png");
    assert.deepEqual(body, picture);
    for (const [path, type] of [
      ["/feed.xml", /^(application|text)\/xml\b/],
      ["/.well-known/security.txt", /^text\/plain; charset=utf-8$/],
      ["/empty.txt", /^text\/plain/],
    ] as const) {
      const answer = await ask(path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers["content-type"] ?? "", type, path);
    }
  });

  // https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
  test("a range is sent as asked, and what is no range of the file is refused", async () => {
    const last = picture.length - 1;
    for (const [range, from, to] of [
      ["bytes=0-0", 0, 0],
      ["bytes=-10", picture.length - 10, last],
      ["bytes=10-19", 10, 19],
      ["bytes=4990-", 4990, last],
      ["bytes=4990-999999999999999999999", 4990, last],
      ["bytes=-4999", 1, last],
    ] as const) {
      const { status, headers, body } = await ask(asset, { range });
      assert.equal(status, 206, range);
      assert.equal(headers["content-range"], `bytes ${from}-${to}/${picture.length}`, range);
      assert.equal(headers["content-length"], String(to - from + 1), range);
      assert.deepEqual(body, picture.subarray(from, to + 1), range);
    }
    for (const range of ["bytes=5000-", "bytes=99999-100000", "bytes=-0"]) {
      const { status, headers } = await ask(asset, { range });
      assert.equal(status, 416, range);
      assert.equal(headers["content-range"], `bytes */${picture.length}`, range);
    }
    for (const range of ["bytes=-5000", "bytes=-999999"]) {
      assert.deepEqual((await ask(asset, { range })).body, picture, range);
    }
    assert.equal((await ask("/empty.txt", { range: "bytes=-1" })).status, 200);
    const unread = [
      "bytes=5-2",
      "bytes=",
      "bytes=a-b",
      "lines=1-2",
      "0-5",
      "bytes=1-2,4-5",
      "bytes",
    ];
    for (const range of unread) {
      const { status, body } = await ask(asset, { range });
      assert.ok(status === 416 || (status === 200 && body.equals(picture)), `${range}: ${status}`);
    }
  });

  test("a range counts the bytes of the file where answers are compressed", async () => {
    const { status, headers, body } = await ask("/about/", {
      range: "bytes=0-1999",
      "accept-encoding": "br, gzip",
    });
    assert.equal(status, 206);
    assert.equal(headers["content-encoding"], undefined);
    assert.equal(body.toString(), pages["/about/"].slice(0, 2000));
  });

  test("a range is ignored where it may not fit: with If-Range, and for HEAD", async () => {
    const { headers } = await ask(asset);
    const whole = await ask(asset, { range: "bytes=0-9", "if-range": String(headers.etag) });
    assert.equal(whole.status, 200);
    assert.deepEqual(whole.body, picture);
    assert.equal((await ask(asset, { range: "bytes=0-9", method: "HEAD" })).status, 200);
  });

  test("HEAD has the headers of GET, and no content", async () => {
    for (const path of ["/", asset, "/nothing/", "/about"]) {
      for (const encoding of ["br", "gzip", "identity"]) {
        const get = await ask(path, { "accept-encoding": encoding });
        const head = await ask(path, { "accept-encoding": encoding, method: "HEAD" });
        assert.equal(head.status, get.status, path);
        assert.equal(head.body.length, 0, path);
        for (const headers of [get.headers, head.headers]) {
          delete headers.date;
          delete headers["transfer-encoding"];
        }
        assert.deepEqual(head.headers, get.headers, `${path} ${encoding}`);
      }
    }
  });

  test("other methods are refused, and the allowed ones named", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"]) {
      for (const path of ["/", "/nothing/", "/_headers"]) {
        const { status, headers, body } = await ask(path, { method });
        assert.equal(status, 405, `${method} ${path}`);
        assert.equal(headers.allow, "GET, HEAD");
        assert.ok(!body.includes("Front"));
      }
    }
  });

  test("what is meant for hosts is not served, however its address is written", async () => {
    for (const path of [
      "/_headers",
      "//_headers",
      "///_headers",
      "/%5fheaders",
      "/%5Fheaders",
      "/_header%73",
      "/./_headers",
      "/%2e/_headers",
      "/about/../_headers",
      "/about/%2e%2e/_headers",
      "/about%2f..%2f_headers",
      "/%2f_headers",
      "/_headers/",
      "/_headers?x",
      "/_HEADERS",
      "/\\_headers",
      "/%5c_headers",
      "/_redirects",
      "/%5fredirects",
      "/_gone",
      "/nginx-http.conf",
      "/nginx%2dserver.conf",
      "/Caddyfile",
      "http://localhost/_headers",
      "http://localhost//_headers",
    ]) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.equal(body.toString(), pages["/404.html"], path);
    }
  });

  test("nothing outside of the site is served", async () => {
    symlinkSync("../secret.txt", join(folder, "linked.txt"));
    for (const path of [
      "/../secret.txt",
      "/about/../../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/..%5csecret.txt",
      "/..\\secret.txt",
      "//../secret.txt",
      "/%252e%252e/secret.txt",
      "/linked.txt",
    ]) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.ok(!body.includes(secret), path);
    }
  });

  test("an address that cannot be read is a bad request", async () => {
    for (const path of [
      "/%",
      "/%zz",
      "/about/%e0%a4",
      "/%c0%ae%c0%ae/",
      "/%00",
      "/a%00.html",
      "*",
    ]) {
      assert.equal((await ask(path)).status, 400, path);
    }
  });

  test("an address written in another way is the same address", async () => {
    for (const path of ["/%61bout/", "/about/?x=1", "http://localhost/about/", "/about/?a/../b"]) {
      const { status, body } = await ask(path);
      assert.equal(status, 200, path);
      assert.equal(body.toString(), pages["/about/"], path);
    }
  });

  test("a folder without its slash is redirected, and never to another site", async () => {
    mkdirSync(join(folder, "a b?c"));
    writeFileSync(join(folder, "a b?c/index.html"), "odd");
    for (const [path, location] of [
      ["/about", "/about/"],
      ["/about?x=1&y=/z", "/about/?x=1&y=/z"],
      ["/a%20b%3Fc", "/a%20b%3Fc/"],
    ] as const) {
      const { status, headers } = await ask(path);
      assert.equal(status, 301, path);
      assert.equal(headers.location, location);
    }
    for (const path of ["//about", "//evil.example/..", "/\\evil.example", "//evil.example"]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });

  test("a folder without a page is not listed", async () => {
    for (const path of ["/_astro", "/_astro/", "/daily-roundup/2015/", "/.well-known/"]) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.equal(body.toString(), pages["/404.html"]);
    }
  });

  test("what is missing is answered with the site's page, which nobody caches", async () => {
    for (const path of [
      "/nothing",
      "/nothing/",
      "/_astro/nothing.js",
      `/${"long/".repeat(2000)}`,
    ]) {
      const { status, headers, body } = await ask(path);
      assert.equal(status, 404, path.slice(0, 40));
      assert.equal(headers["content-type"], "text/html; charset=utf-8");
      assert.equal(headers["cache-control"], "no-cache");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(body.toString(), pages["/404.html"]);
    }
  });

  test("a moved article is redirected, and a withdrawn one is gone but says why", async () => {
    const moved = await ask("/old-name/?from=feed");
    assert.equal(moved.status, 301);
    assert.equal(moved.headers.location, "/daily-roundup/2015/05/19/new-name/?from=feed");
    const path = "/daily-roundup/2015/05/18/gone/";
    const gone = await ask(path, { "if-none-match": "*", range: "bytes=0-3" });
    assert.equal(gone.status, 410);
    assert.equal(gone.body.toString(), pages[path]);
  });

  test("headers come from the site's own list, for the address and not for its spelling", async () => {
    for (const path of [asset, asset.replace("_a", "%5fa")]) {
      const { headers } = await ask(path);
      assert.equal(headers["cache-control"], "public, max-age=31536000, immutable", path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
    }
    const { headers } = await ask("/");
    assert.equal(headers["cache-control"], "no-cache", "where the list says nothing");
  });

  test("text is compressed as the client takes it, and pictures are not", async () => {
    for (const [encoding, unpack] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const { headers, body } = await ask("/about/", { "accept-encoding": encoding });
      assert.equal(headers["content-encoding"], encoding);
      assert.match(headers.vary ?? "", /accept-encoding/i);
      assert.equal(unpack(body).toString(), pages["/about/"]);
    }
    const { headers } = await ask(asset, { "accept-encoding": "br, gzip" });
    assert.equal(headers["content-encoding"], undefined);
  });

  test("what has not changed is not sent again, and what has changed is", async () => {
    const file = join(folder, "changing.html");
    writeFileSync(file, "one");
    const { headers } = await ask("/changing.html");
    const validators: Record<string, string>[] = [
      { "if-none-match": String(headers.etag) },
      { "if-none-match": `"other", ${headers.etag}` },
      { "if-none-match": "*" },
      { "if-modified-since": String(headers["last-modified"]) },
    ];
    for (const validator of validators) {
      const { status, body } = await ask("/changing.html", validator);
      assert.equal(status, 304, JSON.stringify(validator));
      assert.equal(body.length, 0);
    }
    for (const validator of [
      { "if-none-match": '"other"', "if-modified-since": String(headers["last-modified"]) },
      { "if-modified-since": "Thu, 01 Jan 2015 00:00:00 GMT" },
      { "if-modified-since": "yesterday" },
    ]) {
      assert.equal((await ask("/changing.html", validator)).status, 200, JSON.stringify(validator));
    }
    const since = { "if-unmodified-since": "Thu, 01 Jan 2015 00:00:00 GMT" };
    assert.equal((await ask("/changing.html", since)).status, 412);
    writeFileSync(file, "three");
    const changed = await ask("/changing.html", { "if-none-match": String(headers.etag) });
    assert.equal(changed.body.toString(), "three");
  });

  test("a new site in the place of the old one is served at once", async () => {
    writeSite(join(root, "next"));
    writeFileSync(join(root, "next/about/index.html"), "new");
    renameSync(folder, join(root, "last"));
    assert.equal((await ask("/about/")).status, 404);
    renameSync(join(root, "next"), folder);
    assert.equal((await ask("/about/")).body.toString(), "new");
  });
});

describe("a site in a folder of its host", () => {
  let root = "";
  let server: Server;
  before(async () => {
    root = mkdtempSync(join(tmpdir(), "roundup-serve-"));
    const folder = join(root, "dist");
    writeSite(folder);
    writeFileSync(join(folder, "_headers"), "/the/paper/*\n  X-Content-Type-Options: nosniff\n");
    server = await serve(folder, 0);
  });
  after(() => {
    server.close();
    rmSync(root, { recursive: true });
  });
  const ask = (path: string) => askPort((server.address() as AddressInfo).port, path);

  for (const [path, status, location] of [
    ["/", 302, "/the/paper/"],
    ["/the/paper", 301, "/the/paper/"],
    ["/the/paper/about", 301, "/the/paper/about/"],
    ["/the/paper/about?a=1", 301, "/the/paper/about/?a=1"],
  ] as const) {
    test(`${path} leads to ${location}`, async () => {
      const answer = await ask(path);
      assert.deepEqual([answer.status, answer.headers.location], [status, location]);
    });
  }

  test("pages and files are below it, with their headers", async () => {
    for (const path of ["/", "/about/"] as const) {
      const { status, headers, body } = await ask(`/the/paper${path}`);
      assert.deepEqual([status, body.toString()], [200, pages[path]]);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
    assert.equal((await ask("/the/paper/feed.xml")).status, 200);
  });

  test("nothing is anywhere else", async () => {
    for (const path of ["/about/", "/the/", "/the/paperback/", "/the%2Fpaper/", "/the/paper/../"])
      assert.equal((await ask(path)).status, 404, path);
    const missing = await ask("/the/paper/nothing/");
    assert.deepEqual([missing.status, missing.body.toString()], [404, pages["/404.html"]]);
    assert.equal((await ask("/the/paper/_headers")).status, 404);
  });
});
