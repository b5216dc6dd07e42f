/** Fuzzes in a thread, which can be ended when it does not return. */
import { parentPort, workerData } from "node:worker_threads";
import { fuzz } from "./fuzz.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
const tell = (message: object) => parentPort?.postMessage(message);

const { runs, seed } = workerData as { runs: number; seed: number };
const result = await fuzz(runs, seed, (mutant) => tell({ mutant }));
tell({ result });
