/** Tells the preview's server since when a page has been loading: what was saved after that may not be in it. */
import.meta.hot?.send("roundup:opened", { since: performance.timeOrigin });
