/** Writes the files beside the pages of articles in a thread. */
import { workerData } from "node:worker_threads";
import { givenTo } from "#files/threads.ts";
import { writeFilesOf, type ArticleFiles, type FiledPage } from "./article-files.ts";

const place = givenTo<ArticleFiles>(workerData);

export default async function writeAll(pages: readonly FiledPage[]): Promise<void> {
  for (const page of pages) await writeFilesOf(place, page);
}
