import type { Newsroom } from "../newsroom.ts";
import type { Site } from "../site.ts";
import { correctionsPath, differPath, entityPath, sectionPath } from "../permalink.ts";
import type { Reference } from "./summary.ts";

/** What every page shows around its content. */
export interface Frame {
  name: string;
  /** The address of the site, without a slash at the end, so that a path can follow. */
  address: string;
  description: string;
  /** A line at the top of every page. */
  notice: string | undefined;
  language: string;
  /** The links of the main navigation, without that to the search. */
  parts: Reference[];
  /** The email address for reporting mistakes. */
  corrections: string;
  policies: Site["policies"];
  /** Whether the page is part of a preview. */
  preview: boolean;
  /** Whether search engines must leave the page out, whatever it is. */
  closed: boolean;
}

export function frameOf({ site, sections, preview }: Newsroom): Frame {
  return {
    name: site.name,
    address: site.address,
    description: site.description,
    notice: site.notice,
    language: site.language,
    corrections: site.corrections,
    policies: site.policies,
    preview,
    closed: preview || site.closed === true,
    parts: [
      ...[...sections.values()].map(({ id, name }) => ({
        name: capitalized(name),
        path: sectionPath(id),
      })),
      { name: "Stories", path: entityPath("stories") },
      { name: "Topics", path: entityPath("topics") },
      { name: "Places", path: entityPath("places") },
      { name: "Outlets", path: entityPath("outlets") },
      { name: "Disputes", path: differPath() },
      { name: "Corrections", path: correctionsPath },
    ],
  };
}

/** The text with a capital first letter. Section names are written in lowercase. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
