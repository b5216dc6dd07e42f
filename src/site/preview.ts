/**
 * What `npm run dev` adds: content errors stand in the open page until they are mended, with the same text
 * as in the terminal. The last version without errors stays underneath, and the server lives on.
 */
import type { AstroIntegration } from "astro";
import { describeProblems, type Problem } from "../newsroom/problem.ts";
import { onContent } from "./announce.ts";

export function preview(): AstroIntegration {
  return {
    name: "roundup-preview",
    hooks: {
      "astro:server:setup": ({ server }) => {
        let problems: readonly Problem[] = [];
        const show = () => {
          const [first] = problems;
          if (!first) return;
          const loc = { file: first.file, line: first.line, column: 1 };
          server.ws.send({
            type: "error",
            err: { message: describeProblems(problems), stack: "", loc },
          });
        };
        onContent((content) => {
          const before = problems.length;
          problems = content.problems;
          if (problems.length > 0) show();
          else if (before > 0) server.ws.send({ type: "full-reload" });
        });
        server.ws.on("connection", show);
      },
    },
  };
}
