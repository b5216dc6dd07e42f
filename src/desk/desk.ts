/**
 * The desk: a dashboard for editors in the preview. `/desk/` lists upcoming articles and problems; each article
 * has a page that shows it on every surface, and one to write it. The routes exist only in `npm run dev`, so no build
 * contains them.
 */
import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { deskToken } from "./write/desk-token.ts";
import { fileActions } from "./write/file-actions.ts";
import { serveApi } from "./write/serve-api.ts";

export function desk(): AstroIntegration {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return {
    name: "roundup-desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript, updateConfig }) => {
        if (command !== "dev") return;
        injectRoute({ pattern: "/desk/", entrypoint: file("surfaces/pages/front.astro") });
        injectRoute({
          pattern: "/desk/checked.json",
          entrypoint: file("surfaces/pages/checked.json.ts"),
        });
        injectRoute({ pattern: "/desk/fields/", entrypoint: file("surfaces/pages/fields.astro") });
        injectRoute({ pattern: "/desk/[...id]", entrypoint: file("surfaces/pages/article.astro") });
        injectScript("page", `import ${JSON.stringify(file("surfaces/desk-link.ts"))};`);
        // By default, pages of other servers on this computer may read the preview.
        updateConfig({ vite: { server: { cors: false } } });
      },
      "astro:server:setup": ({ server }) => {
        const { base, root } = server.config;
        server.middlewares.use(`${base}desk/api`, serveApi(fileActions(root), deskToken));
      },
    },
  };
}
