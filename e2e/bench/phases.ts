/**
 * An Astro integration that notes when each phase of a build ends and writes the times to the file that
 * BENCH_TIMES names, together with what the process used.
 */
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { writeFileSync } from "node:fs";
import { keyedByAssets } from "#astro/page-dependencies.ts";

/** The phases of a build in their order. */
export const phaseNames = [
  "starting Astro",
  "reading content",
  "static entrypoints",
  "addresses and view models",
  "rendering pages",
  "images",
  "verify and swap",
] as const;

export type Phase = (typeof phaseNames)[number];

export interface Usage {
  /** When each phase ended: milliseconds since the process began. */
  ends: Record<Phase, number>;
  /** Pages that were rendered rather than taken from the cache. */
  rendered: number;
  /** Seconds of all processors, in user and in system code. */
  processor: number;
  /** Peak of the resident set in bytes: a build is one process. */
  memory: number;
}

const ends: Partial<Record<Phase, number>> = {};
let rendered = 0;

const end = (phase: Phase): void => void (ends[phase] = performance.now());

/** A prerenderer with a clock beside it. */
function timed(standard: AstroPrerenderer): AstroPrerenderer {
  return {
    ...standard,
    async setup() {
      end("static entrypoints");
      await standard.setup?.();
    },
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      end("addresses and view models");
      return paths;
    },
    render(request, options) {
      rendered += 1;
      return standard.render(request, options);
    },
    async teardown() {
      await standard.teardown?.();
      end("rendering pages");
    },
  };
}

export const phases: AstroIntegration = {
  name: "phases",
  hooks: {
    "astro:config:done": () => end("starting Astro"),
    "astro:build:start": ({ setPrerenderer }) => {
      end("reading content");
      setPrerenderer((standard) => timed(keyedByAssets(standard)));
    },
    "astro:build:generated": () => end("images"),
  },
};

process.on("exit", () => {
  end("verify and swap");
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    ends: ends as Usage["ends"],
    rendered,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS * 1024,
  };
  const file = process.env["BENCH_TIMES"];
  // The benchmark itself only takes the names of the phases from here.
  if (file) writeFileSync(file, JSON.stringify(usage));
});
