/** Thousands of hostile and broken requests, after which the server still answers. */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { test, type TestContext } from "node:test";
import { ask, pages, picture, secret, writeSite } from "./served-site.fixture.ts";

const requests = 3000;
const lanes = 16;
/** On a slow machine fewer requests are made. */
const most = 20_000;

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const paths = ["/", "/about/", "/about", "/_astro/picture.D1g3St.png", "/feed.xml", "/old-name/"];
const hidden = ["/_headers", "/_redirects", "/nginx-http.conf", "/../secret.txt", "/nothing"];
const numbers = ["", "0", "1", "9", "10", "4999", "5000", "99999999999999999999", "-1", "NaN"];
/** Headers that are allowed, if odd. */
const odd = [
  "Range:",
  "Range: bytes=0-0, -1, 5-2, 4-4",
  `Range: bytes=${"0-1,".repeat(1000)}`,
  "If-Range: W/",
  'If-None-Match: "", W/"", *',
  "If-None-Match: *",
  'If-Match: "x"',
  "If-Modified-Since: 99999999999999",
  "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT",
  "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
  "Accept-Encoding: br;q=0, gzip;q=1.5, *;q=-1",
  "Accept-Encoding: br",
  "Accept-Encoding: identity;q=0",
  "Expect: 100-continue",
  "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x",
  "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c",
  "X-Bytes: \u00ff\u0080",
  `Cookie: ${"a=b; ".repeat(500)}`,
];
const broken = [
  "Content-Length: -5",
  "Content-Length: 10",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: chunked\r\nContent-Length: 3",
  "Expect: a miracle",
  "Host: a\r\nHost: b",
  "X-Folded: a\r\n b",
  "No colon",
  ": no name",
  "X-Null: \0",
  `X-Long: ${"a".repeat(20_000)}`,
];
const methods = ["HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"];
const brokenStarts = [
  "get / HTTP/1.1",
  "GET  HTTP/1.1",
  "GET / HTTP/2.0",
  "GET / HTTP/9",
  "PRI *",
  "",
];

/** One hostile piece of traffic, and what is done after it was written. */
interface Attack {
  bytes: Buffer;
  ending: "end" | "reset" | "destroy at the first byte";
}

function attackFrom(number: () => number): Attack {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(number() * list.length)] as T;
  const chance = (share: number) => number() < share;
  const path = () => {
    let text = pick(chance(0.7) ? paths : hidden);
    while (chance(0.3)) {
      const at = Math.floor(number() * text.length);
      const encoded = `%${text.charCodeAt(at).toString(16).padStart(2, "0")}`;
      const insert = ["/", "//", "/./", "/../", "\\", "%", "%00", "%2f", "%5c", "%c0%ae", "?", "#"];
      text = chance(0.5)
        ? text.slice(0, at) + encoded + text.slice(at + 1)
        : text.slice(0, at) + pick(insert) + text.slice(at);
    }
    if (chance(0.03)) text += "a".repeat(Math.floor(number() * 30_000));
    if (chance(0.03)) text += "/..".repeat(1000);
    if (chance(0.03)) text += "\u00e9\u00ff";
    return chance(0.05) ? `http://localhost:1${text}` : text;
  };
  const request = () => {
    const method = chance(0.7) ? "GET" : pick(methods);
    const version = chance(0.9) ? "HTTP/1.1" : "HTTP/1.0";
    const lines = [chance(0.95) ? `${method} ${path()} ${version}` : pick(brokenStarts)];
    if (chance(0.97)) lines.push("Host: localhost");
    if (chance(0.4)) lines.push(`Range: bytes=${pick(numbers)}-${pick(numbers)}`);
    while (chance(0.4)) lines.push(pick(odd));
    if (chance(0.1)) lines.push(pick(broken));
    const newline = chance(0.97) ? "\r\n" : "\n";
    return lines.join(newline) + newline + newline + (chance(0.05) ? "x".repeat(5000) : "");
  };
  let text = request();
  // Several at once.
  while (chance(0.2)) text += request();
  if (chance(0.1)) text = text.slice(0, Math.floor(number() * text.length));
  if (chance(0.02)) text = "\u0016\u0003\u0001\u0002\u0000".repeat(50);
  const endings = ["end", "end", "reset", "destroy at the first byte"] as const;
  return { bytes: Buffer.from(text, "latin1"), ending: pick(endings) };
}

/** Everything that came back until the connection was closed, by either side. */
function strike(port: number, { bytes, ending }: Attack): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: "localhost" });
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (ending === "destroy at the first byte") socket.destroy();
    });
    // The server may close a connection before it has read everything.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
    if (ending === "end") socket.end(bytes);
    else socket.write(bytes, () => ending === "reset" && socket.resetAndDestroy());
    if (ending === "destroy at the first byte") socket.setTimeout(200, () => socket.destroy());
  });
}

async function startServer(t: TestContext, root: string) {
  const preload = import.meta.resolve("./memory.fixture.mjs");
  const command = join(import.meta.dirname, "serve.ts");
  const server = spawn(
    process.execPath,
    ["--expose-gc", "--import", preload, command, "--port", "0"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  t.after(() => server.kill("SIGKILL"));
  assert.ok(server.stdout && server.stderr);
  let complaints = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const [greeting] = (await once(server.stdout, "data")) as [Buffer];
  const [, port] = /localhost:(\d+)/.exec(greeting.toString()) ?? [];
  return { server, port: Number(port), complaints: () => complaints };
}

async function holds(server: ChildProcess): Promise<{ heap: number; connections: number }> {
  server.send("?");
  const [answer] = (await once(server, "message")) as [{ heap: number; connections: number }];
  return answer;
}

async function storm(port: number, seed: number, count: number, until: number) {
  const number = random(seed);
  const statuses = new Map<string, number>();
  let begun = 0;
  const lane = async () => {
    while (begun < count && Date.now() < until) {
      begun += 1;
      const attack = attackFrom(number);
      const text = await strike(port, attack);
      const what = () => JSON.stringify(attack.bytes.toString("latin1").slice(0, 2000));
      assert.ok(!text.includes(secret), `What must not be served was: ${what()}`);
      for (const [, status = ""] of text.matchAll(/^HTTP\/1\.1 (\d+)/gm)) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        assert.ok(!/^5(?!05)/.test(status), `${status} to ${what()}`);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { begun, statuses };
}

test("no one request ends the server: after thousands of hostile and broken ones it answers, and holds on to nothing", async (t) => {
  const root = mkdtempSync(join(tmpdir(), "roundup-storm-"));
  t.after(() => rmSync(root, { recursive: true }));
  writeSite(join(root, "dist"));
  const { server, port, complaints } = await startServer(t, root);

  await storm(port, 1, 500, Date.now() + most);
  assert.equal(server.exitCode, null, complaints());
  const before = await holds(server);
  const { begun, statuses } = await storm(port, 2, requests, Date.now() + most);
  const seen = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  t.diagnostic(`${begun} requests, answered with ${seen.join(", ")}`);

  assert.equal(server.exitCode, null, complaints());
  const front = await ask(port, "/");
  assert.equal(front.status, 200);
  assert.equal(front.body.toString(), pages["/"]);
  const range = await ask(port, "/_astro/picture.D1g3St.png", { range: "bytes=-10" });
  assert.deepEqual(range.body, picture.subarray(-10));
  assert.equal(complaints(), "");
  for (const status of ["200", "206", "301", "304", "400", "404", "405", "416"])
    assert.ok(statuses.has(status), `No request was answered with ${status}.`);

  let now = await holds(server);
  while (now.connections > 1) {
    await setTimeout(200);
    now = await holds(server);
  }
  t.diagnostic(
    `Heap: ${Math.round(before.heap / 1024)} kB before, ${Math.round(now.heap / 1024)} after`,
  );
  assert.ok(now.heap < before.heap + 8 * 1024 * 1024, `${before.heap} grew to ${now.heap}`);
});
