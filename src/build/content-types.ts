/** The content types of a site's files, the same on every server. https://www.iana.org/assignments/media-types */

/** By the ending of a file's name. Feeds are plain XML, because browsers show no other with its style sheet. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  bib: "text/x-bibtex; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  ico: "image/vnd.microsoft.icon",
  woff: "font/woff",
  woff2: "font/woff2",
  wasm: "application/wasm",
  pdf: "application/pdf",
};

/** Of files with another ending, such as those of the search index. */
export const otherType = "application/octet-stream";

/** The content type of a file. */
export function contentTypeOf(file: string): string {
  return contentTypes[file.split(".").at(-1) ?? ""] ?? otherType;
}

/** The types of texts, which are worth compressing, without their character set. */
export const textTypes: readonly string[] = Object.values(contentTypes)
  .filter((type) => type.endsWith("; charset=utf-8"))
  .map((type) => type.split(";")[0] ?? "");
