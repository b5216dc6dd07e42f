/** Generates the types of the content collections, for `npm run types`. */
import "./no-telemetry.ts";
import { sync } from "astro";

await sync({ logLevel: "error" });
