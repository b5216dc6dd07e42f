/** Answers requests for a built site as a static host would. https://www.rfc-editor.org/rfc/rfc9110 */
import compression from "compression";
import { readFile, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { constants as zlib } from "node:zlib";
import send from "send";
import { forHosts, headersFor, readHeaders } from "./headers.ts";
import { readGone, readRedirects } from "./redirects.ts";
import { isPlain, readTarget, type Target } from "./request-target.ts";

// Pages nearly as small as hosts send them that compress once and cache; the rest, feeds above all, quickly.
const compressPage = compression({ brotli: { params: { [zlib.BROTLI_PARAM_QUALITY]: 10 } } });
const compressOther = compression();

/**
 * Answers with the files of a site, with the response headers that it asks hosts for, and its redirects. Files
 * are looked up for each request: a build may put another site in their place meanwhile.
 * @param folder the built site, an absolute path
 */
export function answerFrom(folder: string): RequestListener {
  return (request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server failed; its terminal says why.");
    });
  };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    // Nobody reads what it sends.
    response.setHeader("Connection", "close");
    return sendText(response, 405, "Only GET and HEAD are answered here.");
  }
  const target = readTarget(request.url ?? "");
  if (!target) return sendText(response, 400, "This is not an address.");
  response.setHeaders(headersFor(readHeaders(folder), target.path));

  // A range is defined for GET alone. The file may be compressed for one request and not for the other, so
  // no validator tells that a part fits; then the whole is sent, which is always right.
  if (request.method === "HEAD" || request.headers["if-range"] !== undefined)
    delete request.headers.range;
  // Headers for HEAD are those for GET; Node sends no content.
  request.method = "GET";
  // A range counts the bytes of the file, not of what it is compressed to.
  if (request.headers.range === undefined) {
    const compress = target.path.endsWith("/") ? compressPage : compressOther;
    compress(request, response, () => undefined);
  }
  await sendTarget(folder, target, request, response);
}

async function sendTarget(
  folder: string,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { parts, path } = target;
  const query = target.query.replace(/[^!-~]+/g, encodeURIComponent);
  const moved = readRedirects(folder).get(path);
  if (moved !== undefined) return redirect(response, `${moved}${query}`);

  const found = isPlain(target) ? await find(folder, parts) : undefined;
  if (found === undefined) return sendPage(response, 404, join(folder, "404.html"));
  if (found.isFolder)
    return redirect(response, `/${parts.map(encodeURIComponent).join("/")}/${query}`);
  if (readGone(folder).has(path)) return sendPage(response, 410, found.path);
  // The last bytes of a file that has no more are the whole file; send takes them for none.
  const [, suffix] = /^bytes=-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (Number(suffix) >= found.size) delete request.headers.range;
  return sendFile(folder, found.path, request, response);
}

interface Found {
  /** An absolute path. */
  path: string;
  isFolder: boolean;
  /** Of a file, in bytes. */
  size: number;
}

/** The file that an address means, or the folder that has one and that the address lacks a slash for. */
async function find(folder: string, parts: readonly string[]): Promise<Found | undefined> {
  const names = parts.at(-1) === "" ? [...parts.slice(0, -1), "index.html"] : parts;
  const [first = ""] = names;
  if (names.length === 1 && forHosts.test(first)) return undefined;
  try {
    const path = join(await realpath(folder), ...names);
    // Not by another name: no link, no other case, as on the hosts.
    if ((await realpath(path)) !== path) return undefined;
    const entry = await stat(path);
    if (entry.isFile()) return { path, isFolder: false, size: entry.size };
    if (!entry.isDirectory() || names !== parts) return undefined;
    return (await find(folder, [...names, ""])) && { path, isFolder: true, size: 0 };
  } catch {
    return undefined;
  }
}

/** Sends a file, all of it, a part, or that it has not changed. */
function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = path.split(sep).map(encodeURIComponent).join("/");
  send(request, address, { dotfiles: "allow", index: false, cacheControl: false })
    .on("error", (error: HttpError) => {
      if (response.headersSent) return void response.destroy();
      for (const name of ["Content-Length", "Content-Type", "ETag", "Last-Modified"])
        response.removeHeader(name);
      const { status = 500, headers = {} } = error;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (status === 404) return void sendPage(response, 404, join(folder, "404.html"));
      if (status >= 500) console.error(error);
      sendText(response, status, failures.get(status) ?? "The file could not be read.");
    })
    .pipe(response);
}

/** https://www.npmjs.com/package/http-errors */
interface HttpError extends Error {
  status?: number;
  headers?: Record<string, string>;
}

const failures = new Map([
  [412, "The file is not the version that was asked for."],
  [416, "The file has no such range."],
]);

/** @param location in URL form */
function redirect(response: ServerResponse, location: string): void {
  response.setHeader("Location", location);
  sendText(response, 301, `Moved to ${location}`);
}

/** Sends a page that says what is the matter with an address. */
async function sendPage(response: ServerResponse, status: number, file: string): Promise<void> {
  const page = await readFile(file).catch(() => undefined);
  if (page) end(response, status, "text/html; charset=utf-8", page);
  else sendText(response, status, "There is nothing here.");
}

function sendText(response: ServerResponse, status: number, text: string): void {
  end(response, status, "text/plain; charset=utf-8", Buffer.from(`${text}\n`));
}

/** Ends a response that is not a file of the site: it is valid for this request alone. */
function end(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", body.length);
  response.setHeader("Cache-Control", "no-cache");
  response.end(body);
}
