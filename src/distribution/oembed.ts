import type { ArticlePage } from "#newsroom/views/article.ts";
import { articleMetadata } from "./metadata.ts";

/** A response of https://oembed.com/, version 1.0. */
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
 * What another publishing system shows of an article. Its type is `link`: `rich` would be markup to run as it
 * is, which careful systems take only in a frame, and the paper's pages are not to be framed; WordPress drops
 * it and shows a bare address, where it makes a titled link of this.
 */
export function oembedOf(page: ArticlePage): Oembed {
  const { frame, headline, byline } = page;
  const { card } = articleMetadata(page);
  const [first] = byline;
  return {
    version: "1.0",
    type: "link",
    title: headline,
    author_name: new Intl.ListFormat("en").format(byline.map(({ name }) => name)),
    author_url: `${frame.address}${first?.path ?? "/"}`,
    provider_name: frame.name,
    provider_url: `${frame.address}/`,
    thumbnail_url: card.url,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
}
