import type { Newsroom } from "../newsroom.ts";
import type { Site } from "../site.ts";
import { entityPath, searchPath, sectionPath } from "../permalink.ts";
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
      { name: "Corrections", path: "/corrections/" },
      { name: "Search", path: searchPath },
    ],
  };
}

/** A name with a capital at its beginning: sections are written in lower case. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
