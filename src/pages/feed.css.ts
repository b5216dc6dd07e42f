import type { APIRoute } from "astro";
import { pageFonts } from "#look/page-fonts.ts";
import { newsroom } from "#routes/queries.ts";
import feed from "#styles/feed.css?raw";
import tokens from "#styles/tokens.css?raw";

// The style sheet of feeds, at an address that never changes; see src/styles/feed.css.
export const GET: APIRoute = async () => {
  const { address } = (await newsroom()).site;
  const fonts = pageFonts.map(({ family, weights, url }) => {
    const name = /\s/.test(family) ? `"${family}"` : family;
    return `@font-face { font-family: ${name}; src: url("${url}"); font-weight: ${weights.join(" ")}; }\n`;
  });
  const explained = `:root { --explained: "${address}/feeds/"; }\n`;
  return new Response(fonts.join("") + tokens + explained + feed, {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
};
