/** nginx and Caddy, configured as `.github/hosts/` says, answer as `npm start` does. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressFiles } from "#build/compress.ts";
import { recordErrors } from "../../helpers/page-errors.ts";
import { firstOfEachKind, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { rawResponse } from "../../helpers/raw-response.ts";
import { differences, pathsToAsk } from "../../helpers/same-answers.ts";
import { startServer } from "../../helpers/web-server.ts";
import { findServer } from "../../servers.ts";
import { SearchPage } from "../../pages/search.ts";

for (const [name, encoding, unpack] of [
  ["nginx", "gzip", gunzipSync],
  ["caddy", "br", brotliDecompressSync],
] as const) {
  const program = findServer(name) ?? "";

  test(`${name} answers as npm start does, and pages work there`, async ({
    page,
    project,
    paper,
  }) => {
    test.skip(program === "", `There is no ${name} on this machine.`);
    const { dist } = project;
    const url = await startServer(name, program, project);

    await test.step("every address has the same status, headers, type and content", async () => {
      const paths = pathsToAsk(dist);
      expect(paths.length).toBeGreaterThan(200);
      expect(await differences(paper.url, url, paths)).toEqual([]);
      const gone = readFileSync(join(dist, "_gone"), "utf8").split("\n")[0] ?? "";
      const answer = await rawResponse(`${url}${gone}`);
      expect(answer.status).toBe(410);
      expect(answer.body.equals(readFileSync(join(dist, gone, "index.html")))).toBe(true);
    });

    await test.step("no page violates its policy or lacks a file", async () => {
      const errors = recordErrors(page, url);
      for (const path of firstOfEachKind(pagePaths(dist))) await page.goto(`${url}${path}`);
      await page.goto(`${url}/search/?q=letter`);
      await expect(new SearchPage(page).results.getByRole("link").first()).toBeVisible();
      expect(errors).toEqual([]);
    });

    await test.step("texts are compressed, once where the build has done it", async () => {
      const ask = () => rawResponse(`${url}/about/`, { "accept-encoding": encoding });
      const once = await rawResponse(`${url}/about/`, { "accept-encoding": "gzip" });
      expect(once.headers["content-encoding"]).toBe("gzip");
      await compressFiles(join(dist, "about"), ["index.html"]);
      const { headers, body } = await ask();
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers["vary"]).toMatch(/accept-encoding/i);
      const file = `about/index.html.${encoding === "br" ? "br" : "gz"}`;
      expect(body.equals(readFileSync(join(dist, file)))).toBe(true);
      expect(unpack(body).equals(readFileSync(join(dist, "about/index.html")))).toBe(true);
      for (const text of ["feed.xml", "site.webmanifest", "feed.json"]) {
        const other = await rawResponse(`${url}/${text}`, { "accept-encoding": "gzip" });
        const isLong = readFileSync(join(dist, text)).length > 1000;
        expect(other.headers["content-encoding"], text).toBe(isLong ? "gzip" : undefined);
      }
    });

    await test.step("a page that a build replaces is sent at once", async () => {
      const before = await rawResponse(`${url}/feeds/`);
      const validator = { "if-none-match": String(before.headers.etag) };
      expect((await rawResponse(`${url}/feeds/`, validator)).status).toBe(304);
      const next = project.path("next");
      cpSync(dist, next, { recursive: true, preserveTimestamps: true });
      writeFileSync(join(next, "feeds/index.html"), "<!doctype html><title>New</title>");
      renameSync(dist, project.path("last"));
      renameSync(next, dist);
      const after = await rawResponse(`${url}/feeds/`, validator);
      expect(after.status).toBe(200);
      expect(after.body.toString()).toContain("New");
      rmSync(project.path("last"), { recursive: true });
    });
  });
}
