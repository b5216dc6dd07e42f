/** Rereads `content/` in a preview when something below it was saved. */
import type { LoaderContext } from "astro/loaders";
import { setTimeout } from "node:timers/promises";
import { articleFile } from "./content-files.ts";

/** What a collection does after a change. */
export interface Reload {
  /** Loads the whole collection again. */
  load(): Promise<void>;
  /** Loads one saved article, from `content/`. Returns false if that takes loading everything. */
  loadOne?(path: string): Promise<boolean>;
}

/**
 * How long a change is left to settle, in milliseconds. Many editors empty a file and then write it, and the
 * watcher ignores what happens to a file within 50 ms of a change: read at once, it may stay empty for good.
 */
const settling = 60;

/** Reloads the collections one change after another; changes that arrive during a reload are handled together. */
export class ContentWatcher {
  readonly #reloads = new Map<string, Reload>();
  readonly #beforeLoad: () => void;
  /** Files that were saved and not read yet, from `content/`; empty for one that was added or deleted. */
  readonly #waiting = new Set<string>();
  #reloading: Promise<void> = Promise.resolve();

  /** @param beforeLoad called before all collections are loaded again */
  constructor(beforeLoad: () => void) {
    this.#beforeLoad = beforeLoad;
  }

  /**
   * Reloads a collection whenever something below `content/` changes; does nothing in a build.
   * @param root the project's root, an absolute path with a slash at its end
   */
  watch({ watcher, logger }: LoaderContext, root: string, name: string, reload: Reload): void {
    if (!watcher) return;
    this.#reloads.set(name, reload);
    const folder = `${root}content/`;
    watcher.add(`${root}content`);
    for (const event of ["add", "change", "unlink"] as const) {
      watcher.on(event, (path: string) => {
        if (!path.startsWith(folder)) return;
        this.#change(event === "change" ? path.slice(folder.length) : "", logger);
      });
    }
  }

  #change(path: string, logger: LoaderContext["logger"]): void {
    const first = this.#waiting.size === 0;
    this.#waiting.add(path);
    if (!first) return;
    this.#reloading = this.#reloading
      .then(() => this.#reload())
      .catch((error: unknown) => logger.error(String(error)));
  }

  async #reload(): Promise<void> {
    await setTimeout(settling);
    const paths = [...this.#waiting];
    this.#waiting.clear();
    for (const path of paths) {
      if (articleFile.test(path) && (await this.#loadOne(path))) continue;
      this.#beforeLoad();
      for (const { load } of this.#reloads.values()) await load();
      return;
    }
  }

  async #loadOne(path: string): Promise<boolean> {
    for (const { loadOne } of this.#reloads.values()) if (loadOne) return loadOne(path);
    return false;
  }
}
