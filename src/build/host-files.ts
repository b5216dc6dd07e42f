/** Files for hosts that read neither `_headers` nor `_redirects`, made from these. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caddyRoutes } from "./caddy.ts";
import { baseIn, readHeaders } from "./headers.ts";
import { nginxLocations, nginxMaps } from "./nginx.ts";
import { readGone, readRedirects } from "./redirects.ts";

/**
 * Writes the configuration of nginx and of Caddy into a built site, and what keeps GitHub Pages from leaving out
 * folders like `_astro`: https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages-and-jekyll
 * @param folder the built site, an absolute path, with its `_headers` and `_redirects`
 * @param address where it is published, without a slash at the end
 */
export function writeHostFiles(folder: string, address: string): void {
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
}
