/** Creates a search index in a thread: Pagefind is a process that waits for whoever talks to it. */
import { parentPort, workerData } from "node:worker_threads";
import { indexOf } from "./search-index.ts";

const index = await indexOf(workerData as string[]);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin
parentPort?.postMessage(index);
