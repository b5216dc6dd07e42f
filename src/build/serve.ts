/** Serves `dist/` as a static host would: `npm start`. Builds it first where there is none. */
import compression from "compression";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { constants as zlib } from "node:zlib";
import sirv from "sirv";
import { build } from "./build.ts";
import { forHosts, headersFor, readHeaders } from "./headers.ts";
import { recover } from "./staging.ts";

/**
 * Starts a server for a built site, with the response headers that the site asks hosts for, and compressed.
 * @param folder the built site, an absolute path
 * @param port 0 for any that is free
 * @throws {Error} when the port is taken
 */
export async function serve(folder: string, port: number): Promise<Server> {
  // `dev` looks files up anew each time: a build may put another site in their place meanwhile.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true });
  // Pages nearly as small as hosts send them that pack once and keep; the rest, feeds above all, quickly.
  const compressPages = compression({ brotli: { params: { [zlib.BROTLI_PARAM_QUALITY]: 10 } } });
  const compressOthers = compression();
  const notFound = (response: ServerResponse) => {
    const page = join(folder, "404.html");
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(existsSync(page) ? readFileSync(page) : "Not found");
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/\?.*/, "");
    response.setHeaders(headersFor(readHeaders(folder), path));
    const compress = path.endsWith("/") ? compressPages : compressOthers;
    compress(request, response, () => {
      if (forHosts.test(path.slice(1))) notFound(response);
      else files(request, response, () => notFound(response));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server;
}

async function start(): Promise<void> {
  const root = process.cwd();
  recover(root, "dist");
  if (!existsSync(join(root, "dist/index.html")) && !(await build(root))) {
    process.exitCode = 1;
    return;
  }
  const port = Number(process.env["PORT"] ?? 4321);
  try {
    const server = await serve(join(root, "dist"), port);
    const { port: taken } = server.address() as AddressInfo;
    console.log(`The paper is at http://localhost:${taken}/ (stop it with Ctrl+C).`);
  } catch (error) {
    console.error(
      `Port ${port} cannot be used: ${(error as Error).message}. Choose another: PORT=4322 npm start`,
    );
    process.exitCode = 1;
  }
}

if (import.meta.main) await start();
