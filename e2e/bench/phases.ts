/**
 * An Astro integration that records when each phase of a build ends. Imported before the build, it writes the times and
 * the resource usage of the process to the file that BENCH_TIMES names, also if the build does not start Astro.
 */
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { writeFileSync } from "node:fs";
import { extended } from "#astro/prerenderer.ts";

/** The phases of a build, in order. */
export const phaseNames = [
  "content and decisions",
  "starting Astro",
  "collections",
  "static entrypoints",
  "paths",
  "rendering pages",
  "images",
  "verify and publish",
] as const;

export type Phase = (typeof phaseNames)[number];

export interface Usage {
  /** When each phase ended, in milliseconds since the process started; most did not begin if nothing had changed. */
  ends: Partial<Record<Phase, number>>;
  /** The number of pages that were rendered and not taken from the cache. */
  rendered: number;
  /** CPU time in seconds, user and system. */
  processor: number;
  /** The peak resident set size in bytes. A build is one process. */
  memory: number;
}

const ends: Partial<Record<Phase, number>> = {};
let rendered = 0;
let imageService = "";

const end = (phase: Phase): void => void (ends[phase] = performance.now());

/** A prerenderer, with the times of its phases recorded. */
function timed(standard: AstroPrerenderer): AstroPrerenderer {
  return {
    ...standard,
    async setup() {
      end("static entrypoints");
      await standard.setup?.();
    },
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      end("paths");
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
    "astro:config:setup": () => end("content and decisions"),
    "astro:config:done": ({ config }) => {
      imageService = config.image.service.entrypoint;
      end("starting Astro");
    },
    "astro:build:start": ({ setPrerenderer }) => {
      end("collections");
      setPrerenderer((standard) => timed(extended(standard, imageService)));
    },
    "astro:build:generated": () => end("images"),
  },
};

process.on("exit", () => {
  end("verify and publish");
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    ends,
    rendered,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS * 1024,
  };
  const file = process.env["BENCH_TIMES"];
  // The benchmark itself imports only the names of the phases.
  if (file) writeFileSync(file, JSON.stringify(usage));
});
