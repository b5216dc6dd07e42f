/**
 * The integration for `npm run dev`. It shows problems over the open page until they are fixed, with the same text as
 * in the terminal. The last valid version stays underneath, and the server keeps running.
 */
import { invalidateCollections } from "#astro/collections.ts";
import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { escapeHtml } from "#newsroom/escape-html.ts";
import { showHeldBack } from "#newsroom/held-back.ts";
import { describeProblems, type Problem } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { printable } from "#files/terminal.ts";
import { liveContent } from "#ingest/live-content.ts";
import { BrokenDrafts } from "./broken-drafts.ts";
import { needsSettings, sendSettingsPage } from "./settings-page.ts";

/**
 * Undocumented. Astro would take the message for Markdown, so that a link that was refused could be followed there.
 */
const finished = { __isEnhancedAstroErrorPayload: true };

/** The integration for `astro.config.mjs`. */
export function preview(): AstroIntegration {
  /** The folder of the paper on its host when the preview was started, with a slash at the end. */
  let base = "/";
  return {
    name: "roundup-preview",
    hooks: {
      "astro:config:setup": ({ command, config, injectScript, updateConfig }) => {
        if (command !== "dev") return;
        showHeldBack();
        const root = fileURLToPath(config.root).replaceAll("\\", "/");
        const isBuilt = (path: string) =>
          path.startsWith(root) && /^(\.dist-|dist-preview)/.test(path.slice(root.length));
        updateConfig({ vite: { server: { watch: { ignored: [isBuilt] } } } });
        const opened = fileURLToPath(new URL("page-opened.ts", import.meta.url));
        injectScript("page", `import ${JSON.stringify(opened)};`);
      },
      "astro:config:done": ({ config }) => void (base = config.base.replace(/\/?$/, "/")),
      "astro:server:setup": ({ server, logger }) => {
        const drafts = new BrokenDrafts();
        let problems: readonly Problem[] = [];
        let changedAt = 0;
        let hasSettings = false;
        const show = () => {
          const [first] = problems;
          if (!first) return;
          const file = `${server.config.root}/${first.file}`;
          const loc = { file, line: first.line, column: 1 };
          server.ws.send({
            type: "error",
            // The overlay takes the message for HTML.
            err: { message: escapeHtml(printable(describeProblems(problems))), stack: "", loc },
            ...finished,
          });
        };
        liveContent.subscribe((content, saved) => {
          changedAt = Date.now();
          hasSettings = content.site !== undefined;
          const moved = content.site && `${baseOf(content.site.address)}/` !== base;
          if (moved) logger.warn("The paper has another folder now. Start the preview again.");
          problems = drafts.withoutUntouched(content);
          // The desk updates its own list of problems.
          server.ws.send({ type: "custom", event: "roundup:content" });
          // Most articles are not in Astro's store, so that it does not notice that they change.
          invalidateCollections(server);
          if (problems.length > 0) show();
          if (saved || problems.length === 0) server.ws.send({ type: "full-reload" });
        });
        server.middlewares.use((request, response, next) => {
          if (hasSettings || !needsSettings(request, base)) return next();
          sendSettingsPage(response, problems, base);
        });
        server.ws.on("connection", show);
        // A page that was still loading during a save has missed the reload.
        server.ws.on("roundup:opened", ({ since }: { since: number }, client) => {
          if (changedAt >= since) client.send({ type: "full-reload" });
        });
      },
    },
  };
}
