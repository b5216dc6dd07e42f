import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parseSitemapIndex } from "sitemap";
import { expect, test } from "../../helpers/paper-test.ts";
import { lastModifications } from "../../helpers/sitemaps.ts";

test("a list is modified when one of its articles is", async ({ paper: { dist } }) => {
  const modifications = await lastModifications(dist);
  const modified = (path: string) => modifications.get(`https://proof.example${path}`);
  const newest = "2024-06-17T09:30:00-04:00";
  expect(modified("/")).toBe(newest);
  expect(modified("/daily-roundup/")).toBe(newest);
  expect(modified("/stories/the-bridge/")).toBe("2024-06-06T09:30:00-04:00");
  const updated = "2024-06-03T18:00:00-04:00";
  expect(modified("/corrections/"), "corrections and updates").toBe(updated);
  expect(modified("/daily-roundup/2024/06/03/"), "an edition with an update").toBe(updated);
  expect(modified("/about/"), "a page without articles").toBeUndefined();
  const index = await parseSitemapIndex(createReadStream(join(dist, "sitemap-index.xml")));
  expect(index.map(({ lastmod }) => lastmod)).toEqual([newest]);
});
