/** Where a new draft goes: its day, its name, its file. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import type { Registries } from "#ingest/registries.ts";
import { marksIn, type Marked } from "#check/confirm-marks.ts";
import { publicationOf } from "./next-hour.ts";
import type { Recognition } from "./recognize/recognition.ts";
import type { Settings } from "./settings.ts";
import { slugOf } from "./slug.ts";

/** Where a draft goes. */
export interface Place {
  publishedAt: Marked<string>;
  /** Why there can be no draft with a headline; undefined if there can. */
  faultOf(headline: Marked<string>): string | undefined;
  /** `2015/05/18/slug` */
  idOf(headline: Marked<string>): string;
}

/**
 * @param root the project's root, an absolute path
 * @param now when the draft is begun
 */
export function placeOf(
  root: string,
  { site }: Registries,
  pasted: Recognition | undefined,
  now: Date = clock(),
): Place {
  const publishedAt = publicationOf(pasted?.day, now, site?.timeZone ?? "UTC");
  const day = publishedAt.value.slice(0, 10).replaceAll("-", "/");
  const idOf = (headline: Marked<string>) =>
    `${day}/${slugFor(headline, (slug) => fileWith(root, `${day}/${slug}`) === undefined)}`;
  return {
    publishedAt,
    idOf,
    faultOf(headline) {
      const id = idOf(headline);
      if (id.endsWith("/"))
        return "The headline has no letters or digits for an address. Use a headline in Latin letters first.";
      const taken = fileWith(root, id);
      return taken && `${taken} already exists. Choose another headline.`;
    },
  };
}

/** The file of the article with this id, from the project's root, if there is one. */
function fileWith(root: string, id: string): string | undefined {
  return ["md", "mdx"]
    .map((format) => `content/articles/${id}.${format}`)
    .find((file) => existsSync(join(root, file)));
}

/**
 * The slug for a headline; empty when an editor gave one without letters. A placeholder has no words for an address:
 * the draft is `untitled`, with a number if another one is.
 */
function slugFor(
  { value, confirm }: Settings["headline"],
  isFree: (slug: string) => boolean,
): string {
  const isOpen = marksIn(value).length > 0;
  const slug = isOpen ? "" : slugOf(value);
  if (slug !== "" || (!isOpen && confirm === undefined)) return slug;
  let untitled = "untitled";
  for (let number = 2; !isFree(untitled); number++) untitled = `untitled-${number}`;
  return untitled;
}
