/** Writes pages and checks them in a thread, while Astro renders the next ones. */
import { Tinypool } from "tinypool";
import type { Checked, Expected, SiteFile } from "./check-output.ts";

/** With fewer pages, starting a thread takes longer than it saves. */
export const fewestPages = 100;

/** How many pages the thread gets at once. */
const batch = 20;
/** How many batches wait for it, so that few pages are in memory. */
const waiting = 5;

/** The address of a page whose file Astro would give the same name. */
const plainPage = /^\/(?:[\w-]+\/)*$/;

/**
 * The file of the page at a path, relative to the folder of the site; undefined if Astro has to name it.
 * @param path without the base of the site, with its slashes
 */
export function fileOfPage(path: string): string | undefined {
  return plainPage.test(path) && path !== "/404/" ? `${path.slice(1)}index.html` : undefined;
}

export class PageWriter {
  readonly #pool: Tinypool;
  readonly #checked: Checked[] = [];
  readonly #running = new Set<Promise<void>>();
  #pages: SiteFile[] = [];

  /** @param expected the folder of the pages, and what they are verified against */
  constructor(expected: Expected) {
    this.#pool = new Tinypool({
      filename: new URL("page-writer-worker.ts", import.meta.url).href,
      workerData: expected,
      minThreads: 1,
      maxThreads: 1,
      isolateWorkers: false,
    });
  }

  /** Takes a page, and waits while too many others are waiting. */
  async write(page: SiteFile): Promise<void> {
    this.#pages.push(page);
    if (this.#pages.length < batch) return;
    this.#send();
    while (this.#running.size > waiting) await Promise.race(this.#running);
  }

  /**
   * Writes the last pages, and ends the thread.
   * @returns what the check of all pages found, with the stamps of their files
   * @throws when a page could not be written
   */
  async end(): Promise<Checked[]> {
    try {
      this.#send();
      await Promise.all(this.#running);
      return this.#checked;
    } finally {
      await this.#pool.destroy();
    }
  }

  #send(): void {
    const pages = this.#pages;
    this.#pages = [];
    const transferList = pages.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    const running = this.#pool.run(pages, { transferList }).then((checked) => {
      this.#checked.push(checked as Checked);
      this.#running.delete(running);
    });
    // Whoever waits for it learns what failed.
    running.catch(() => {});
    this.#running.add(running);
  }
}
