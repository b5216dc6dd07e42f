/** The papers that the tests read. */
import { join } from "node:path";
import { latestPublication } from "./content-folder.ts";

const fixtures = join(import.meta.dirname, "../fixtures/papers");

/** Where the content of each paper comes from. */
export const contentFolders = {
  /** The repository's own paper, whatever it is. */
  content: join(import.meta.dirname, "../../content"),
  /** As small as a paper can be, in another language, section and time zone. */
  oneArticle: join(fixtures, "one-article"),
  /** The paper that most tests read. It has something of every kind. */
  proof: join(fixtures, "proof"),
};

/** One second before the scheduled article of the proof paper goes out. */
export const beforeEmbargo = "2099-06-01T11:59:59Z";
/** The second in which it goes out. */
export const atEmbargo = "2099-06-01T12:00:00Z";

/** The clock of each build. Of a paper that the tests do not know, it is late enough for every article. */
export const clocks = {
  content: latestPublication(contentFolders.content),
  oneArticle: latestPublication(contentFolders.oneArticle),
  proof: beforeEmbargo,
  noArticles: "2025-03-15T06:00:00Z",
};

/** A paper that was built and is being served. */
export interface Paper {
  /** Where it is served, without a slash at the end. */
  url: string;
  /** The folder of the project that it was built from. */
  root: string;
  dist: string;
  /** The clock of its build: ISO 8601. */
  now: string;
}

/** `noArticles` is the paper that `npm run new -- --paper` leaves, with the defaults of its questions. */
export type PaperName = keyof typeof contentFolders | "noArticles";

/** The papers above, and the proof paper after the edits in `fixtures/edits.ts`. */
export type Papers = Record<PaperName | "edited", Paper>;

const variable = "ROUNDUP_E2E_PAPERS";

/** Passes the papers on to the worker processes of the test runner. */
export function setPapers(papers: Papers): void {
  process.env[variable] = JSON.stringify(papers);
}

/** The papers of this run. */
export function getPapers(): Papers {
  return JSON.parse(process.env[variable] ?? "{}") as Papers;
}
