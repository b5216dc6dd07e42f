import type { Content } from "#ingest/reader.ts";
import { errorsIn, type Problem } from "#newsroom/problem.ts";

/**
 * Drafts that were broken when the preview started. They are probably a colleague's, and nobody has to look at their
 * errors on every page. The terminal and the desk list them.
 */
export class BrokenDrafts {
  /** The errors that each draft had at the start, until one of them changes. */
  #untouched: Map<string, string> | undefined;

  /** The errors in content that was read, without those of drafts that have not changed since the start. */
  withoutUntouched({
    problems,
    unpublished,
  }: Pick<Content, "problems" | "unpublished">): Problem[] {
    const errors = errorsIn(problems);
    const described = Map.groupBy(errors, ({ file }) => file);
    const now = new Map([...described].map(([file, found]) => [file, JSON.stringify(found)]));
    this.#untouched ??= new Map([...now].filter(([file]) => unpublished.has(file)));
    for (const [file, before] of this.#untouched)
      if (now.get(file) !== before) this.#untouched.delete(file);
    const untouched = this.#untouched;
    return errors.filter(({ file }) => !untouched.has(file));
  }
}
