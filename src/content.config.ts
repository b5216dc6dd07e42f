/**
 * The content collections. Astro loads this file with Vite, which would transform all modules that read content, one
 * after another, on every build and every start of a preview. So Node loads them instead.
 */
import { createRequire } from "node:module";
import type * as Site from "#ingest/collections.ts";

export const { collections } = createRequire(import.meta.url)(
  "./ingest/collections.ts",
) as typeof Site;
