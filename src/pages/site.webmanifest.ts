import type { APIRoute } from "astro";
import { href } from "#components/href.ts";
import { palette } from "#look/palette.ts";
import { shortName } from "#distribution/short-name.ts";
import { newsroom } from "#routes/queries.ts";

// The web application manifest, https://www.w3.org/TR/appmanifest/.
export const GET: APIRoute = async () => {
  const { site } = await newsroom();
  const manifest = {
    id: href("/"),
    name: site.name,
    short_name: shortName(site.name, 14),
    description: site.description,
    lang: site.language,
    start_url: href("/"),
    scope: href("/"),
    display: "browser",
    background_color: palette.light.paper,
    theme_color: palette.light.paper,
    icons: [
      { src: href("/icon-192.png"), sizes: "192x192", type: "image/png" },
      { src: href("/icon-512.png"), sizes: "512x512", type: "image/png" },
      { src: href("/favicon.svg"), sizes: "any", type: "image/svg+xml" },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  });
};
