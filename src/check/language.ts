import type { Content } from "#ingest/reader.ts";

/** The language of the paper, a BCP 47 tag; English if `content/site.yaml` cannot be read. */
export function languageOf({ site }: Pick<Content, "site">): string {
  return site?.language ?? "en";
}

/** Whether the paper is in English: some rules know only English words. */
export function isEnglish(content: Pick<Content, "site">): boolean {
  return /^en\b/i.test(languageOf(content));
}
