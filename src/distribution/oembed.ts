import { englishList } from "#newsroom/english-list.ts";
import type { ArticlePage } from "#newsroom/views/article.ts";
import { articleMetadata } from "./metadata.ts";

/** An oEmbed response, version 1.0 (https://oembed.com/). */
export interface Oembed {
  version: "1.0";
  type: "link";
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/**
 * Returns the oEmbed response for an article, which other publishing systems use to embed it. Its type is `link`
 * and not `rich`: careful systems show `rich` markup only in a frame, and the paper's pages must not be framed.
 * WordPress would discard `rich` and show a bare address, but it turns a `link` into a titled link.
 */
export function oembedOf(page: ArticlePage): Oembed {
  const { frame, headline, byline } = page;
  const { card } = articleMetadata(page);
  const [first] = byline;
  return {
    version: "1.0",
    type: "link",
    title: headline,
    author_name: englishList.format(byline.map(({ name }) => name)),
    author_url: `${frame.address}${first?.path ?? "/"}`,
    provider_name: frame.name,
    provider_url: `${frame.address}/`,
    thumbnail_url: card.url,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
}
