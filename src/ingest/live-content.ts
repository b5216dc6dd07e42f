/**
 * The content as this process last read it. Loaders publish it; the build, the preview and the desk subscribe to it.
 * Pages run in a separate module graph, so the single instance is stored on `globalThis`.
 */
import type { ArticleFile, Content } from "./reader.ts";

/** `saved` is true if one article was saved that pages can show without Astro's store. */
type Listener = (content: Content, saved: boolean) => void;

/** The articles of a preview by id, with the digests of their texts; an invalid one in its last valid version. */
export type LiveArticles = ReadonlyMap<string, ArticleFile>;

class LiveContent {
  #version = 0;
  #content: Content | undefined;
  #articles: LiveArticles = new Map();
  readonly #listeners = new Set<Listener>();

  /** Changes whenever content is read, valid or not. */
  get version(): number {
    return this.#version;
  }

  /** Undefined before it was read for the first time. Invalid entries are there in their last valid version. */
  get content(): Content | undefined {
    return this.#content;
  }

  get articles(): LiveArticles {
    return this.#articles;
  }

  /** Calls `listener` whenever content was read. */
  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Publishes all of the content. @param saved whether one article was saved that pages can show at once */
  publish(content: Content, articles: LiveArticles, saved = false): void {
    this.#content = content;
    this.#articles = articles;
    this.#version += 1;
    for (const listener of this.#listeners) listener(content, saved);
  }
}

const key = Symbol.for("roundup:live-content");
const shared = globalThis as { [key]?: LiveContent };

/** The content of this process. */
export const liveContent: LiveContent = (shared[key] ??= new LiveContent());
