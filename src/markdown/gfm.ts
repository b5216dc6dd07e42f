import type { Options } from "remark-gfm";

/** GitHub Flavored Markdown without strikethrough by a single tilde, which usually means “about”. */
export const gfm: Options = { singleTilde: false };
