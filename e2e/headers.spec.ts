import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { get, type IncomingHttpHeaders } from "node:http";
import { filesIn } from "./fixtures/output.ts";
import { sampleClock } from "./setup.ts";
import { expect, test } from "./test.ts";

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a server answers, as it comes: nothing unpacked. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => void chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on("error", reject);
  });
}

test("everything is sent with the headers that the site asks for", async ({ papers }) => {
  const { url, dist } = papers.sample;
  const wanted = readFileSync(join(dist, "_headers"), "utf8");
  const asset = filesIn(join(dist, "_astro")).find((file) => file.endsWith(".js")) ?? "";
  for (const path of ["/", "/about/", "/search/", "/nothing/", `/_astro/${asset}`]) {
    const { headers } = await ask(`${url}${path}`);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["strict-transport-security"], path).toContain("max-age=");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["permissions-policy"], path).toBeTruthy();
    for (const policy of String(headers["content-security-policy"]).split(", ")) {
      expect(wanted, path).toContain(`Content-Security-Policy: ${policy}\n`);
      expect(policy, path).toMatch(
        /^(default-src 'none'|script-src 'self').*frame-ancestors 'none'$/,
      );
    }
  }
});

test("an asset is kept for a year, a page is asked for again", async ({ papers }) => {
  const { url, dist } = papers.sample;
  for (const file of filesIn(join(dist, "_astro"))) {
    const { headers } = await ask(`${url}/_astro/${file}`);
    expect(headers["cache-control"], file).toBe("public, max-age=31536000, immutable");
  }
  const first = await ask(`${url}/`);
  expect(first.headers["cache-control"]).toBe("no-cache");
  const again = await ask(`${url}/`, { "if-none-match": String(first.headers.etag) });
  expect(again.status).toBe(304);
});

test("the font that comes before the first paint fits into a connection's first ten packets", async ({
  papers,
}) => {
  const page = readFileSync(join(papers.sample.dist, "index.html"), "utf8");
  const [, font] = /<link rel="preload" href="([^"]*)"/.exec(page) ?? [];
  const { headers, body } = await ask(`${papers.sample.url}${font}`);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  expect(Buffer.byteLength(head.join("")) + body.length).toBeLessThan(10 * 1460);
});

test("text is sent compressed, as a host would", async ({ papers }) => {
  const { url, dist } = papers.sample;
  const page = readFileSync(join(dist, "index.html"));
  for (const [encoding, unpack] of [
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const) {
    const { headers, body } = await ask(`${url}/`, { "accept-encoding": encoding });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(unpack(body).equals(page)).toBe(true);
    expect(body.length).toBeLessThan(page.length / 2);
  }
  expect((await ask(`${url}/`)).body.equals(page)).toBe(true);
});

test("what is meant for hosts is not served", async ({ papers }) => {
  for (const file of ["_headers", "_redirects", "nginx-headers.conf"]) {
    expect((await ask(`${papers.sample.url}/${file}`)).status, file).toBe(404);
  }
});

test("foreign scripts and WebAssembly do not run, but for search", async ({ page }) => {
  const runs = (path: string) =>
    page.goto(path).then(() =>
      page.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "document.documentElement.dataset.ran = 'yes'";
        document.head.append(script);
        const module = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        return {
          script: document.documentElement.dataset["ran"] === "yes",
          wasm: await WebAssembly.compile(module).then(
            () => true,
            () => false,
          ),
        };
      }),
    );
  for (const path of ["/", "/about/", "/nothing.html"]) {
    expect((await runs(path)).script, path).toBe(false);
  }
  expect((await runs("/")).wasm).toBe(false);
  expect((await runs("/search/")).wasm).toBe(true);
  expect((await runs("/search/")).script).toBe(false);
});

test("security.txt names whom to tell, for half a year from the build", async ({ request }) => {
  const response = await request.get("/.well-known/security.txt");
  expect(response.headers()["content-type"]).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const [, expires = ""] = /^Expires: (.*)$/m.exec(text) ?? [];
  const days = (Date.parse(expires) - Date.parse(sampleClock)) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});
