/** Work on all processors. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";

/** A module whose default export takes a batch of items, and what each thread gets when it starts. */
export interface ThreadModule {
  /** The address of the module. */
  module: URL;
  data: unknown;
}

/** How many items a thread gets at once. */
const batch = 20;

/**
 * Does work in threads, which end when it is done.
 * @param items what to work on; they are taken when a thread needs them, and copied to it
 * @param take receives the result of each batch, in any order
 * @throws what the module throws
 */
export async function inThreads<Item, Result>(
  { module, data }: ThreadModule,
  items: Iterable<Item>,
  take: (result: Result) => void = () => {},
): Promise<void> {
  const threads = availableParallelism();
  const pool = new Tinypool({
    filename: module.href,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const batches = inBatches(items);
  const work = async () => {
    for (const some of batches) take((await pool.run(some)) as Result);
  };
  try {
    // Each thread has a batch waiting.
    await Promise.all(Array.from({ length: 2 * threads }, work));
  } finally {
    await pool.destroy();
  }
}

/** What a thread was given when it started. */
export function givenTo<Data>(workerData: unknown): Data {
  // The pool puts its own data first.
  return (workerData as [unknown, Data])[1];
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length === batch) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}
