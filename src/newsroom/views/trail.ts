import type { Newsroom } from "../newsroom.ts";
import { entityPath, periodPath } from "../permalink.ts";
import type { Frame } from "./site.ts";
import type { Reference } from "./summary.ts";

/**
 * The breadcrumbs of a page: the pages between the front page and it, the outermost first.
 * @param part the address of the navigation link that the page belongs to
 * @param within the pages below that which contain the page
 */
export function trailOf(
  { parts }: Pick<Frame, "parts">,
  path: string,
  part: string | undefined,
  within: readonly Reference[] = [],
): Reference[] {
  const outermost = [...parts, { name: "People", path: entityPath("people") }];
  const trail = [...outermost.filter((one) => one.path === part), ...within];
  // A page is not its own breadcrumb. On later pages of a section, `within` repeats the part.
  return trail.filter((one, at) => one.path !== path && one.path !== trail[at - 1]?.path);
}

/**
 * The archive pages that contain a day, month or year of a section, itself included: “2015”, “May”, “18 May”.
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
