/**
 * The configuration of nginx for a site, in two files: one to include beside the server block, one within it. Both are
 * written by each build; the server block itself, with its address, folder and certificate, is the administrator's.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
import { contentTypes, otherType, textTypes } from "./content-types.ts";
import { forHosts, revalidated } from "./headers.ts";
import { headerGroups, type Hosted } from "./hosted.ts";

/**
 * The maps of former and withdrawn addresses, for the `http` block. Thousands of locations would take nginx a minute to
 * read; maps take no time.
 */
export function nginxMaps(site: Hosted): string {
  const { moved, gone } = variables(site);
  return [
    comment,
    block(`map $uri ${moved}`, [
      `default "";`,
      ...[...site.moved].map(([from, to]) => `${quote(from)} ${quote(to)};`),
    ]),
    block(`map $uri ${gone}`, [
      `default "";`,
      ...[...site.gone].map((path) => `${quote(path)} 1;`),
    ]),
    "",
  ].join("\n");
}

/** The locations of a site, for the `server` block. Its `root` is the folder that has the site at its base path. */
export function nginxLocations(site: Hosted): string {
  const { base } = site;
  const { moved, gone } = variables(site);
  const { everywhere, groups } = headerGroups(site.rules);
  const errorPage = `@roundup${base}`;
  const answerFormer = [
    `if (${moved}) {`,
    `  return 301 ${moved}$is_args$args;`,
    "}",
    `if (${gone}) {`,
    "  return 410;",
    "}",
  ];
  const files = [
    "absolute_redirect off;",
    ...delivery(),
    ...headerLines(everywhere),
    `error_page 403 404 ${base}/404.html;`,
    `error_page 410 ${errorPage};`,
    ...answerFormer,
    ...forHosts.map((file) => `location = ${base}/${file} {\n  return 404;\n}`),
    ...groups.map(({ pattern, isOfPages, headers }) =>
      block(`location ~ ${quote(pattern)}`, [
        ...headerLines(headers),
        ...(isOfPages
          ? [
              ...answerFormer,
              `error_page 404 410 ${errorPage};`,
              // Served at once: as an index, it would be looked up as another address, with other headers.
              "try_files ${uri}index.html =404;",
            ]
          : []),
      ]),
    ),
  ];
  const pages = groups.find(({ isOfPages }) => isOfPages);
  return [
    comment,
    ...(base
      ? [
          block(`location = ${base}`, [
            "absolute_redirect off;",
            `return 301 ${base}/$is_args$args;`,
          ]),
        ]
      : []),
    block(`location ${base}/`, files),
    "# Errors, with the page of what was withdrawn, or else the paper's own.",
    block(`location ${errorPage}`, [
      block("types", ["text/html html;"]),
      ...compression,
      ...headerLines(pages?.headers ?? everywhere),
      `try_files \${uri}index.html ${base}/404.html =404;`,
    ]),
    "",
  ].join("\n");
}

const comment = "# Written by the build of the paper; reload nginx after each.";

/** nginx keeps all maps in one place, and may have several papers. */
function variables({ address }: Hosted): { moved: string; gone: string } {
  const paper = address.replace(/^https?:\/\//, "").replace(/\W/g, "_");
  return { moved: `$moved_${paper}`, gone: `$gone_${paper}` };
}

/** Files that were compressed by the build are sent as they are. nginx always compresses HTML. */
const compression = [
  "charset utf-8;",
  "gzip on;",
  "gzip_static on;",
  "gzip_vary on;",
  "gzip_proxied any;",
  "gzip_min_length 1000;",
];

function delivery(): string[] {
  const types = Object.entries(contentTypes).map(([ending, type]) => {
    return `${type.split(";")[0]} ${ending};`;
  });
  const others = textTypes.filter((type) => type !== "text/html").join(" ");
  return [
    block("types", types),
    `default_type ${otherType};`,
    ...compression,
    `charset_types ${others};`,
    `gzip_types ${others};`,
  ];
}

function headerLines(headers: ReadonlyMap<string, readonly string[]>): string[] {
  const withCaching = new Map([["Cache-Control", [revalidated]], ...headers]);
  return [...withCaching].flatMap(([name, values]) =>
    values.map((value) => `add_header ${name} ${quote(value)} always;`),
  );
}

function block(head: string, lines: readonly string[]): string {
  const body = lines.flatMap((line) => line.split("\n")).map((line) => `  ${line}\n`);
  return `${head} {\n${body.join("")}}`;
}

/** A word with any characters. nginx reads no variable from what we quote: former addresses have `$` in keys only. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
