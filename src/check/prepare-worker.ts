/** Prepares articles in a thread. */
import { workerData } from "node:worker_threads";
import { givenTo } from "#files/threads.ts";
import { preparing, type PreparedArticle } from "./prepare-article.ts";
import type { Desk } from "./rule.ts";

/** What a thread gets when it starts. */
export interface Given {
  root: string;
  /** Whether articles are more than read. */
  deep: boolean;
  content: Desk["content"];
}

const { root, deep, content } = givenTo<Given>(workerData);
const prepare = preparing(root, content, deep);

/** The articles among some files, and how many files there were. */
export interface Prepared {
  prepared: PreparedArticle[];
  count: number;
}

/** Prepares some articles. @param paths relative to `content/` */
export default async function prepareAll(paths: readonly string[]): Promise<Prepared> {
  const prepared: PreparedArticle[] = [];
  for (const path of paths) {
    const one = await prepare(path);
    if (one) prepared.push(one);
  }
  return { prepared, count: paths.length };
}
