/** Verifies files of a site in a thread. */
import { workerData } from "node:worker_threads";
import { givenTo } from "#files/threads.ts";
import { checkFiles, type Checked, type Expected } from "./check-output.ts";

const expected = givenTo<Expected>(workerData);

export default function checkAll(files: readonly string[]): Checked {
  return checkFiles(expected, files);
}
