import type { ArticlePage } from "#newsroom/views/article.ts";
import type { ManuscriptText } from "../../check/manuscript.ts";
import { quotedIn } from "../../check/quoted.ts";
import { quotedLimits } from "../../check/rules/quoted-share.ts";

/** A source at a glance. */
export interface SourceGlance {
  number: number;
  outlet: string;
  title: string;
  kind: string;
  firstHand: boolean;
  citing: string[];
  url: string | undefined;
  host: string | undefined;
  access: string | undefined;
  archived: boolean;
  /** How often the text links to it. */
  cited: number;
  /** Its words between quotation marks, and their percentage of the article's. */
  words: number;
  share: number;
  /** Whether that is more than a roundup should take from one source. */
  over: boolean;
}

/** The sources of an article, and how much of it is theirs. */
export interface SourcesGlance {
  sources: SourceGlance[];
  words: number;
  quoted: number;
  share: number;
  over: boolean;
  /** The most that one source should have, in percent: where the mark stands in the drawing. */
  limit: number;
  /** What the drawing reaches to, in percent. */
  scale: number;
}

/** @param text the article's text as `check` sees it */
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
      title: source.title ?? source.says,
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
