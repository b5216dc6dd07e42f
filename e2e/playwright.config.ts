import { defineConfig, type Project } from "playwright/test";
import { launchOptions } from "./browser.ts";
import type { WorkerOptions } from "./helpers/paper-test.ts";

/**
 * The tests that a run includes. The longest ones have a schedule of their own: npm run test:nightly.
 * @param long the tags of tests that take too long for every push
 */
function including(long: RegExp): Pick<Project, "grep" | "grepInvert"> {
  return process.env["NIGHTLY"] ? { grep: long } : { grepInvert: long };
}

const everyPaper = "**/every-paper/*.spec.ts";
// The layout of every page is that of the other papers.
const small = including(/@nightly|@layout/);

export default defineConfig<object, WorkerOptions>({
  globalSetup: "./global-setup.ts",
  testDir: "./specs",
  projects: [
    { name: "proof", use: { paperName: "proof" }, ...including(/@nightly/) },
    {
      name: "content",
      testMatch: everyPaper,
      use: { paperName: "content" },
      ...including(/@nightly/),
    },
    { name: "one-article", testMatch: everyPaper, use: { paperName: "oneArticle" }, ...small },
    { name: "no-articles", testMatch: everyPaper, use: { paperName: "noArticles" }, ...small },
  ],
  reporter: "list",
  // Also within a file, so that no worker is left without work while another finishes a long file.
  fullyParallel: true,
  // One worker per core. More of them slow each other down.
  workers: "100%",
  retries: 0,
  forbidOnly: true,
  // Generous, for machines that are busy with other work. No test waits for time to pass.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: { trace: "off", launchOptions: launchOptions() },
});
