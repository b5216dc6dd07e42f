import type { Newsroom } from "#newsroom/newsroom.ts";
import { momentOf, type Moment } from "#newsroom/views/moment.ts";

/** What every page of the desk shows around its content. */
export interface DeskFrame {
  paper: string;
  language: string;
  now: Moment;
  /** “America/New York” */
  timeZone: string;
}

export function deskFrame({ site, calendar, now }: Newsroom): DeskFrame {
  return {
    paper: site.name,
    language: site.language,
    now: momentOf(calendar, now.toISOString()),
    timeZone: site.timeZone.replaceAll("_", " "),
  };
}
