/**
 * `npm run lighthouse`: what Lighthouse says of the built site on a slow telephone. Timings belong here and
 * not in the tests: they tell of the machine, too.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import { serve } from "../../src/build/serve.ts";
import { findBrowser, launchOptions } from "../browser.ts";

const paths = [
  "/",
  "/daily-roundup/",
  "/daily-roundup/2015/05/18/militias-ordered-to-ramadi/",
  "/stories/battle-for-ramadi/",
  "/search/",
];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const debuggingPort = 9333;

/** What is read of a report: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
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

/** Asks Lighthouse, which is not among Roundup's own packages, about one page. */
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

const dist = join(process.cwd(), "dist");
if (!existsSync(dist)) throw new Error("There is no dist/: run “npm run build” first.");
const server = await serve(dist, 0);
const { port } = server.address() as AddressInfo;
const options = launchOptions();
const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "lighthouse-")), {
  ...options,
  args: [...(options.args ?? []), `--remote-debugging-port=${debuggingPort}`],
});
let short = false;
try {
  console.log(`Lighthouse with ${findBrowser()?.path}`);
  for (const path of paths) {
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
