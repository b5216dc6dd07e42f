/**
 * The newsroom, from the content collections. The texts of articles are in `texts.ts`, so that pages without a text do
 * not depend on the code that renders one.
 */
import { getCollection } from "astro:content";
import { unpublishedOriginal } from "#astro/pictures.ts";
import { liveContent } from "#ingest/live-content.ts";
import type { ArticleFile } from "#ingest/reader.ts";
import { clock } from "#newsroom/clock.ts";
import { showsHeldBack } from "#newsroom/held-back.ts";
import { newsroomOf, type Filed, type Newsroom, type Picture } from "#newsroom/newsroom.ts";
import { plan } from "./build-plan.ts";
import { redirectsOf, type Redirect } from "#newsroom/public-pages.ts";

/** The pictures of an article, as Astro has imported them. */
interface Pictures {
  lead?: { src: Picture } | undefined;
  body: { pictures: readonly Picture[] };
}

/** The newsroom of a build, with the addresses of its pictures. */
let pictured: Promise<Newsroom> | undefined;

/** The pictures that Astro has imported for a preview. When they change, Astro evaluates this module again. */
let imported: Promise<ReadonlyMap<string, Pictures>> | undefined;

/** The most recent newsroom, with the version of the content and the minute that it is for. */
let latest: { moment: string; newsroom: Promise<Newsroom> } | undefined;

/**
 * The newsroom at the build's clock, created once. A preview creates a new one after each save and every minute,
 * because scheduled articles go out while it runs.
 */
export function newsroom(): Promise<Newsroom> {
  const planned = plan();
  if (planned) return (pictured ??= withPictures(planned.newsroom));
  const now = import.meta.env.DEV ? new Date() : clock();
  const moment = `${liveContent.version} ${now.toISOString().slice(0, 16)}`;
  if (latest?.moment !== moment) latest = { moment, newsroom: makeNewsroom(now) };
  return latest.newsroom;
}

/**
 * The entries of the articles with pictures, by id. None are there while Astro's store still has a picture whose file is
 * gone, or does not have one that was added: the store changes a moment after the content.
 */
async function importedPictures(): Promise<ReadonlyMap<string, Pictures>> {
  try {
    const articles = await getCollection("articles");
    return new Map(articles.map(({ data }) => [data.id, data]));
  } catch {
    imported = undefined;
    latest = undefined;
    return new Map();
  }
}

/** Completes the pictures of a build's newsroom, whose addresses are known once Astro has imported them. */
async function withPictures(room: Newsroom): Promise<Newsroom> {
  const articles = new Map([...room.articles, ...room.withdrawn].map((one) => [one.id, one]));
  for (const { data } of await getCollection("articles")) {
    const article = articles.get(data.id);
    if (article?.lead && data.lead) complete(article.lead.src, data.lead.src);
    for (const [index, picture] of data.body.pictures.entries()) {
      const shown = article?.pictures[index];
      if (shown) complete(shown, picture);
    }
  }
  return room;
}

/** In place, because view models have the same object. */
function complete(picture: Picture, imported: Picture): void {
  const known = unpublishedOriginal(imported);
  Object.defineProperties(picture, Object.getOwnPropertyDescriptors(known));
}

async function makeNewsroom(now: Date): Promise<Newsroom> {
  const { content } = liveContent;
  if (!content?.site) throw new Error("content/site.yaml could not be read.");
  imported ??= importedPictures();
  const pictures = await imported;
  const articles = Array.from(liveContent.articles.values(), (live) =>
    filed(live, pictures.get(live.article.id)),
  );
  return newsroomOf({ ...content, site: content.site, now }, articles, showsHeldBack());
}

/** An article in a preview. A picture that Astro has not imported yet is left out. */
function filed({ article, digest, file }: ArticleFile, imported: Pictures | undefined): Filed {
  const { lead, body, ...fields } = article;
  const { pictures, ...facts } = body;
  const known = imported?.body.pictures ?? [];
  return {
    ...fields,
    lead: lead && imported?.lead && { ...lead, src: unpublishedOriginal(imported.lead.src) },
    body: facts,
    pictures: known.length === pictures.length ? known.map(unpublishedOriginal) : [],
    file,
    digest,
  };
}

/** The former addresses of everything that the newsroom shows, and what it needs to say so. */
export async function redirects(): Promise<
  Pick<Newsroom, "site" | "preview"> & { moved: Redirect[] }
> {
  const room = await newsroom();
  const entries = await getCollection("pages");
  const moved = redirectsOf({
    ...room,
    articles: [...room.articles, ...room.withdrawn],
    pages: new Map(entries.map(({ data }) => [data.id, data])),
  });
  return { site: room.site, preview: room.preview, moved };
}
