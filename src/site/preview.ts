/**
 * What `npm run dev` adds: content errors stand in the open page until they are mended, with the same text
 * as in the terminal. The last version without errors stays underneath, and the server lives on.
 */
import type { AstroIntegration } from "astro";
import { channel } from "node:diagnostics_channel";
import { describeProblems, type Problem } from "../newsroom/problem.ts";

// The loader runs in a module graph of its own; a diagnostics channel reaches across.
const problemsChannel = channel("roundup:problems");

/** Tells the preview what is wrong with the content now; an empty list says that all is well. */
export function announceProblems(problems: readonly Problem[]): void {
  problemsChannel.publish(problems);
}

export function preview(): AstroIntegration {
  return {
    name: "roundup-preview",
    hooks: {
      "astro:server:setup": ({ server }) => {
        let problems: readonly Problem[] = [];
        const show = () => {
          const [first] = problems;
          if (!first) return;
          server.ws.send({
            type: "error",
            err: {
              message: describeProblems(problems),
              stack: "",
              loc: { file: first.file, line: first.line, column: 1 },
            },
          });
        };
        problemsChannel.subscribe((message) => {
          const before = problems.length;
          problems = message as readonly Problem[];
          if (problems.length > 0) show();
          else if (before > 0) server.ws.send({ type: "full-reload" });
        });
        server.ws.on("connection", show);
      },
    },
  };
}
