/**
 * The content as this process last read it. Loaders publish it; the build, the preview and the desk subscribe to it.
 * Pages run in a separate module graph, so the single instance is stored on `globalThis`.
 */
import type { Content } from "./reader.ts";

/** An article that was saved, which pages show before Astro has updated its store. */
export interface SavedArticle {
  /** The article's data, as returned by its collection's schema. */
  data: Record<string, unknown>;
  digest: string;
}

/** `saved` is true if one article was saved that pages can show without Astro's store. */
type Listener = (content: Content, saved: boolean) => void;

class LiveContent {
  #version = 0;
  readonly #saved = new Map<string, SavedArticle>();
  readonly #listeners = new Set<Listener>();

  /** Changes whenever content is read, valid or not. */
  get version(): number {
    return this.#version;
  }

  /** An article that was saved since Astro last updated its store. */
  saved(id: string): SavedArticle | undefined {
    return this.#saved.get(id);
  }

  /** Calls `listener` whenever content was read. */
  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Publishes all of the content, with which Astro's store is updated. */
  publish(content: Content): void {
    this.#saved.clear();
    this.#notify(content, false);
  }

  /** Publishes a save of one article that has problems: pages keep showing its last valid version. */
  publishInvalidSave(content: Content): void {
    this.#notify(content, false);
  }

  /** Publishes a save of one article. */
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
