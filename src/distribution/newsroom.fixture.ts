/** A small newsroom in memory, for tests of the shapes in which articles leave the site. */
import { renderMarkdown } from "../markdown/bodies.ts";
import { readText } from "../markdown/facts.ts";
import type { Frontmatter } from "../newsroom/article.ts";
import { newsroomOf, type Filed, type Newsroom } from "../newsroom/newsroom.ts";
import type { Site } from "../newsroom/site.ts";
import { articlePage } from "../newsroom/views/article.ts";
import { articleHtml } from "./article-html.ts";
import { feedEntry, type FeedEntry } from "./feed-entry.ts";

/** An article of a test: what the test is about; the rest is made up. */
export interface Written extends Partial<Omit<Frontmatter, "lead">> {
  /** `2015/05/18/slug` */
  id?: string;
  text?: string;
  lead?: Filed["lead"];
  pictures?: Filed["pictures"];
}

const site: Site = {
  name: "The Test Roundup",
  description: "A paper for tests.",
  address: "https://roundup.example",
  language: "en-US",
  timeZone: "America/New_York",
  email: "desk@roundup.example",
  corrections: "desk@roundup.example",
  articlesPerPage: 8,
  policies: { citing: "/about/", corrections: "/about/", ethics: "/about/", masthead: "/about/" },
};

const outlet = (id: string, name: string) => ({
  id,
  name,
  address: "https://outlet.example/",
  country: "Utopia",
  about: "An outlet.",
});

const entries = <Entry extends { id: string }>(...list: Entry[]) =>
  new Map(list.map((entry) => [entry.id, entry]));

const texts = new WeakMap<Filed, string>();

/**
 * A newsroom with these articles.
 * @param now the clock, ISO 8601
 */
export function newsroomWith(
  written: Written[],
  now = "2015-06-01T00:00:00Z",
  own: Partial<Site> = {},
): Newsroom {
  const contents = {
    site: { ...site, ...own },
    now: new Date(now),
    sections: entries(
      { id: "daily-roundup", name: "daily roundup", tagline: "A daily roundup" },
      { id: "weekly", name: "weekly", tagline: "A weekly roundup" },
    ),
    people: entries({ id: "ines-falk", name: "Ines Falk", role: "Writer", about: "She writes." }),
    outlets: entries(outlet("reuters", "Reuters"), outlet("bbc-news", "BBC News")),
    places: entries({
      id: "ramadi",
      name: "Ramadi",
      country: "Iraq",
      latitude: 33.4,
      longitude: 43.3,
      standsAlone: false,
    }),
    topics: entries(
      { id: "iraq", name: "Iraq", about: "The country." },
      { id: "syria", name: "Syria", about: "The country beside it." },
    ),
    stories: entries({ id: "ramadi", name: "Ramadi", deck: "A city." }),
  };
  return newsroomOf(contents, written.map(file), false);
}

function file({ id = "2015/05/18/slug", text, pictures = [], ...fields }: Written): Filed {
  const body = text ?? "It is so, [Reuters reports](source:reuters); [the BBC](source:bbc), too.";
  const article: Filed = {
    headline: "A headline",
    deck: "A deck.",
    section: "daily roundup",
    byline: ["ines-falk"],
    dateline: "ramadi",
    status: "published",
    publishedAt: `${id.slice(0, 10).replaceAll("/", "-")}T09:30:00-04:00`,
    topics: ["iraq"],
    sources: [
      {
        id: "reuters",
        outlet: "reuters",
        kind: "wire",
        says: "It is so.",
        url: "https://r.example/a",
      },
      { id: "bbc", outlet: "bbc-news", kind: "news", says: "So it is.", title: "It is" },
    ],
    ...fields,
    id,
    slug: id.slice(11),
    format: "md",
    body: readText(body, "md").facts,
    pictures,
    file: `content/articles/${id}.md`,
    digest: id,
  };
  texts.set(article, body);
  return article;
}

/** An article of the newsroom as it leaves the site. */
export async function htmlOf(room: Newsroom, article: Filed): Promise<string> {
  const text = await renderMarkdown(texts.get(article) ?? "", { ...article });
  return articleHtml(articlePage(room, article), text, {
    site: room.site.address,
    picture: ({ src, width, height }) => ({ address: `${room.site.address}${src}`, width, height }),
  });
}

/** The entries of these articles of the newsroom. */
export function entriesOf(room: Newsroom, articles = room.articles): Promise<FeedEntry[]> {
  return Promise.all(
    articles.map(async (article) =>
      feedEntry(room, article, articlePage(room, article), await htmlOf(room, article)),
    ),
  );
}
