import slugify from "@sindresorhus/slugify";

/** The slug for a headline: lowercase ASCII letters, digits and hyphens, cut between words after about 60 characters. */
export function slugOf(headline: string): string {
  const words = headline
    .replaceAll(/['’]|(?<=\d),(?=\d)/g, "")
    // “U.S.” becomes “us”, not “u-s”.
    .replaceAll(/(?<=\b\p{Lu})\.(?=\p{Lu}\b|\s|$)/gu, "");
  const slug = slugify(words, { decamelize: false });
  if (slug.length <= 60) return slug;
  return slug.slice(0, 61).replace(/-[^-]*$/, "");
}
