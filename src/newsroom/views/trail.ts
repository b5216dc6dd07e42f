import type { Newsroom } from "../newsroom.ts";
import { entityPath, periodPath } from "../permalink.ts";
import type { Frame } from "./site.ts";
import type { Reference } from "./summary.ts";

/**
 * The pages between the front page and a page, the outermost first: the way that its address tells.
 * @param part the address of the part of the paper that the page belongs to
 * @param within what the page is part of below that
 */
export function trailOf(
  { parts }: Pick<Frame, "parts">,
  path: string,
  part: string | undefined,
  within: readonly Reference[] = [],
): Reference[] {
  const outermost = [...parts, { name: "People", path: entityPath("people") }];
  const trail = [...outermost.filter((one) => one.path === part), ...within];
  // The first page of a part is the part.
  return trail.filter((one, at) => one.path !== path && one.path !== trail[at - 1]?.path);
}

/**
 * What a day, a month or a year of a section is part of, itself included: “2015”, “May”, “18 May”.
 * @param section the address of the section
 * @param period `2015-05-18`, `2015-05` or `2015`
 */
export function periodsTo(
  { calendar }: Pick<Newsroom, "calendar">,
  section: string,
  period: string,
): Reference[] {
  const names = [
    (year: string) => year,
    (month: string) => calendar.month(month).replace(/ \d+$/, ""),
    (day: string) => calendar.dateInYear(day),
  ];
  const parts = period.split("-");
  return parts.map((_, depth) => {
    const outer = parts.slice(0, depth + 1).join("-");
    return { name: names[depth]?.(outer) ?? outer, path: periodPath(section, outer) };
  });
}
