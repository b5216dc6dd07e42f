import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../../helpers/built-files.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { rawResponse } from "../../helpers/raw-response.ts";

test("every response has the security headers of _headers", async ({ paper: { url, dist } }) => {
  const headersFile = readFileSync(join(dist, "_headers"), "utf8");
  const asset = filesIn(join(dist, "_astro")).find((file) => file.endsWith(".js")) ?? "";
  for (const path of ["/", "/about/", "/search/", "/nothing/", `/_astro/${asset}`]) {
    const { headers } = await rawResponse(`${url}${path}`);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["strict-transport-security"], path).toContain("max-age=");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["permissions-policy"], path).toBeTruthy();
    for (const policy of String(headers["content-security-policy"]).split(", ")) {
      expect(headersFile, path).toContain(`Content-Security-Policy: ${policy}\n`);
      expect(policy, path).toMatch(
        /^(default-src 'none'|script-src 'self').*frame-ancestors 'none'$/,
      );
    }
  }
});

test("browsers cache an asset for a year, and revalidate a page", async ({
  paper: { url, dist },
}) => {
  for (const file of filesIn(join(dist, "_astro"))) {
    const { headers } = await rawResponse(`${url}/_astro/${file}`);
    expect(headers["cache-control"], file).toBe("public, max-age=31536000, immutable");
  }
  const first = await rawResponse(`${url}/`);
  expect(first.headers["cache-control"]).toBe("no-cache");
  const again = await rawResponse(`${url}/`, { "if-none-match": String(first.headers.etag) });
  expect(again.status).toBe(304);
});

test("hosting configuration is not served", async ({ paper: { url } }) => {
  for (const file of [
    "_headers",
    "_redirects",
    "_gone",
    "nginx-http.conf",
    "nginx-server.conf",
    "Caddyfile",
  ]) {
    expect((await rawResponse(`${url}/${file}`)).status, file).toBe(404);
  }
});

test("the content security policy blocks inline scripts, and WebAssembly except for search", async ({
  page,
}) => {
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

test("security.txt has a contact, and expires between three months and a year after the build", async ({
  request,
  paper: { now },
}) => {
  const response = await request.get("/.well-known/security.txt");
  expect(response.headers()["content-type"]).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const [, expires = ""] = /^Expires: (.*)$/m.exec(text) ?? [];
  const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});
