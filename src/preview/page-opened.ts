/** Keeps an open page of the preview current. */
import { navigationEnded } from "./navigation.ts";

// Tells the dev server when the page started to load. Anything saved since then may be missing from the page.
import.meta.hot?.send("roundup:opened", { since: performance.timeOrigin });

// Vite waits for its listeners before it reloads.
import.meta.hot?.on("vite:beforeFullReload", navigationEnded);
