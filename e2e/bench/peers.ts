/**
 * Builds the same Markdown with other generators, as a yardstick: bare templates for articles and lists, no cards, feeds,
 * search or verification.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long another generator took to build the site, in milliseconds, with its name. */
export interface Peer {
  name: string;
  time: number;
}

const hugoFiles: Record<string, string> = {
  "hugo.toml": `baseURL = "https://roundup.example/"
title = "Bare"
contentDir = "articles"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`,
  "layouts/_default/single.html": `<!doctype html><title>{{ .Params.headline }}</title>
<h1>{{ .Params.headline }}</h1><p>{{ .Params.deck }}</p>{{ .Content }}
`,
  "layouts/_default/list.html": `<!doctype html><title>{{ .Title }}</title>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Params.headline }}</a></li>{{ end }}</ul>
`,
};

const eleventyFiles: Record<string, string> = {
  "package.json": `{ "private": true, "type": "module" }`,
  "eleventy.config.js": `export default (config) => {
  config.addGlobalData("layout", "article.njk");
  return { dir: { input: "articles", includes: "../includes", output: "public" } };
};
`,
  "includes/article.njk": `<!doctype html><title>{{ headline }}</title>
<h1>{{ headline }}</h1><p>{{ deck }}</p>{{ content | safe }}
`,
};

/**
 * Times Hugo, if it is installed, and Eleventy, which is installed for this into a temporary folder.
 * @param content the content of the paper, an absolute path
 * @param folder an empty folder, an absolute path
 */
export function buildWithPeers(content: string, folder: string): Peer[] {
  const hugo = prepare(join(folder, "hugo"), content, hugoFiles);
  const eleventy = prepare(join(folder, "eleventy"), content, eleventyFiles);
  run("npm", ["install", "--no-save", "@11ty/eleventy@3"], eleventy);
  return [
    peer("Hugo", () => run("hugo", ["--quiet"], hugo)),
    peer("Eleventy", () => run("npx", ["eleventy", "--quiet"], eleventy)),
  ].filter((one) => one !== undefined);
}

/** A folder with a site for another generator. */
function prepare(folder: string, content: string, files: Record<string, string>): string {
  cpSync(join(content, "articles"), join(folder, "articles"), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The median of three builds; undefined if the generator is not there. */
function peer(name: string, build: () => boolean): Peer | undefined {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const started = performance.now();
    if (!build()) return undefined;
    times.push(performance.now() - started);
  }
  return { name, time: times.sort((a, b) => a - b)[1] ?? 0 };
}

/** Runs a command in a folder without what it built before, and returns whether it succeeded. */
function run(command: string, args: string[], cwd: string): boolean {
  rmSync(join(cwd, "public"), { recursive: true, force: true });
  return spawnSync(command, args, { cwd, stdio: "ignore" }).status === 0;
}
