import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Topic } from "../topic.ts";
import { questionsIn } from "./differ.ts";
import { listPages, type ListPage } from "./list.ts";

/** One page of a topic's articles. */
export interface TopicPage extends ListPage {
  /** The questions of the topic on which accounts differ. */
  differ: ReturnType<typeof questionsIn>;
}

/** The pages of a topic's articles, newest first. */
export function topicPages(newsroom: Newsroom, { id, name, about }: Topic): TopicPage[] {
  const subject = { path: entityPath("topics", id), name, deck: about };
  const differ = questionsIn(newsroom, "topics", id);
  return listPages(newsroom, subject, newsroom.articlesOf.topics.get(id)).map((page) => ({
    ...page,
    differ,
  }));
}
