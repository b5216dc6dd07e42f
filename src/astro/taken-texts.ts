/**
 * Gives a build what Astro renders, so that the build can work on it while Astro renders the next pages. Some routes
 * render texts for the build and not for readers: they come first.
 */
import type { AstroPrerenderer } from "astro";

export interface Taker {
  /** Whether the text at a path is needed before everything else. */
  isFirst(pathname: string): boolean;
  /** Takes what was rendered at a path; returns whether it did, so that Astro does not write it. */
  take(pathname: string, response: Response): Promise<boolean>;
  /** Called when the number of paths is known, and returns what is called for each that was rendered. */
  begin(paths: number): () => void;
}

const key = Symbol.for("roundup:taken-texts");
const shared = globalThis as { [key]?: Taker | undefined };

/** Sets who follows the running build; undefined when it is done. */
export function takeTexts(taker: Taker | undefined): void {
  shared[key] = taker;
}

/** Extends a prerenderer so that it gives texts to the build. */
export function withTaker(standard: AstroPrerenderer): AstroPrerenderer {
  let step = () => {};
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const isFirst = ({ pathname }: { pathname: string }) =>
        shared[key]?.isFirst(pathname) ?? false;
      step = shared[key]?.begin(paths.length) ?? step;
      return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))];
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      step();
      const response = rendered instanceof Response ? rendered : rendered.response;
      const isTaken = await shared[key]?.take(new URL(request.url).pathname, response);
      // Astro writes no file for a response without a body.
      return isTaken ? new Response(null) : rendered;
    },
  };
}
