/**
 * The content that a build has read before it starts Astro, and the articles that it renders. The loaders of the
 * collections take both from here. Pages run in a separate module graph, so it is stored on `globalThis`.
 */
import type { Content } from "./reader.ts";

export interface GivenContent {
  content: Content;
  /** The ids of the articles whose pages or feeds are rendered: only their pictures and modules have to be imported. */
  rendered: ReadonlySet<string>;
}

const key = Symbol.for("roundup:given-content");
const shared = globalThis as { [key]?: GivenContent | undefined };

/** The content of a running build; undefined in a preview. */
export function givenContent(): GivenContent | undefined {
  return shared[key];
}

/** Gives the content to a build; undefined when the build is done. */
export function giveContent(given: GivenContent | undefined): void {
  shared[key] = given;
}
