/**
 * The content collections, loaded by Node itself: Vite, through which Astro loads this file, would transform the
 * whole of what reads content one module after another, on every build and start of a preview.
 */
import { createRequire } from "node:module";
import type * as Site from "#ingest/collections.ts";

export const { collections } = createRequire(import.meta.url)(
  "./ingest/collections.ts",
) as typeof Site;
