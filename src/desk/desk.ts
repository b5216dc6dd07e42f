/**
 * The desk: a dashboard for editors in the preview. `/desk/` lists upcoming articles and problems; each article
 * has a page that shows it on every surface, and one to write it. The routes exist only in `npm run dev`, so no build
 * contains them.
 */
import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { currentContent } from "./editor/live.ts";
import { showActions } from "./editor/show-actions.ts";
import { beginActions } from "./new/begin-actions.ts";
import { cityActions } from "./new/city-actions.ts";
import { versionActions } from "./versions/version-actions.ts";
import { deskToken } from "./write/desk-token.ts";
import { fileActions } from "./write/file-actions.ts";
import { moveActions } from "./write/move-actions.ts";
import { pictureActions } from "./write/picture-actions.ts";
import { removeActions } from "./write/remove-actions.ts";
import { serveApi } from "./write/serve-api.ts";

/** The pages by their addresses. */
const pages = {
  "/desk/": "surfaces/pages/front.astro",
  "/desk/checked.json": "surfaces/pages/checked.json.ts",
  "/desk/fields/": "surfaces/pages/fields.astro",
  "/desk/entries/": "surfaces/pages/entries.astro",
  "/desk/new/": "editor/pages/new.astro",
  "/desk/[...id]": "surfaces/pages/article.astro",
  "/desk/[...id]/edit": "editor/pages/edit.astro",
  "/desk/[...id]/shown": "editor/pages/shown.astro",
};

/** The packages that only the editor loads. Found later, they would make the open page load again. */
const packages = [
  "preact",
  "preact/hooks",
  "preact/jsx-runtime",
  "preact/jsx-dev-runtime",
  "topojson-client",
  "yaml",
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-markdown",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/merge",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/highlight",
];

export function desk(): AstroIntegration {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return {
    name: "roundup-desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript, updateConfig }) => {
        if (command !== "dev") return;
        for (const [pattern, page] of Object.entries(pages))
          injectRoute({ pattern, entrypoint: file(page) });
        injectScript("page", `import ${JSON.stringify(file("surfaces/desk-link.ts"))};`);
        updateConfig({
          vite: {
            // By default, pages of other servers on this computer may read the preview.
            server: { cors: false },
            optimizeDeps: { include: packages },
          },
        });
      },
      "astro:server:setup": ({ server }) => {
        const { base, root } = server.config;
        const recompile = (id: string) => {
          for (const { moduleGraph } of Object.values(server.environments)) {
            const module = moduleGraph.getModuleById(id);
            if (module) moduleGraph.invalidateModule(module);
          }
        };
        const actions = {
          ...fileActions(root),
          ...moveActions(root),
          ...showActions(root, recompile),
          ...pictureActions(root),
          ...beginActions(root),
          ...cityActions,
          ...removeActions(root, currentContent),
          ...versionActions(root),
        };
        server.middlewares.use(`${base}desk/api`, serveApi(actions, deskToken));
      },
    },
  };
}
