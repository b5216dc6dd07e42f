import { defineConfig } from "playwright/test";
import { launchOptions } from "./browser.ts";

export default defineConfig({
  globalSetup: "./setup.ts",
  reporter: "list",
  // Of a long file, too: so that no browser waits for the last one.
  fullyParallel: true,
  // One a core: with more of them, each takes longer, and so do all.
  workers: "100%",
  retries: 0,
  forbidOnly: true,
  // Generous, for machines that do other things as well: nothing here waits for time to pass.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: { trace: "off", launchOptions: launchOptions() },
});
