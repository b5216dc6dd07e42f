/** Writes and checks the files beside the pages of articles in a thread. */
import { workerData } from "node:worker_threads";
import { givenTo } from "#files/threads.ts";
import type { Checked } from "./check-output.ts";
import { writeFilesOf, type ArticleFiles, type FiledPage } from "./article-files.ts";

const place = givenTo<ArticleFiles>(workerData);

export default function writeAll(pages: readonly FiledPage[]): Promise<Checked> {
  return writeFilesOf(place, pages);
}
