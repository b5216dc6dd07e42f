/**
 * The desk in the preview: `/desk/` with what is on its way, and a page for each article with every surface it
 * will be seen on. Its routes exist in `npm run dev` alone, so a build cannot hold anything of them.
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
        injectRoute({ pattern: "/desk/[...id]", entrypoint: file("surfaces/pages/article.astro") });
        injectScript("page", `import ${JSON.stringify(file("surfaces/desk-link.ts"))};`);
      },
    },
  };
}
