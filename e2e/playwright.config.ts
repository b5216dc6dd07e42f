import { defineConfig } from "playwright/test";
import { launchOptions } from "./browser.ts";
import type { WorkerOptions } from "./helpers/paper-test.ts";

export default defineConfig<object, WorkerOptions>({
  globalSetup: "./global-setup.ts",
  testDir: "./specs",
  projects: [
    { name: "proof", use: { paperName: "proof" } },
    { name: "content", testMatch: "**/every-paper/*.spec.ts", use: { paperName: "content" } },
    {
      name: "one-article",
      testMatch: "**/every-paper/*.spec.ts",
      use: { paperName: "oneArticle" },
    },
    {
      name: "no-articles",
      testMatch: "**/every-paper/*.spec.ts",
      use: { paperName: "noArticles" },
    },
  ],
  reporter: "list",
  // Also within a file, so that no worker is left without work while another finishes a long file.
  fullyParallel: true,
  // One worker per core. More of them slow each other down.
  workers: "100%",
  retries: 0,
  forbidOnly: true,
  // The longest tests have a schedule of their own: npm run test:nightly.
  [process.env["NIGHTLY"] ? "grep" : "grepInvert"]: /@nightly/,
  // Generous, for machines that are busy with other work. No test waits for time to pass.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: { trace: "off", launchOptions: launchOptions() },
});
