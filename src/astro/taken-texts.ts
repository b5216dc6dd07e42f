/**
 * Tells a build what Astro renders. Some routes render texts for the build and not for readers: they come before
 * everything else, so that the build can work on them while Astro renders pages.
 */
import type { AstroPrerenderer } from "astro";

export interface Taker {
  /** Whether the text at a path is for the build. */
  takes(pathname: string): boolean;
  take(pathname: string, text: string): void;
  /** Called when the number of paths is known, and returns what is called for each that was rendered. */
  begin(paths: number): () => void;
}

const key = Symbol.for("roundup:taken-texts");
const shared = globalThis as { [key]?: Taker | undefined };

/** Sets who follows the running build; undefined when it is done. */
export function takeTexts(taker: Taker | undefined): void {
  shared[key] = taker;
}

/** Extends a prerenderer so that it gives texts to the build. Nothing of them is in their files. */
export function withTaker(standard: AstroPrerenderer): AstroPrerenderer {
  let step = () => {};
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const isTaken = ({ pathname }: { pathname: string }) => shared[key]?.takes(pathname) ?? false;
      step = shared[key]?.begin(paths.length) ?? step;
      return [...paths.filter(isTaken), ...paths.filter((path) => !isTaken(path))];
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      step();
      const { pathname } = new URL(request.url);
      const taker = shared[key];
      if (!taker?.takes(pathname)) return rendered;
      const response = rendered instanceof Response ? rendered : rendered.response;
      taker.take(pathname, await response.text());
      return new Response("Taken.");
    },
  };
}
