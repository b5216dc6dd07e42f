/** Files for hosts that read neither `_headers` nor `_redirects`, made from these. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caddyRoutes } from "./caddy.ts";
import { baseIn, readHeaders } from "./headers.ts";
import { nginxLocations, nginxMaps } from "./nginx.ts";
import { readGone, readRedirects } from "./redirects.ts";

/** https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRedirects = 2000;

/**
 * Writes the configuration of nginx and of Caddy into a built site, and what keeps GitHub Pages from leaving out
 * folders like `_astro`: https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages-and-jekyll
 * @param folder the built site, an absolute path, with its `_headers` and `_redirects`
 * @param address where it is published, without a slash at the end
 * @returns a sentence where a host would not read all of it
 */
export function writeHostFiles(folder: string, address: string): string | undefined {
  const rules = readHeaders(folder);
  const site = {
    address,
    base: baseIn(rules),
    rules,
    moved: readRedirects(folder),
    gone: readGone(folder),
  };
  writeFileSync(join(folder, "nginx-http.conf"), nginxMaps(site));
  writeFileSync(join(folder, "nginx-server.conf"), nginxLocations(site));
  writeFileSync(join(folder, "Caddyfile"), caddyRoutes(site));
  writeFileSync(join(folder, ".nojekyll"), "");
  return site.moved.size > mostRedirects
    ? `There are ${site.moved.size} redirects; Cloudflare Pages reads the first ${mostRedirects} of _redirects, other hosts all of them.`
    : undefined;
}
