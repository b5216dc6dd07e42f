/** The live preview: `npm run dev`. */
import "#astro/no-telemetry.ts";
import { OptionError, readOptions, readPort } from "#build/options.ts";
import { prepareArticles } from "#check/prepare.ts";
import { progressOn } from "#files/progress.ts";
import { liveContent } from "#ingest/live-content.ts";
import { giveReadings, ReadingCache } from "#ingest/reading-cache.ts";
import { readRegistries } from "#ingest/registries.ts";
import { baseOf } from "#newsroom/site.ts";
import { lock, LockedError, LockError } from "#files/lock.ts";
import { print, printError } from "#files/terminal.ts";

const usage = `npm run dev -- [--port NUMBER] [--host] [--open]
  Shows the paper with its drafts at http://localhost:4321/, and the desk at /desk/.
  --port  another port; 0 is any that is free
  --host  let other machines in the network see it
  --open  open it in the browser`;

/**
 * Runs the command.
 * @param root the project's root, an absolute path
 * @param args as on the command line
 * @throws {OptionError} when it was called wrongly
 * @throws {LockError} when a preview is running already
 */
async function start(root: string, args: readonly string[]): Promise<void> {
  const flag = { type: "boolean" } as const;
  const options = { port: { type: "string" }, host: flag, open: flag, help: flag } as const;
  const { help, port, ...server } = readOptions(args, options);
  if (help) return print(usage);
  const chosen = port === undefined ? {} : { port: readPort(port, "--port") };
  const held = lock(root, "dev");
  await readArchive(root);
  // Loaded only now: it takes a second.
  const { dev } = await import("astro");
  let base = "";
  liveContent.subscribe(({ site }) => void (base = site ? baseOf(site.address) : ""));
  const { address } = await dev({ root, server: { ...server, ...chosen } });
  held.tellUrl(`http://localhost:${address.port}${base}/`);
}

/** Reads a large archive on all processors. Astro then finds it read. */
async function readArchive(root: string): Promise<void> {
  const readings = new ReadingCache(root);
  const progress = progressOn(process.stderr);
  await prepareArticles(root, readRegistries(root), readings, undefined, progress);
  progress.end();
  giveReadings(readings);
}

function describe(error: unknown): unknown {
  if (error instanceof OptionError) return `${error.message}\n\n${usage}`;
  if (error instanceof LockedError) {
    const { pid, url } = error.holder ?? {};
    const where = `${url ? ` at ${url}` : ""}${pid ? ` (process ${pid})` : ""}`;
    return `A preview of this paper is already running${where}. Open that one, or stop it and start this one again.`;
  }
  return error instanceof LockError ? error.message : error;
}

try {
  await start(process.cwd(), process.argv.slice(2));
} catch (error) {
  printError(describe(error));
  // Astro's watchers would keep the process alive.
  process.exit(error instanceof OptionError ? 2 : 1);
}
