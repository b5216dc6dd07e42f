/**
 * The content of this process as it was read last. Loaders publish to it; the build, the preview and the desk
 * follow it. Pages run in a module graph of their own, so the one instance belongs to the process.
 */
import type { Content } from "./reader.ts";

/** An article that pages show as it was saved, before Astro writes its store again. */
export interface SavedArticle {
  /** The article's data as its collection's schema returned them. */
  data: Record<string, unknown>;
  digest: string;
}

/** `saved` tells that pages can show one article's save without Astro's store. */
type Listener = (content: Content, saved: boolean) => void;

class LiveContent {
  #version = 0;
  readonly #saved = new Map<string, SavedArticle>();
  readonly #listeners = new Set<Listener>();

  /** Changes whenever content was read, valid or not. */
  get version(): number {
    return this.#version;
  }

  /** An article that was saved since Astro last wrote its store. */
  saved(id: string): SavedArticle | undefined {
    return this.#saved.get(id);
  }

  /** Calls `listener` after each reading. */
  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** All of the content was read, and Astro's store gets all of it. */
  publish(content: Content): void {
    this.#saved.clear();
    this.#notify(content, false);
  }

  /** One article was saved with problems: pages keep showing its last valid version. */
  publishInvalidSave(content: Content): void {
    this.#notify(content, false);
  }

  /** One article was saved. */
  publishSave(content: Content, id: string, article: SavedArticle): void {
    this.#saved.set(id, article);
    this.#notify(content, true);
  }

  #notify(content: Content, saved: boolean): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener(content, saved);
  }
}

const key = Symbol.for("roundup:live-content");
const shared = globalThis as { [key]?: LiveContent };

/** The content of this process. */
export const liveContent: LiveContent = (shared[key] ??= new LiveContent());
