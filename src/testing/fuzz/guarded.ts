import { Worker } from "node:worker_threads";
import { show, type Result } from "./fuzz.ts";
import type { Mutant } from "./mutations.ts";

/** In seconds. A mutant takes a few hundredths, so only one that would take hours is still there after this. */
const patience = 120;

/**
 * Fuzzes in a thread of its own, and ends it when a mutant does not return.
 * @param runs how many mutants to make
 * @param seed from which the mutants follow
 * @param progress told how many mutants were begun
 */
export async function fuzzGuarded(
  runs: number,
  seed: number,
  progress: (begun: number) => void = () => {},
): Promise<Result> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: { runs, seed } });
  let current: Mutant | undefined;
  let begun = 0;
  let guard: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      const watch = () => {
        clearTimeout(guard);
        guard = setTimeout(() => {
          const where = `content/${current?.path}, seed ${seed}`;
          reject(new Error(`No end after ${patience} seconds: ${where}\n${show(current)}`));
        }, patience * 1000);
      };
      watch();
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("The thread ended early.")));
      worker.on("message", ({ mutant, result }: { mutant?: Mutant; result?: Result }) => {
        watch();
        if (result) return resolve(result);
        current = mutant;
        progress((begun += 1));
      });
    });
  } finally {
    clearTimeout(guard);
    await worker.terminate();
  }
}
