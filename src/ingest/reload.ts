/** What a preview reads again when something below `content/` was saved. */
import type { LoaderContext } from "astro/loaders";
import { setTimeout } from "node:timers/promises";
import { articleFile } from "./content-files.ts";
import { readRegistries, type Registries } from "./registries.ts";

let registries: Registries | undefined;

/** The registries as they are now; read once for all loaders, and again after a change. */
export function currentRegistries(root: string): Registries {
  registries ??= readRegistries(root);
  return registries;
}

/** Takes over the save of one article, or says that it changes more than pages can be told. */
let saveArticle: ((path: string) => Promise<boolean>) | undefined;

const loads = new Map<string, () => Promise<void>>();
/** Files that were saved and not yet read, from `content/`. */
const waiting = new Set<string>();
let reloading: Promise<void> = Promise.resolve();

/**
 * How long a change is left to settle, in milliseconds. Many editors empty a file and then write it, and the
 * watcher passes over what happens to a file within 50 ms of a change: read at once, it may be empty for good.
 */
const settling = 60;

/** Reads what has changed, one time after another: changes that come meanwhile are taken together. */
function reload(logger: LoaderContext["logger"], event: string, path: string): void {
  // What comes or goes changes more than itself.
  const first = waiting.size === 0;
  waiting.add(event === "change" ? path : "");
  if (!first) return;
  reloading = reloading
    .then(async () => {
      await setTimeout(settling);
      const paths = [...waiting];
      waiting.clear();
      for (const path of paths) {
        if (articleFile.test(path) && (await saveArticle?.(path))) continue;
        await reloadAll();
        return;
      }
    })
    .catch((error: unknown) => logger.error(String(error)));
}

async function reloadAll(): Promise<void> {
  registries = undefined;
  for (const load of loads.values()) await load();
}

/** Has a loader load again whenever something below `content/` changes. */
export function reloadOnChange(
  { watcher, logger }: LoaderContext,
  root: string,
  name: string,
  load: () => Promise<void>,
): void {
  if (!watcher) return;
  loads.set(name, load);
  const folder = `${root}content/`;
  watcher.add(`${root}content`);
  for (const event of ["add", "change", "unlink"] as const) {
    watcher.on(event, (path: string) => {
      if (path.startsWith(folder)) reload(logger, event, path.slice(folder.length));
    });
  }
}

/** Has `take` take over the save of one article; it says whether that could be shown by itself. */
export function takeSaves(take: (path: string) => Promise<boolean>): void {
  saveArticle = take;
}
