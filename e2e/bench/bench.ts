/**
 * `npm run bench -- --size 1000`: measures builds and the preview of a paper of that size. Generates its content in a
 * temporary folder. Builds it clean, with nothing changed, and after changes: of one article, of an outlet's name, of a
 * section's tagline. Then opens an article in the preview, with empty caches and again, and saves it several times.
 */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { optionsOf } from "#build/options.ts";
import { filesBelow } from "#files/list.ts";
import { writeCorpus } from "./corpus.ts";
import { buildWithPeers, type Peer } from "./peers.ts";
import { phaseNames, type Phase, type Usage } from "./phases.ts";
import { copyProject } from "./project.ts";
import { measureSaves, type Saves } from "./saves.ts";

const given = optionsOf(process.argv.slice(2), {
  usage: `npm run bench -- [--size N] [--seed S] [--peers] [--json FILE]
  Measures builds and the preview of a generated paper.
  --size N  how many articles it has, at least 10; 1000 if missing
  --seed S  a whole number from which they follow; 1 if missing
  --peers   also builds the same Markdown with Hugo, if it is installed, and Eleventy, with bare templates
  --json FILE  also writes what was measured to a file`,
  options: {
    size: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    peers: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
if (!given) process.exit();
const { size: asked, seed } = given;
const size = Number(asked);
if (!(size >= 10)) {
  console.error(`--size is ${asked}. Set it to a number of articles, at least 10.`);
  process.exit(2);
}
const root = join(realpathSync(mkdtempSync(join(tmpdir(), "roundup-bench-"))), "/");
try {
  copyProject(fileURLToPath(new URL("../../", import.meta.url)), root);
  const { now, example, bytes } = await writeCorpus(root, size, Number(seed));
  console.log(
    `${size} articles with ${megabytes(bytes)} of Markdown, seed ${seed}; ` +
      `Node ${process.version}, ${availableParallelism()} processors\n`,
  );
  const clean = build(now);
  const unchanged = build(now);
  appendFileSync(join(root, example), "\nOne more sentence.\n");
  const changed = build(now);
  replaceIn(anOutlet(), /^name: "/m, 'name: "The New ');
  const outlet = build(now);
  replaceIn("content/sections/daily-roundup.yaml", /^tagline: "/m, 'tagline: "More than ');
  const tagline = build(now);
  const builds = { clean, unchanged, "one changed": changed, outlet, tagline };
  printTimes(builds);
  const peers = given.peers ? buildWithPeers(join(root, "content"), join(root, "peers")) : [];
  for (const peer of peers) printPeer(peer, builds);
  printSizes(example);
  const saves = await measureSaves(root, example, 5);
  printSaves(saves);
  if (given.json)
    writeFileSync(given.json, JSON.stringify({ size, seed, builds, peers, saves }, undefined, 2));
} finally {
  rmSync(root, { recursive: true, force: true });
}

function build(now: string): Usage {
  const times = join(root, "times.json");
  const imports = ["./src/files/compile-cache.ts", "./phases.ts"].map((file) => `--import=${file}`);
  const { status } = spawnSync(process.execPath, [...imports, "src/build/build.ts"], {
    cwd: root,
    env: { ...process.env, SITE_NOW: now, BENCH_TIMES: times },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The build failed.");
  return JSON.parse(readFileSync(times, "utf8")) as Usage;
}

/** The file of an outlet. */
function anOutlet(): string {
  const [first = ""] = filesBelow(join(root, "content/outlets")).sort();
  return `content/outlets/${first}`;
}

function replaceIn(file: string, found: RegExp, by: string): void {
  const before = readFileSync(join(root, file), "utf8");
  const after = before.replace(found, by);
  if (after === before) throw new Error(`${file} has nothing to replace.`);
  writeFileSync(join(root, file), after);
}

/** Prints a table with a column for each build. */
function printTimes(builds: Record<string, Usage>): void {
  const usages = Object.values(builds);
  const rows: [string, ...string[]][] = [
    ["", ...Object.keys(builds)],
    ...phaseNames.map((phase): [string, ...string[]] => [
      phase,
      ...usages.map((usage) => seconds(timeOf(usage, phase))),
    ]),
    ["total", ...usages.map(({ ends }) => seconds(ends["verify and publish"] ?? 0))],
    ["processor time", ...usages.map(({ processor }) => seconds(processor * 1000))],
    ["peak memory", ...usages.map(({ memory }) => megabytes(memory))],
    ["pages rendered", ...usages.map(({ rendered }) => String(rendered))],
  ];
  for (const [name, ...cells] of rows) {
    console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(14)).join(""));
  }
}

/** Prints how long another generator took, and how our builds compare with it. */
function printPeer({ name, time }: Peer, builds: Record<string, Usage>): void {
  const ratios = Object.entries(builds).map(([build, { ends }]) => {
    const ratio = (ends["verify and publish"] ?? 0) / time;
    return `${build} ${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
  });
  console.log(`${name}, bare: ${seconds(time)}; ours: ${ratios.join(", ")}`);
}

/** How long a phase took, in milliseconds. */
function timeOf({ ends }: Usage, phase: Phase): number {
  const before = phaseNames.slice(0, phaseNames.indexOf(phase)).findLast((one) => ends[one]);
  return (ends[phase] ?? 0) && (ends[phase] ?? 0) - (before ? (ends[before] ?? 0) : 0);
}

/** Prints how long an editor waits for the preview. */
function printSaves({ cold, warm, shown }: Saves): void {
  const sorted = shown.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`\nthe first page of the preview, from its first start: ${seconds(cold)}`);
  console.log(`the first page of the preview, from its next start: ${seconds(warm)}`);
  console.log(
    `a save in the preview, until the open page shows it: ${seconds(median)} ` +
      `(median of ${shown.length}; ${seconds(sorted[0] ?? 0)} to ${seconds(sorted.at(-1) ?? 0)})`,
  );
}

/** Prints the size of the site, of an article and of the front page. */
function printSizes(example: string): void {
  const dist = join(root, "dist");
  const files = filesBelow(dist);
  const all = files.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
  console.log(`\ndist/ has ${files.length} files, ${megabytes(all)}`);
  const article = `daily-roundup/${example.slice("content/articles/".length, -".md".length)}`;
  for (const page of [`${article}/index.html`, "index.html"]) {
    const html = readFileSync(join(dist, page));
    const name = page === "index.html" ? "the front page" : "an article";
    console.log(
      `${name}: ${kilobytes(html.length)}, with gzip ${kilobytes(gzipSync(html).length)}`,
    );
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} MB`;
}

function kilobytes(count: number): string {
  return `${(count / 1e3).toFixed(1)} kB`;
}
