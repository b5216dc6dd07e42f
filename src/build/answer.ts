/** Answers requests for a built site as a static host would. https://www.rfc-editor.org/rfc/rfc9110 */
import compression from "compression";
import { readFile, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { constants as zlib } from "node:zlib";
import send from "send";
import { printError } from "#files/terminal.ts";
import { contentTypeOf } from "./content-types.ts";
import { baseIn, forHosts, headersFor, readHeaders, revalidated } from "./headers.ts";
import { readGone, readRedirects } from "./redirects.ts";
import { isPlain, readTarget, type Target } from "./request-target.ts";

// Pages almost as small as from hosts that compress once and cache; everything else, large feeds for example, fast.
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
      printError(error);
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
    // The content of the request is not read.
    response.setHeader("Connection", "close");
    return sendText(response, 405, "Only GET and HEAD are answered here.");
  }
  const target = readTarget(request.url ?? "");
  if (!target) return sendText(response, 400, "This is not an address.");
  // The default of hosts, unless the site has a rule.
  response.setHeader("Cache-Control", revalidated);
  const rules = readHeaders(folder);
  response.setHeaders(headersFor(rules, target.path));
  const base = baseIn(rules);
  const inside = below(base, target);
  if (!inside) {
    if (target.path === "/") return redirect(response, 302, `${base}/`);
    return sendText(response, 404, `There is nothing here. The paper is at ${base}/.`);
  }

  // Ranges are defined for GET only. A validator for If-Range would have to be strong, and ours are weak because the
  // same file is also sent compressed. The whole file is always a correct answer.
  if (request.method === "HEAD" || request.headers["if-range"] !== undefined)
    delete request.headers.range;
  // HEAD gets the headers of GET; Node leaves out the content.
  request.method = "GET";
  // A range counts bytes of the file, so a part of it is sent uncompressed.
  if (request.headers.range === undefined) {
    const compress = target.path.endsWith("/") ? compressPage : compressOther;
    compress(request, response, () => undefined);
  }
  await sendTarget(folder, { ...target, inside }, request, response);
}

/** The part of a target that is below the base of the site, or nothing where it is elsewhere on the host. */
function below(base: string, { parts, path, query }: Target): Target | undefined {
  if (base !== "" && path !== base && !path.startsWith(`${base}/`)) return undefined;
  const depth = base.split("/").length - 1;
  return { parts: parts.slice(depth), path: path.slice(base.length), query };
}

async function sendTarget(
  folder: string,
  target: Target & { inside: Target },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { parts, path, inside } = target;
  const query = target.query.replace(/[^!-~]+/g, encodeURIComponent);
  const moved = readRedirects(folder).get(path);
  if (moved !== undefined) return redirect(response, 301, `${moved}${query}`);

  const found = isPlain(target) ? await find(folder, inside.parts) : undefined;
  if (found === undefined)
    return sendPage(response, readGone(folder).has(path) ? 410 : 404, join(folder, "404.html"));
  if (found.isFolder)
    return redirect(response, 301, `/${parts.map(encodeURIComponent).join("/")}/${query}`);
  if (readGone(folder).has(path)) return sendPage(response, 410, found.path);
  // A suffix that is longer than the file means the whole file; send would answer 416.
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

/** The file for an address, or the folder with a page if the address lacks the slash at its end. */
async function find(folder: string, parts: readonly string[]): Promise<Found | undefined> {
  const names = parts.at(-1) === "" ? [...parts.slice(0, -1), "index.html"] : parts;
  const [first = ""] = names;
  if (names.length === 1 && forHosts.includes(first)) return undefined;
  try {
    const path = join(await realpath(folder), ...names);
    // On some systems a file has other names, too: in other case, or through a link. Hosts serve only this one.
    if ((await realpath(path)) !== path) return undefined;
    const entry = await stat(path);
    if (entry.isFile()) return { path, isFolder: false, size: entry.size };
    if (!entry.isDirectory() || names !== parts) return undefined;
    return (await find(folder, [...names, ""])) && { path, isFolder: true, size: 0 };
  } catch {
    return undefined;
  }
}

/** Sends a file or a part of it, or 304 if the client has it already. */
function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = path.split(sep).map(encodeURIComponent).join("/");
  response.setHeader("Content-Type", contentTypeOf(path));
  send(request, address, { dotfiles: "allow", index: false, cacheControl: false })
    .on("error", (error: HttpError) => {
      if (response.headersSent) return void response.destroy();
      for (const name of ["Content-Length", "Content-Type", "ETag", "Last-Modified"])
        response.removeHeader(name);
      const { status = 500, headers = {} } = error;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (status === 404) return void sendPage(response, 404, join(folder, "404.html"));
      if (status >= 500) printError(error);
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
function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.setHeader("Location", location);
  sendText(response, status, `Moved to ${location}`);
}

/** Sends a page of the site with the status of an error. */
async function sendPage(response: ServerResponse, status: number, file: string): Promise<void> {
  const page = await readFile(file).catch(() => undefined);
  if (page) end(response, status, "text/html; charset=utf-8", page);
  else sendText(response, status, "There is nothing here.");
}

function sendText(response: ServerResponse, status: number, text: string): void {
  end(response, status, "text/plain; charset=utf-8", Buffer.from(`${text}\n`));
}

/** Ends a response that must not be cached, because it is not simply a file of the site. */
function end(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", body.length);
  response.setHeader("Cache-Control", revalidated);
  response.end(body);
}
