/** Shows how far long work is. */
import { printable } from "./terminal.ts";

/** Told about each item that is done. */
export type Step = (items?: number) => void;

export interface Progress {
  /**
   * Begins a part of the work; the one before is done.
   * @param name what is done with the items: “Reading articles”
   */
  phase(name: string, total: number): Step;
  /** Ends the last part. */
  end(): void;
}

/** Fewer items are done before anybody waits for them. */
const fewest = 200;
/** In milliseconds: often enough to be seen to move. */
const interval = 200;

/** Shows nothing. */
export const noProgress: Progress = { phase: () => () => {}, end: () => {} };

/**
 * Shows progress on standard error: on a terminal in one line that changes, with the time that is left; elsewhere, as in
 * the log of a host, in a line for each part.
 * @param stream where to write
 * @param now the time in milliseconds
 */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write">,
  now: () => number = () => performance.now(),
): Progress {
  let shown = false;
  const clear = () => {
    if (shown) stream.write("\r\u001b[K");
    shown = false;
  };
  return {
    phase(name, total) {
      clear();
      if (total < fewest) return () => {};
      if (!stream.isTTY) {
        stream.write(`${printable(name)}: ${count(total)}.\n`);
        return () => {};
      }
      const started = now();
      let done = 0;
      let last = 0;
      return (items = 1) => {
        done += items;
        if (now() - last < interval) return;
        last = now();
        const left = ((last - started) / done) * (total - done);
        const rest = `${Math.ceil(left / 1000)} s left`;
        stream.write(`\r\u001b[K${printable(name)}: ${count(done)} of ${count(total)}, ${rest}`);
        shown = true;
      };
    },
    end: clear,
  };
}

/** 17154 → “17,154” */
function count(items: number): string {
  return items.toLocaleString("en-US");
}
