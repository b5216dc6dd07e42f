import type { Newsroom } from "#newsroom/newsroom.ts";

/** Less than a year ahead, as the specification recommends; a paper that is built at all is built more often. */
const validDays = 180;

/** `/.well-known/security.txt`: where to report a hole in the site. https://www.rfc-editor.org/rfc/rfc9116 */
export function securityTxt({ site, now }: Pick<Newsroom, "site" | "now">): string {
  const expires = new Date(now.getTime() + validDays * 86_400_000);
  return [
    `Contact: mailto:${site.email}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    `Preferred-Languages: ${new Intl.Locale(site.language).language}`,
    `Canonical: ${site.address}/.well-known/security.txt`,
    "",
  ].join("\n");
}
