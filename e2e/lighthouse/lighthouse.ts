/**
 * `npm run lighthouse`: the Lighthouse scores of the built site on a slow phone. The tests do not measure times,
 * because these depend on the machine.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import { optionsOf } from "../../src/build/options.ts";
import { serve } from "../../src/build/serve.ts";
import { findBrowser, launchOptions, noBackForwardCache } from "../browser.ts";
import { pagePaths } from "../helpers/page-paths.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const debuggingPort = 9333;

/** The part of a report that is printed: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    {
      id: string;
      title: string;
      score: number | null;
      scoreDisplayMode: string;
      displayValue?: string;
    }
  >;
}

/** Runs Lighthouse for one page. Its package is installed in this folder, not in the project. */
async function reportOn(url: string): Promise<Report> {
  const cli = join(import.meta.dirname, "node_modules/lighthouse/cli/index.js");
  const options = [
    `--port=${debuggingPort}`,
    `--only-categories=${categories.join()}`,
    "--output=json",
    "--quiet",
    "--no-enable-error-reporting",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [cli, url, ...options], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

/** The front page, the search, and the last pages of articles, sections and stories. */
function pathsIn(dist: string): string[] {
  const paths = pagePaths(dist);
  const last = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).slice(-1);
  const [article = ""] = last(/^\/[^/]+\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
  const section = article.split("/").slice(0, 2).join("/");
  return ["/", ...(article ? [`${section}/`, article] : []), ...last(/^\/stories\/.+/), "/search/"];
}

const given = optionsOf(process.argv.slice(2), {
  usage: `npm run lighthouse
  Installs Lighthouse, and prints its scores of the site in dist/. It takes no options.`,
  options: {},
});
if (!given) process.exit();
const dist = join(process.cwd(), "dist");
if (!existsSync(dist)) {
  console.error("There is no dist/: run “npm run build” first.");
  process.exit(1);
}
const server = await serve(dist, 0);
const { port } = server.address() as AddressInfo;
const options = launchOptions();
const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "lighthouse-")), {
  ...options,
  args: [...(options.args ?? []), `--remote-debugging-port=${debuggingPort}`],
  ignoreDefaultArgs: [noBackForwardCache],
});
let short = false;
try {
  console.log(`Lighthouse with ${findBrowser()?.path}`);
  for (const path of pathsIn(dist)) {
    const report = await reportOn(`http://localhost:${port}${path}`);
    const scores = categories.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
    const metric = (id: string) => report.audits[id]?.displayValue ?? "?";
    const failed = Object.values(report.audits).filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0,
    );
    short ||= scores.some((score) => score < 100);
    console.log(
      `${scores.join(" ")}  largest paint ${metric("largest-contentful-paint")}, blocking ${metric("total-blocking-time")}, shift ${metric("cumulative-layout-shift")}  ${path}`,
    );
    for (const { id, title } of failed) console.log(`  ${id}: ${title}`);
  }
} finally {
  await browser.close();
  server.close();
}
if (short) process.exitCode = 1;
