import type { APIRoute } from "astro";
import sans from "#assets/fonts/archivo-narrow-latin-wght-normal.woff2?url";
import serif from "#assets/fonts/piazzolla-latin-wght-normal.woff2?url";
import { newsroom } from "#routes/queries.ts";
import feed from "#styles/feed.css?raw";
import tokens from "#styles/tokens.css?raw";

// The style sheet of feeds, at an address that never changes; see src/styles/feed.css.
export const GET: APIRoute = async () => {
  const { address } = (await newsroom()).site;
  const fonts = [
    `@font-face { font-family: Piazzolla; src: url("${serif}"); font-weight: 400 800; }\n`,
    `@font-face { font-family: "Archivo Narrow"; src: url("${sans}"); font-weight: 400 700; }\n`,
  ];
  const explained = `:root { --explained: "${new URL("/feeds/", address).href}"; }\n`;
  return new Response(fonts.join("") + tokens + explained + feed, {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
};
