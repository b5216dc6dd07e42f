/**
 * What an open preview has to know of saves. Loaders write it and pages, in a module graph of their own, read it:
 * so it belongs to the process.
 */

interface Saved {
  /** The article's data as its collection's schema has passed them. */
  data: Record<string, unknown>;
  digest: string;
}

interface Changes {
  /** How often content was read. */
  count: number;
  /** Articles that were saved since Astro last wrote its store, by id. */
  saved: Map<string, Saved>;
}

const key = Symbol.for("roundup:changes");
const shared = globalThis as { [key]?: Changes };

function changes(): Changes {
  shared[key] ??= { count: 0, saved: new Map() };
  return shared[key];
}

/** Differs whenever the content does. */
export function contentChanges(): number {
  return changes().count;
}

/** Notes that all of the content was read, and goes into Astro's store. */
export function noteReading(): void {
  changes().count += 1;
  changes().saved.clear();
}

/** Notes that something was saved that cannot be shown: there are mistakes in it. */
export function noteMistake(): void {
  changes().count += 1;
}

/** Notes that one article was saved; Astro's store still has it as it was. */
export function noteSave(id: string, saved: Saved): void {
  changes().count += 1;
  changes().saved.set(id, saved);
}

/** An article that was saved since Astro last wrote its store. */
export function savedArticle(id: string): Saved | undefined {
  return changes().saved.get(id);
}
