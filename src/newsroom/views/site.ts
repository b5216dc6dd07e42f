import type { Newsroom } from "../newsroom.ts";
import type { Site } from "../site.ts";
import { correctionsPath, entityPath, searchPath, sectionPath } from "../permalink.ts";
import type { Reference } from "./summary.ts";

/** What stands on every page: the frame around its content. */
export interface Frame {
  name: string;
  /** The origin of the site, without a slash at its end. */
  address: string;
  description: string;
  language: string;
  /** The parts of the paper, for the navigation. */
  parts: Reference[];
  /** Where readers report mistakes, an e-mail address. */
  corrections: string;
  policies: Site["policies"];
}

export function frameOf({ site, sections }: Newsroom): Frame {
  return {
    name: site.name,
    address: site.address,
    description: site.description,
    language: site.language,
    corrections: site.corrections,
    policies: site.policies,
    parts: [
      ...[...sections.values()].map(({ id, name }) => ({
        name: capitalized(name),
        path: sectionPath(id),
      })),
      { name: "Stories", path: entityPath("stories") },
      { name: "Topics", path: entityPath("topics") },
      { name: "Places", path: entityPath("places") },
      { name: "Outlets", path: entityPath("outlets") },
      { name: "Corrections", path: correctionsPath },
      { name: "Search", path: searchPath },
    ],
  };
}

/** Words with a capital at their beginning, as a section needs it: its name is written in lower case. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
