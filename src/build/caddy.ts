/**
 * The configuration of Caddy for a site, to import into a site block. It is written by each build; the block itself,
 * with its address and folder, is the administrator's. https://caddyserver.com/docs/caddyfile
 */
import { contentTypes, otherType, textTypes } from "./content-types.ts";
import { forHosts, revalidated } from "./headers.ts";
import { headerGroups, type Hosted } from "./hosted.ts";

/** The routes of a site. The `root` of the block is the folder that has the site at its base path. */
export function caddyRoutes(site: Hosted): string {
  const { base, rules } = site;
  const { everywhere, groups } = headerGroups(rules);
  const former = [
    ...[...site.moved].map(([from, to]) => `${quote(from)} ${quote(to)} ""`),
    ...[...site.gone].map((path) => `${quote(path)} "" 1`),
  ];
  const routes = [
    block("encode zstd gzip", [
      block(
        "match",
        textTypes.map((type) => `header Content-Type ${type}*`),
      ),
    ]),
    block("map {path} {moved} {gone}", [...former, `default "" ""`]),
    block("map {query} {behind}", [`"" ""`, `default "?{query}"`]),
    `header Cache-Control ${quote(revalidated)}`,
    ...[...everywhere].flatMap(([name, values]) =>
      values.map((value) => `header ${name} ${quote(value)}`),
    ),
    ...groups.flatMap(({ pattern, headers }, index) => [
      `@group${index} path_regexp ${quote(pattern)}`,
      ...[...headers].flatMap(([name, values]) =>
        values
          .slice(everywhere.get(name)?.length ?? 0)
          .map(
            (value) =>
              `header @group${index} ${everywhere.has(name) ? "+" : ""}${name} ${quote(value)}`,
          ),
      ),
    ]),
    `@moved expression {moved} != ""`,
    "redir @moved {moved}{behind} 301",
    // Caddy's own redirect for a missing slash drops the query. Two slashes at the start would lead to another host.
    block("map {uri} {slashed}", [
      `"~^(/[^/?]|/[^/?][^?]*[^/?])(\\?.*)?$" "\${1}/\${2}"`,
      `default ""`,
    ]),
    block("@folder", [`expression {slashed} != ""`, "file {path}/index.html"]),
    "redir @folder {slashed} 301",
    `@gone expression {gone} == "1"`,
    "error @gone 410",
    `@hidden path ${forHosts.map((file) => `${base}/${file}`).join(" ")}`,
    "error @hidden 404",
    "@files not path */",
    `header @files Content-Type ${quote(otherType)}`,
    ...Object.entries(contentTypes).flatMap(([ending, type]) => [
      `@${ending} path *.${ending}`,
      `header @${ending} Content-Type ${quote(type)}`,
    ]),
    // Files compressed by the build are sent as they are.
    block("file_server", ["precompressed br gzip"]),
  ];
  const errors = [
    `header Cache-Control ${quote(revalidated)}`,
    `header Content-Type ${quote(contentTypes["html"] ?? "")}`,
    block("@withdrawn", ["expression {err.status_code} == 410", "file {path}index.html"]),
    block("handle @withdrawn", ["rewrite * {path}index.html", "file_server"]),
    block("handle", [`rewrite * ${base}/404.html`, "file_server"]),
  ];
  return [
    "# Written by the build of the paper; reload Caddy after each.",
    ...(base ? [`redir ${base} ${base}/ 301`] : []),
    block(`route ${base}/*`, routes),
    "# Errors, with the page of what was withdrawn, or else the paper's own.",
    block("handle_errors", [block(`route ${base}/*`, errors)]),
    "",
  ].join("\n");
}

function block(head: string, lines: readonly string[]): string {
  const body = lines.flatMap((line) => line.split("\n")).map((line) => `\t${line}\n`);
  return `${head} {\n${body.join("")}}`;
}

/** A word with any characters but `{`, which begins a placeholder. Backslashes stay as they are. */
function quote(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}
