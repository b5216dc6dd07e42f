/** Tells the dev server when the page started to load. Anything saved since then may be missing from the page. */
import.meta.hot?.send("roundup:opened", { since: performance.timeOrigin });
