import { z } from "zod";
import { address, email, group, sitePath, text, wrongType } from "./fields.ts";
import { faultOfLanguage } from "./language.ts";
import { isTimeZone, nearestTimeZone } from "./time-zone.ts";

/** content/site.yaml: settings for the whole paper. */
export const siteSchema = group({
  name: text(60).describe("The name of the paper, as on the nameplate."),
  description: text(200).describe("One sentence on what the paper is."),
  notice: text(200)
    .optional()
    .describe("A line at the top of every page: what readers must know about the whole paper."),
  address: siteAddress(),
  language: z
    .string({ error: wrongType("a language tag") })
    .superRefine((value, context) => {
      const fault = faultOfLanguage(value);
      if (!fault) return;
      const params = fault.right === undefined ? {} : { right: fault.right };
      context.addIssue({ code: "custom", message: fault.wrong, params });
    })
    .meta({ noun: "a language tag" })
    .describe("The language of the paper as a BCP 47 tag, such as en-US."),
  timeZone: z
    .string({ error: wrongType("a time zone") })
    .superRefine((value, context) => {
      if (isTimeZone(value)) return;
      const meant = nearestTimeZone(value);
      const params = meant === undefined ? {} : { right: `Did you mean “${meant}”?` };
      context.addIssue({ code: "custom", message: `“${value}” is not a time zone.`, params });
    })
    .meta({ noun: "a time zone" })
    .describe("The IANA time zone of the desk, such as America/New_York."),
  email: email().describe("Where readers reach the desk."),
  corrections: email().describe("Where readers report mistakes."),
  articlesPerPage: z
    .int({ error: wrongType("a whole number") })
    .min(1, { error: "A page needs at least one article." })
    .max(100, { error: "A page with more than 100 articles is too long." })
    .describe("How many articles are on each page of a section, 1 to 100."),
  policies: group({
    citing: sitePath().describe("The page that says how the paper cites."),
    corrections: sitePath().describe("The page that says how the paper corrects itself."),
    ethics: sitePath().describe("The page with the paper's ethics policy."),
    masthead: sitePath().describe("The page that names the people behind the paper."),
  }).describe("Where the paper's policies are, as paths on this site."),
}).describe("The paper as a whole.");

export type Site = z.infer<typeof siteSchema> & {
  /** Set where the site is published at another address than its own, as a preview that search engines leave out. */
  closed?: true | undefined;
};

/** Where the site is published; without a slash at the end, so that a path of the paper can follow. */
function siteAddress() {
  return address()
    .overwrite((value) => value.replace(/\/+$/, ""))
    .refine((value) => value === plainAddress(value), {
      error: ({ input }) => `“${String(input)}” should be ${plainAddress(String(input))}.`,
    })
    .describe(
      "Where the site is published: https:// and the host, and then the folder, if it has one there: https://example.org/paper.",
    );
}

/** An address with nothing but a host, in lowercase, and a path, of which only plain parts are kept. */
function plainAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  const parts = pathname.split("/").filter((part) => /^[\w~-][\w.~-]*$/.test(part));
  return [origin, ...parts].join("/");
}

/** The path below which a site is on its host, without a slash at the end: `/paper`, or nothing. */
export function baseOf(siteAddress: string): string {
  return new URL(siteAddress).pathname.replace(/\/$/, "");
}

/**
 * The site as it is published at the address in `SITE_ADDRESS`, if that is set: for a preview of a branch, say. At
 * another address than its own, the site is closed to search engines.
 * @throws {Error} if SITE_ADDRESS is invalid
 */
export function publishedAt(site: Site, env: NodeJS.ProcessEnv = process.env): Site {
  if (!env["SITE_ADDRESS"]) return site;
  const given = siteAddress().safeParse(env["SITE_ADDRESS"]);
  if (given.error) throw new Error(given.error.issues.map(({ message }) => message).join(" "));
  return given.data === site.address ? site : { ...site, address: given.data, closed: true };
}
