import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Topic } from "../topic.ts";
import { listPages, type ListPage } from "./list.ts";

/** The pages of a topic's articles, newest first. */
export function topicPages(newsroom: Newsroom, { id, name, about }: Topic): ListPage[] {
  const subject = { path: entityPath("topics", id), name, deck: about };
  return listPages(newsroom, subject, newsroom.articlesOf.topics.get(id));
}
