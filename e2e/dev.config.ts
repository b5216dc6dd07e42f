import base from "./playwright.config.ts";
import { defineConfig } from "playwright/test";
import { readFileSync } from "node:fs";
process.env["ROUNDUP_E2E_PAPERS"] = readFileSync("/tmp/e2e-try/sites.json", "utf8");
export default defineConfig({ ...base, globalSetup: [] });
