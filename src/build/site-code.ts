/** A digest of all code that a site is made from. */
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";

/** Folders of `src/` that no page is made from, and what only tests use. */
const unused = /^(?:desk|preview|testing)\/|\.(?:test|fixture)\.[a-z]+$/;

/**
 * A hash of the code, the settings, the packages, the files in `public/`, and Node's version. It is computed from all
 * files rather than from imports: styles and scripts depend on the other pages, too.
 * @param root the project's root, an absolute path
 */
export function siteCode(root: string): string {
  const below = (folder: string) =>
    existsSync(join(root, folder))
      ? filesBelow(join(root, folder)).map((file) => `${folder}/${file}`)
      : [];
  const files = [
    "package-lock.json",
    "astro.config.mjs",
    "tsconfig.json",
    ...below("src").filter((file) => !unused.test(file.slice("src/".length))),
    ...below("public"),
  ];
  const lines = files.map((file) => `${file} ${hash("sha256", readFileSync(join(root, file)))}`);
  return hash("sha256", [process.version, ...lines].join("\n"));
}
