import { pathOf, type Newsroom } from "#newsroom/newsroom.ts";
import { xml } from "./xml.ts";

/** News is what was published in so many milliseconds before the clock: two days. */
const recent = 2 * 24 * 60 * 60 * 1000;

/** A news sitemap holds no more. */
const most = 1000;

/**
 * The newest articles for news search engines, none where nothing is new
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export function newsSitemap(newsroom: Newsroom): string {
  const { site, now } = newsroom;
  const { language } = new Intl.Locale(site.language);
  const news = newsroom.articles
    .filter(({ publishedAt }) => now.getTime() - Date.parse(publishedAt) < recent)
    .slice(0, most);
  return xml({
    urlset: {
      "@xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      "@xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: news.map((article) => ({
        loc: new URL(pathOf(newsroom, article), site.address).href,
        "news:news": {
          "news:publication": { "news:name": site.name, "news:language": language },
          "news:publication_date": article.publishedAt,
          "news:title": article.headline,
        },
      })),
    },
  });
}
