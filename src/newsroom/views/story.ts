import { daysBetween } from "../calendar.ts";
import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Story } from "../story.ts";
import { questionsIn } from "./differ.ts";
import { inWords } from "./numbers.ts";
import { capitalized, frameOf, type Frame } from "./site.ts";
import { summaryOf, type Summary } from "./summary.ts";

/** An article in the timeline of its story. */
export interface Development {
  article: Summary;
  /** “The story begins”, “3 days later” */
  after: string;
}

/** The page of a story: its articles in order, with a timeline to scale. */
export interface StoryPage {
  frame: Frame;
  path: string;
  name: string;
  deck: string;
  /** “Six articles, 18 May to 29 December 2015” */
  span: string;
  days: number;
  /** The position of each article on the timeline, from 0 (first day) to 1 (last day). */
  ticks: number[];
  first: string;
  last: string;
  developments: Development[];
  /** The questions of the story on which accounts differ. */
  differ: ReturnType<typeof questionsIn>;
}

/** The view model of a story's page; undefined if the story has no articles. */
export function storyPage(newsroom: Newsroom, story: Story): StoryPage | undefined {
  const articles = (newsroom.threads.get(story.id) ?? []).map((article) =>
    summaryOf(newsroom, article),
  );
  const [first] = articles;
  const last = articles.at(-1);
  if (!first || !last) return undefined;
  const days = daysBetween(first.day, last.day) + 1;
  const sameYear = first.day.slice(0, 4) === last.day.slice(0, 4);
  const from = sameYear ? first.published.dateInYear : first.published.date;
  const count = `${inWords(articles.length)} article${articles.length === 1 ? "" : "s"}`;
  return {
    frame: frameOf(newsroom),
    path: entityPath("stories", story.id),
    name: story.name,
    deck: story.deck,
    span: `${capitalized(count)}, ${days === 1 ? "" : `${from} to `}${last.published.date}`,
    differ: questionsIn(newsroom, "stories", story.id),
    days,
    ticks: articles.map(({ day }) => (days === 1 ? 0 : daysBetween(first.day, day) / (days - 1))),
    first: from,
    last: sameYear ? last.published.dateInYear : last.published.date,
    developments: articles.map((article, index) => {
      const before = articles[index - 1];
      return {
        article,
        after: before ? laterBy(daysBetween(before.day, article.day)) : "The story begins",
      };
    }),
  };
}

function laterBy(days: number): string {
  if (days === 0) return "The same day";
  return days === 1 ? "The next day" : `${days} days later`;
}
