/** Rereads `content/` in a preview when a file in it changes. */
import type { LoaderContext } from "astro/loaders";
import { isAbsolute, join, relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { printable } from "#files/terminal.ts";
import { articleFile } from "./content-files.ts";

/** How a collection is reloaded after a change. */
export interface Reload {
  /** Reloads the whole collection. */
  load(): Promise<void>;
  /** Reloads one saved article, by its path relative to `content/`. Returns false if everything has to be reloaded. */
  loadOne?(path: string): boolean;
}

/**
 * How long to wait after a change, in milliseconds. Many editors empty a file and then write it, and the watcher
 * ignores changes to a file within 50 ms of the last one. Without the wait, a file could be read while it is empty and
 * never again.
 */
const delay = 60;

/** Reloads the collections after each change. Changes that arrive during a reload are handled together. */
export class ContentWatcher {
  readonly #reloads = new Map<string, Reload>();
  readonly #beforeLoad: () => void;
  /** Saved files that are not read yet, relative to `content/`; "" stands for any file that was added or deleted. */
  readonly #waiting = new Set<string>();
  #reloading: Promise<void> = Promise.resolve();

  /** @param beforeLoad called before all collections are reloaded */
  constructor(beforeLoad: () => void) {
    this.#beforeLoad = beforeLoad;
  }

  /**
   * Reloads a collection whenever anything in `content/` changes. Does nothing in a build.
   * @param root the project's root, an absolute path
   */
  watch({ watcher, logger }: LoaderContext, root: string, name: string, reload: Reload): void {
    if (!watcher) return;
    this.#reloads.set(name, reload);
    const folder = join(root, "content");
    watcher.add(folder);
    for (const event of ["add", "change", "unlink"] as const) {
      watcher.on(event, (path: string) => {
        const changed = relative(folder, path).replaceAll(sep, "/");
        if (changed.startsWith("../") || isAbsolute(changed)) return;
        this.#change(event === "change" ? changed : "", logger);
      });
    }
  }

  #change(path: string, logger: LoaderContext["logger"]): void {
    const first = this.#waiting.size === 0;
    this.#waiting.add(path);
    if (!first) return;
    this.#reloading = this.#reloading
      .then(() => this.#reload())
      .catch((error: unknown) => logger.error(printable(String(error))));
  }

  async #reload(): Promise<void> {
    await setTimeout(delay);
    const paths = [...this.#waiting];
    this.#waiting.clear();
    for (const path of paths) {
      if (articleFile.test(path) && this.#loadOne(path)) continue;
      this.#beforeLoad();
      for (const { load } of this.#reloads.values()) await load();
      return;
    }
  }

  #loadOne(path: string): boolean {
    for (const { loadOne } of this.#reloads.values()) if (loadOne) return loadOne(path);
    return false;
  }
}
