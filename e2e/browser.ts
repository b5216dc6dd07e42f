/**
 * Finds a browser for the tests. Run as a program (`node e2e/browser.ts`), it installs one if there is none.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

export interface Browser {
  /** The absolute path of the program. */
  path: string;
  /** How it was found, for people. */
  origin: string;
}

/** The headless build comes first, because it starts faster and needs less memory. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/**
 * Finds a Chromium that runs: the one at `CHROMIUM_PATH`, one on the `PATH`, or Playwright's own.
 * @returns undefined if there is none
 * @throws {Error} if the program at `CHROMIUM_PATH` does not run
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | undefined {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (!runs(named))
      throw new Error(`CHROMIUM_PATH is ${named}, but that is not a browser that runs.`);
    return { path: named, origin: "from CHROMIUM_PATH" };
  }
  for (const name of names) {
    for (const folder of (env["PATH"] ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (folder && isProgram(path) && runs(path)) return { path, origin: "on this machine" };
    }
  }
  const path = chromium.executablePath();
  return existsSync(path) && runs(path) ? { path, origin: "downloaded by Playwright" } : undefined;
}

/** Playwright turns off the browser's cache for going back and forward. `ignoreDefaultArgs` keeps it on. */
export const noBackForwardCache = "--disable-back-forward-cache";

/**
 * How Playwright launches the browser: without features that make network requests of their own. Playwright
 * disables Chromium's sandbox, which does not work for root and in many containers; the tests open only local pages.
 * @throws {Error} if there is no browser
 */
export function launchOptions(): { executablePath: string; args: string[] } {
  const browser = findBrowser();
  if (!browser) throw new Error("There is no Chromium for the tests. Run: node e2e/browser.ts");
  // Playwright loads its configuration in every worker process. They need not search again.
  process.env["CHROMIUM_PATH"] = browser.path;
  return {
    executablePath: browser.path,
    args: [
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  };
}

/** Installs Playwright's browser or, if that fails, one from the system's package manager. */
function install(): Browser | undefined {
  console.log("There is no Chromium on this machine. Downloading the one of Playwright.");
  const cli = join(createRequire(import.meta.url).resolve("playwright/package.json"), "../cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 600_000 });
  return findBrowser() ?? installWithApt();
}

function installWithApt(): Browser | undefined {
  console.log(
    "Playwright's browser could not be downloaded or does not run. Installing one with apt-get.",
  );
  const root = process.getuid?.() === 0;
  const prefix = root || !onPath("sudo") ? [] : ["sudo"];
  const run = (...command: string[]) => {
    const [program = "", ...args] = [...prefix, ...command];
    return spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  const installed =
    run("apt-get", "update") &&
    (run("apt-get", "install", "-y", "chromium-headless-shell") ||
      run("apt-get", "install", "-y", "chromium"));
  return installed ? findBrowser() : undefined;
}

function onPath(name: string): boolean {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => isProgram(join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs the program to see its version: the file may be a stub that asks to install a package, or lack libraries. */
function runs(path: string): boolean {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 60_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function main(): void {
  try {
    const browser = findBrowser() ?? install();
    if (browser) {
      console.log(`The tests use ${browser.path} (${browser.origin}).`);
      return;
    }
    console.error(
      "There is no Chromium for the tests, and none could be installed by Playwright or apt-get.\n" +
        "Install Chromium or Chrome, or set its path: CHROMIUM_PATH=/path/to/chromium npm run test:e2e",
    );
  } catch (error) {
    console.error((error as Error).message);
  }
  process.exitCode = 1;
}

if (import.meta.main) main();
