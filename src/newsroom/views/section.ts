import type { Newsroom } from "../newsroom.ts";
import { sectionPath } from "../permalink.ts";
import type { Section } from "../section.ts";
import { listPages, type ListPage, type Subject } from "./list.ts";
import { capitalized } from "./site.ts";
import type { Reference } from "./summary.ts";
import { periodsTo } from "./trail.ts";

/** One page of a section's articles. */
export interface SectionPage extends ListPage {
  /** The archive page for the year of its newest article. */
  year: Reference | undefined;
}

/** The subject of the list of a section's articles. */
export function sectionSubject({ id, name, tagline }: Section): Subject {
  return { path: sectionPath(id), name: capitalized(name), deck: tagline };
}

/** The pages of a section's articles, newest first. */
export function sectionPages(newsroom: Newsroom, section: Section): SectionPage[] {
  const articles = newsroom.articlesOf.sections.get(section.id);
  return listPages(newsroom, sectionSubject(section), articles).map((page) => {
    const [year] = page.newest ? periodsTo(newsroom, page.first, page.newest.iso) : [];
    return { ...page, year };
  });
}
