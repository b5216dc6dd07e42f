/** Writes and checks pages in a thread. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";
import { fileStamp } from "#files/stamp.ts";
import { givenTo } from "#files/threads.ts";
import { checkFile, type Checked, type Expected, type SiteFile } from "./check-output.ts";

const expected = givenTo<Expected>(workerData);

export default function writePages(pages: readonly SiteFile[]): Checked {
  const checked: Checked = { records: [], problems: [] };
  for (const page of pages) {
    const path = join(expected.folder, page.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page.bytes);
    checkFile(expected, page, checked).stamp = fileStamp(path) ?? "";
  }
  return checked;
}
