/** Fuzzes in a thread, which can be ended when it does not return. */
import { parentPort, workerData } from "node:worker_threads";
import { fuzz } from "./fuzz.ts";

const { runs, seed } = workerData as { runs: number; seed: number };
const result = await fuzz(runs, seed, (mutant) => parentPort?.postMessage({ mutant }));
parentPort?.postMessage({ result });
