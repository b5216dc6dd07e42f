import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { stringify } from "yaml";
import { article, articleFile, project } from "#testing/project.ts";
import { site } from "#testing/registries.ts";
import { readContent } from "#ingest/reader.ts";
import { readGone, readRedirects, writeRedirects } from "./redirects.ts";

const now = new Date("2016-01-04T10:20:00Z");
const formerly = ["/caf%C3%A9/", "/a b/", "/a;b/", "/old.html"];

/** Writes the redirects of a project into a folder with these files, and lends both. */
function write(
  files: Record<string, string>,
  built: readonly string[],
  check: (read: (file: string) => string, folder: string) => void,
): void {
  const root = project(files);
  const folder = mkdtempSync(join(tmpdir(), "roundup-"));
  try {
    for (const file of built) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
    writeRedirects(folder, readContent(root), now);
    check((file) => readFileSync(join(folder, file), "utf8"), folder);
  } finally {
    rmSync(root, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

test("unusual former addresses reach hosts in the form that they read", () => {
  const files = { [articleFile("bridge")]: article({ fields: { formerly } }) };
  const to = "/daily-roundup/2015/05/18/bridge/";
  write(files, ["old.html/index.html"], (read, folder) => {
    assert.equal(
      read("_redirects"),
      `/caf%C3%A9/ ${to} 301\n/a%20b/ ${to} 301\n/a;b/ ${to} 301\n/old.html ${to} 301\n`,
    );
    const decoded = ["/café/", "/a b/", "/a;b/", "/old.html"];
    assert.deepEqual(readRedirects(folder), new Map(decoded.map((path) => [path, to])));
    assert.equal(read("old.html"), "old.html/index.html");
    assert.ok(!existsSync(join(folder, "old.html/index.html")));
  });
});

test("feeds move with their section", () => {
  const files = {
    [articleFile("bridge")]: article(),
    "content/sections/daily-roundup.yaml":
      "name: daily roundup\ntagline: Every day\nformerly: [/news/]\n",
  };
  write(files, [], (read) => {
    assert.match(read("_redirects"), /^\/news\/feed\.xml \/daily-roundup\/feed\.xml 301$/m);
    assert.match(read("_redirects"), /^\/news\/2015\/05\/18\/bridge\/ /m);
    assert.doesNotMatch(read("_redirects"), /2015\/feed/);
  });
});

test("what was withdrawn is gone, also topics that have no other article", () => {
  const files = {
    [articleFile("bridge")]: article({
      fields: {
        status: "withdrawn",
        withdrawn: { at: "2015-05-19T00:00:00Z", reason: "It was wrong." },
        topics: ["iraq", "islamic-state"],
      },
    }),
    [articleFile("camp")]: article(),
  };
  write(files, [], (_read, folder) => {
    const gone = readGone(folder);
    assert.ok(gone.has("/daily-roundup/2015/05/18/bridge/"));
    assert.ok(gone.has("/topics/islamic-state/"));
    assert.ok(!gone.has("/topics/iraq/"));
  });
});

test("an article that is not public yet redirects nothing", () => {
  const fields = { formerly, publishedAt: "2016-05-18T09:30:00-04:00" };
  const file = "content/articles/2016/05/18/bridge.md";
  write({ [file]: article({ fields }) }, [], (read) => assert.equal(read("_redirects"), ""));
});

test("in a folder of the host, former and withdrawn addresses are in that folder, too", () => {
  const files = {
    "content/site.yaml": stringify({ ...site, address: "https://example.org/paper" }),
    [articleFile("bridge")]: article({ fields: { formerly: ["/paper/old/"] } }),
    [articleFile("tunnel")]: article({
      fields: {
        status: "withdrawn",
        withdrawn: { at: "2015-05-19T00:00:00Z", reason: "It was wrong." },
      },
    }),
  };
  const to = "/paper/daily-roundup/2015/05/18/bridge/";
  write(files, [], (read) => {
    assert.equal(read("_redirects"), `/paper/paper/old/ ${to} 301\n`);
    assert.match(read("_gone"), /^\/paper\/daily-roundup\/2015\/05\/18\/tunnel\/$/m);
  });
});
