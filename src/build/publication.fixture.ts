/** Two editions of a small site, and what is true of a folder while one takes the place of the other. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Leftover } from "./replace-files.ts";
import { stage, swap } from "./staging.ts";

export type Site = Record<string, string>;

const page = (text: string, ...links: string[]) =>
  `<!doctype html><p>${text}</p>${links.map((link) => `<a href="${link}"></a>`).join("")}\n`;

export const old: Site = {
  "index.html": page("The old front", "/same/", "/changed/", "/gone/", "/_astro/old.css"),
  "same/index.html": page("The same", "/changed/"),
  "changed/index.html": page("The old one", "/gone/", "/_astro/old.css"),
  "gone/index.html": page("Gone tomorrow", "/_astro/gone.css"),
  "_astro/old.css": "old",
  "_astro/gone.css": "gone",
  "feed.xml": page("The old feed", "/gone/"),
  ".well-known/old.txt": "old",
};

export const fresh: Site = {
  "index.html": page("The new front", "/same/", "/changed/", "/new/", "/_astro/new.css"),
  "same/index.html": page("The same", "/changed/"),
  "changed/index.html": page("The new one", "/new/", "/_astro/new.css"),
  "new/index.html": page("New today", "/changed/", "/_astro/new.css"),
  "_astro/new.css": "new",
  "feed.xml": page("The new feed", "/new/"),
  ".well-known/new.txt": "new",
};

export function write(folder: string, site: Site): void {
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** What a build does that comes to its end. */
export function publish(root: string, site: Site): Leftover[] {
  const folder = join(root, stage(root, "dist"));
  mkdirSync(folder);
  write(folder, site);
  return swap(root, "dist");
}

/** The files of a folder; links are not followed. */
export function read(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll("\\", "/"),
      readFileSync(file, "utf8"),
    ]),
  );
}

/** Every page is whole, that of one edition or the other, and what it links to is there. */
export function assertSound(folder: string, when: string): void {
  const site = read(folder);
  assert.ok(site["index.html"], `${when}, there is a front`);
  for (const [file, text] of Object.entries(site)) {
    if (!/\.(html|xml)$/.test(file)) continue;
    assert.ok([old[file], fresh[file]].includes(text), `${when}, ${file} is whole`);
    for (const [, link = ""] of text.matchAll(/href="([^"]*)"/g)) {
      const target = link.slice(1).replace(/\/$/, "/index.html");
      assert.ok(site[target], `${when}, ${file} links to ${target}`);
    }
  }
}
