/** The token of this process, without which nothing is written. The pages of the desk contain it. */
import { randomBytes } from "node:crypto";

// Pages run in a separate module graph.
const key = Symbol.for("roundup:desk-token");
const shared = globalThis as { [key]?: string };

export const deskToken: string = (shared[key] ??= randomBytes(32).toString("base64url"));
