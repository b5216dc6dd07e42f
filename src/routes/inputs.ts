/** Digests of what view models are made from. They may change without a change of the view model, never the reverse. */
import { hash } from "node:crypto";
import { lookVersion } from "#look/version.ts";
import { changesOf, stateOf } from "#newsroom/article.ts";
import type { Filed, Newsroom } from "#newsroom/newsroom.ts";
import { relatedTo } from "#newsroom/related.ts";
import { mostRelated } from "#newsroom/views/related.ts";

interface Digests {
  /** Of everything except the articles. */
  common: string;
  articles: Map<Filed, string>;
  summaries: Map<Filed, string>;
  pages: Map<Filed, string>;
  stories: Map<string, string>;
}

const known = new WeakMap<Newsroom, Digests>();

/**
 * A digest of what a list shows: of its articles, with the positions in their stories, of all entries, and of the
 * settings.
 * @param more whatever else it shows
 */
export function inputsOf(
  room: Newsroom,
  articles: readonly Filed[] = [],
  more: unknown = "",
): string {
  const { common } = digestsOf(room);
  const shown = articles.map((article) => summaryInputs(room, article)).join(" ");
  return hash("sha256", `${common} ${JSON.stringify(more)} ${shown}`);
}

/** A digest of what the page of an article shows, with the articles that it leads to. */
export function articleInputs(room: Newsroom, article: Filed): string {
  const { pages } = digestsOf(room);
  const before = pages.get(article);
  if (before !== undefined) return before;
  const related = relatedTo(room, article, mostRelated);
  const inputs = inputsOf(
    room,
    [article, ...related.map((one) => one.article)],
    related.map(({ by, shared }) => [by, shared]),
  );
  pages.set(article, inputs);
  return inputs;
}

function digestsOf(room: Newsroom): Digests {
  const digests = known.get(room) ?? {
    common: commonDigest(room),
    articles: new Map(),
    summaries: new Map(),
    pages: new Map(),
    stories: new Map(),
  };
  known.set(room, digests);
  return digests;
}

function commonDigest(room: Newsroom): string {
  const { site, preview, sections, people, outlets, places, topics, stories } = room;
  const entries = [sections, people, outlets, places, topics, stories].map((map) => [...map]);
  return hash("sha256", JSON.stringify([lookVersion, site, preview, entries]));
}

/** What the summary of an article is made from: the article and its story. Short, because many lists have it. */
function summaryInputs(room: Newsroom, article: Filed): string {
  const { summaries } = digestsOf(room);
  const before = summaries.get(article);
  if (before !== undefined) return before;
  const shown = `${ownInputs(room, article)} ${storyInputs(room, article.story)}`;
  const inputs = hash("sha256", shown, "base64");
  summaries.set(article, inputs);
  return inputs;
}

/** What an article is made from, without any other. Its digest includes everything in its file. */
function ownInputs(room: Newsroom, article: Filed): string {
  const { articles } = digestsOf(room);
  const before = articles.get(article);
  if (before !== undefined) return before;
  const { id, digest, lead, pictures } = article;
  const atThisTime = [stateOf(article, room.now), changesOf(article, room.now).length];
  const inputs = JSON.stringify([id, digest, atThisTime, lead, pictures]);
  articles.set(article, inputs);
  return inputs;
}

function storyInputs(room: Newsroom, story: string | undefined): string {
  const { stories } = digestsOf(room);
  const thread = room.threads.get(story ?? "");
  if (!story || !thread) return "";
  const inputs =
    stories.get(story) ?? hash("sha256", thread.map((one) => ownInputs(room, one)).join(" "));
  stories.set(story, inputs);
  return inputs;
}
