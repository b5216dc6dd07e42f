/** Serves a built site: `npm start`. */
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { lock, LockError } from "#files/lock.ts";
import { print, printError } from "#files/terminal.ts";
import { answerFrom } from "./answer.ts";
import { baseIn, readHeaders } from "./headers.ts";
import { OptionError, readOptions, readPort } from "./options.ts";
import { recover, StagingError, wasInterrupted, type Folder } from "./staging.ts";

/** What a command serves. */
export interface Served {
  /** As one types it. */
  command: string;
  folder: Folder;
  /** What is in the folder, a noun with its article. */
  name: string;
  /** Makes what is missing. Returns whether it is there now; if not, it has said why. */
  make(root: string): boolean | Promise<boolean>;
}

/**
 * Starts a server for a built site, with the response headers that the site asks hosts for, and compressed.
 * @param folder the built site, an absolute path
 * @param port 0 for any that is free
 * @throws {Error} when the port cannot be used
 */
export async function serve(folder: string, port: number): Promise<Server> {
  const server = createServer(answerFrom(folder));
  await listen(server, port);
  // Such as a connection that could not be accepted.
  server.on("error", (error) => printError(error.message));
  return server;
}

/**
 * Runs a command that serves a folder of a project.
 * @param root the project's root, an absolute path
 * @param args as on the command line
 * @param env the environment
 * @returns the server, or the exit code where there is none; why was printed
 */
export async function runServer(
  served: Served,
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Server | number> {
  const { command, folder, name } = served;
  let port: number;
  try {
    const options = { port: { type: "string" }, help: { type: "boolean" } } as const;
    const given = readOptions(args, options);
    if (given.help) {
      print(usage(served));
      return 0;
    }
    const variable = env["PORT"] || "4321";
    port = given.port === undefined ? readPort(variable, "PORT") : readPort(given.port, "--port");
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    printError(`${error.message}\n\n${usage(served)}`);
    return 2;
  }
  finishPublishing(root, folder);
  if (!existsSync(join(root, folder, "index.html")) && !(await served.make(root))) return 1;
  try {
    const server = await serve(join(root, folder), port);
    const base = baseIn(readHeaders(join(root, folder)));
    const { port: taken } = server.address() as AddressInfo;
    print(`${name} is at http://localhost:${taken}${base}/ (stop it with Ctrl+C).`);
    return server;
  } catch (error) {
    printError(await describeRefusal(error as NodeJS.ErrnoException, port, command));
    return 1;
  }
}

function usage({ command, folder }: Served): string {
  return `${command} -- [--port NUMBER]
  Serves ${folder}/ at http://localhost:4321/.
  --port  another port; 0 is any that is free. The variable PORT does the same.`;
}

/** Completes what a killed build has begun to publish, unless another build is running. */
function finishPublishing(root: string, folder: Folder): void {
  if (!wasInterrupted(root, folder)) return;
  try {
    const held = lock(root, folder);
    try {
      recover(root, folder);
    } finally {
      held.release();
    }
  } catch (error) {
    if (error instanceof StagingError) printError(error.message);
    else if (!(error instanceof LockError)) throw error;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Why a port cannot be used, and which can. */
async function describeRefusal(
  error: NodeJS.ErrnoException,
  port: number,
  command: string,
): Promise<string> {
  const reason =
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken by another program.`
      : `Port ${port} cannot be used: ${error.message}.`;
  const free = await freePortAfter(error.code === "EADDRINUSE" ? port : 4321);
  return free === undefined
    ? reason
    : `${reason} Port ${free} is free: ${command} -- --port ${free}`;
}

async function freePortAfter(port: number): Promise<number | undefined> {
  for (let next = port + 1; next <= Math.min(port + 100, 65_535); next++) {
    const server = createServer();
    const free = await listen(server, next).then(
      () => true,
      () => false,
    );
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return next;
  }
  return undefined;
}

/** Runs a command that serves, in the project in the working folder of the process. */
export async function serveHere(served: Served): Promise<void> {
  const outcome = await runServer(served, process.cwd(), process.argv.slice(2), process.env);
  if (typeof outcome === "number") process.exitCode = outcome;
}

export const paper: Served = {
  command: "npm start",
  folder: "dist",
  name: "The paper",
  // Astro is loaded only where something is to be built.
  make: async (root) => (await import("./build.ts")).build(root),
};

if (import.meta.main) await serveHere(paper);
