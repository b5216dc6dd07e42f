/**
 * The desk: a dashboard for editors in the preview. `/desk/` lists upcoming articles and problems; each article
 * has a page that shows it on every surface. The routes exist only in `npm run dev`, so no build contains them.
 */
import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";

export function desk(): AstroIntegration {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return {
    name: "roundup-desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript }) => {
        if (command !== "dev") return;
        injectRoute({ pattern: "/desk/", entrypoint: file("surfaces/pages/front.astro") });
        injectRoute({
          pattern: "/desk/checked.json",
          entrypoint: file("surfaces/pages/checked.json.ts"),
        });
        injectRoute({ pattern: "/desk/fields/", entrypoint: file("surfaces/pages/fields.astro") });
        injectRoute({ pattern: "/desk/[...id]", entrypoint: file("surfaces/pages/article.astro") });
        injectScript("page", `import ${JSON.stringify(file("surfaces/desk-link.ts"))};`);
      },
    },
  };
}
