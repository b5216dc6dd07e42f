/**
 * What `npm run dev` adds: content errors stand in the open page until they are mended, with the same text
 * as in the terminal. The last version without errors stays underneath, and the server lives on.
 */
import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { showHeldBack } from "#newsroom/held-back.ts";
import { describeProblems, type Problem } from "#newsroom/problem.ts";
import { onContent, onSave } from "#ingest/announce.ts";

export function preview(): AstroIntegration {
  return {
    name: "roundup-preview",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command !== "dev") return;
        showHeldBack();
        const opened = fileURLToPath(new URL("page-opened.ts", import.meta.url));
        injectScript("page", `import ${JSON.stringify(opened)};`);
      },
      "astro:server:setup": ({ server }) => {
        let problems: readonly Problem[] = [];
        let changedAt = 0;
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
          changedAt = Date.now();
          const before = problems.length;
          problems = content.problems;
          // The desk shows problems in its own way.
          server.ws.send({ type: "custom", event: "roundup:content" });
          if (problems.length > 0) show();
          else if (before > 0) server.ws.send({ type: "full-reload" });
        });
        server.ws.on("connection", show);
        // A page that was loading when something was saved has missed being told.
        server.ws.on("roundup:opened", ({ since }: { since: number }, client) => {
          if (changedAt >= since) client.send({ type: "full-reload" });
        });
        onSave(() => {
          changedAt = Date.now();
          // As Astro itself does after it has written its store: the lists of paths are made anew.
          for (const name of ["ssr", "prerender"])
            server.environments[name]?.hot.send("astro:content-changed", {});
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}
