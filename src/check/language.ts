import type { Content } from "#ingest/reader.ts";
import { languageOf } from "#ingest/language.ts";

/** Whether the paper is in English: some rules know only English words. */
export function isEnglish(content: Pick<Content, "site">): boolean {
  return /^en\b/i.test(languageOf(content));
}
