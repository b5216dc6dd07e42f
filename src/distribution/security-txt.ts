import type { Newsroom } from "#newsroom/newsroom.ts";

/** Less than a year, as the specification recommends. An active paper is built more often than this. */
const validDays = 180;

/** Returns `/.well-known/security.txt`, which says where to report a vulnerability: https://www.rfc-editor.org/rfc/rfc9116 */
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
