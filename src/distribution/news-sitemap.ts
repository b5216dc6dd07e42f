import { pathOf, type Newsroom } from "#newsroom/newsroom.ts";
import { xml } from "./xml.ts";

/** How old an article in the news sitemap may be, in milliseconds: two days. */
const maxAge = 2 * 24 * 60 * 60 * 1000;

/** The maximum number of articles in a news sitemap. */
const maxArticles = 1000;

/**
 * Returns the news sitemap: the articles of the last two days, for news search engines
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export function newsSitemap(newsroom: Newsroom): string {
  const { site, now } = newsroom;
  const { language } = new Intl.Locale(site.language);
  const news = newsroom.articles
    .filter(({ publishedAt }) => now.getTime() - Date.parse(publishedAt) < maxAge)
    .slice(0, maxArticles);
  return xml({
    urlset: {
      "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      "@xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: news.map((article) => ({
        loc: `${site.address}${pathOf(newsroom, article)}`,
        "news:news": {
          "news:publication": { "news:name": site.name, "news:language": language },
          "news:publication_date": article.publishedAt,
          "news:title": article.headline,
        },
      })),
    },
  });
}
