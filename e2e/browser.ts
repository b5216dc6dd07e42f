/**
 * The browser of the tests: one that is on the machine, or else one that is installed for them.
 * `node e2e/browser.ts` does both; the Playwright configuration only looks.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

export interface Browser {
  /** The program, an absolute path. */
  path: string;
  /** Where it was found, in words. */
  origin: string;
}

/** Without windows first: it starts faster and asks less of a small machine. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/**
 * A Chromium that runs here: the one that `CHROMIUM_PATH` names, else one on the `PATH`, else Playwright's own.
 * @returns undefined when there is none
 * @throws {Error} when `CHROMIUM_PATH` names something that does not run
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): Browser | undefined {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (!runs(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no browser runs there.`);
    return { path: named, origin: "named by CHROMIUM_PATH" };
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

/**
 * How Playwright starts the browser: quiet, so that nothing in it asks the network on its own account.
 * Playwright itself leaves out Chromium's sandbox, which root and many containers cannot have; the tests
 * open nothing but this paper.
 * @throws {Error} when there is no browser
 */
export function launchOptions(): { executablePath: string; args: string[] } {
  const browser = findBrowser();
  if (!browser) throw new Error("There is no Chromium for the tests. Run: node e2e/browser.ts");
  // Playwright reads its configuration again in every worker, which need not search again.
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

/** Installs a browser: Playwright's own or, where that cannot be had or does not run, the system's. */
function install(): Browser | undefined {
  console.log("There is no Chromium on this machine; Playwright downloads its own.");
  const cli = join(createRequire(import.meta.url).resolve("playwright/package.json"), "../cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 600_000 });
  return findBrowser() ?? installWithApt();
}

function installWithApt(): Browser | undefined {
  console.log("Playwright's does not arrive, or does not run here; the system installs its own.");
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

/** A file of that name can be a stub that asks for a package, or lack its libraries: so it has to say its version. */
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
      "There is no Chromium for the tests, and none could be installed: neither Playwright's download nor " +
        "apt-get worked.\nInstall Chromium or Chrome, or say where one is: CHROMIUM_PATH=/path/to/chromium npm run test:e2e",
    );
  } catch (error) {
    console.error((error as Error).message);
  }
  process.exitCode = 1;
}

if (import.meta.main) main();
