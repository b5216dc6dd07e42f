import type { ArticlePage } from "#newsroom/views/article.ts";
import type { ManuscriptText } from "#check/manuscript.ts";
import { quotedIn } from "#check/quoted.ts";
import { quotedLimits } from "#check/rules/quoted-share.ts";

/** A row of the source table. */
export interface SourceGlance {
  number: number;
  outlet: string;
  kind: string;
  firstHand: boolean;
  citing: string[];
  url: string | undefined;
  host: string | undefined;
  access: string | undefined;
  archived: boolean;
  /** The number of links to it in the text. */
  cited: number;
  /** The number of words quoted from it; `share` is their percentage of the article's words. */
  words: number;
  share: number;
  /** Whether the share is over the limit for one source. */
  over: boolean;
}

/** The source table of an article, with totals. */
export interface SourcesGlance {
  sources: SourceGlance[];
  words: number;
  quoted: number;
  share: number;
  over: boolean;
  /** The largest share that one source should have, in percent, which the bars mark. */
  limit: number;
  /** The percentage at the end of a bar. */
  scale: number;
}

export function sourcesGlance(
  page: Pick<ArticlePage, "sources">,
  { tree, passages, links }: Pick<ManuscriptText, "tree" | "passages" | "links">,
): SourcesGlance {
  const { words, quoted, bySource } = quotedIn(tree, passages);
  const percent = (part: number) => (words === 0 ? 0 : Math.round((part / words) * 100));
  const sources = page.sources.map((source): SourceGlance => {
    const id = source.anchor.replace(/^source-/, "");
    const count = bySource.get(id) ?? 0;
    return {
      number: source.number,
      outlet: source.outlet.name,
      kind: source.kind,
      firstHand: source.firstHand,
      citing: source.citing,
      url: source.url,
      host: source.host,
      access: source.access,
      archived: source.archiveUrl !== undefined,
      cited: links.filter(({ url }) => url === `source:${id}`).length,
      words: count,
      share: percent(count),
      over: percent(count) > quotedLimits.perSource,
    };
  });
  return {
    sources,
    words,
    quoted,
    share: percent(quoted),
    over: percent(quoted) > quotedLimits.inAll,
    limit: quotedLimits.perSource,
    scale: Math.max(quotedLimits.perSource * 2, ...sources.map(({ share }) => share)),
  };
}
