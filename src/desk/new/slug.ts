import slugify from "@sindresorhus/slugify";

/** The last part of the address, from the headline: lower-case ASCII letters, digits and hyphens, whole words. */
export function slugOf(headline: string): string {
  const words = headline
    .replaceAll(/['’]|(?<=\d),(?=\d)/g, "")
    // U.S. is one word.
    .replaceAll(/(?<=\b\p{Lu})\.(?=\p{Lu}\b|\s|$)/gu, "");
  const slug = slugify(words, { decamelize: false });
  if (slug.length <= 60) return slug;
  return slug.slice(0, 61).replace(/-[^-]*$/, "");
}
