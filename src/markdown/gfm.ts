import type { Options } from "remark-gfm";

/** GitHub's Markdown, but for one tilde, which means “about” more often than it strikes through. */
export const gfm: Options = { singleTilde: false };
