/** What the keys of heads mean, in English, French and German, as the generators of sites write them. */
import { plainLetters } from "#check/normalize.ts";

export type Meaning = keyof typeof keys;

const keys = {
  headline: "headline title head titel titre uberschrift schlagzeile subject betreff objet",
  kicker: "kicker overline eyebrow dachzeile surtitre",
  deck: "deck dek description subtitle subhead subheading subheadline summary excerpt standfirst lede teaser abstract chapo vorspann untertitel soustitre blurb intro desc",
  day: "date published publishedat publishdate pubdate publicationdate datepublished posted datum day created createdat",
  topics: "tags tag topics topic keywords categories schlagworter themen motscles themes labels",
  section: "section category rubrik rubrique desk ressort",
  byline: "byline author authors by writer writers auteur auteurs autor autoren author.name",
  dateline: "dateline location place city ort lieu",
  url: "url link sourceurl canonical canonicalurl originalurl original permalink externalurl source.url",
  outlet:
    "outlet source publication publisher site sitename newspaper paper quelle via agency source.name",
  picture:
    "image images cover featuredimage featured thumbnail ogimage banner photo hero lead.src image.src image.url image.path cover.image cover.src header.image",
  caption: "caption imagecaption photocaption lead.caption image.caption cover.caption",
  alt: "alt imagealt lead.alt image.alt cover.alt",
  credit: "credit imagecredit photocredit lead.credit image.credit cover.credit",
  sources: "sources",
} as const;

const meanings = new Map(
  Object.entries(keys).flatMap(([meaning, names]) =>
    names.split(" ").map((name) => [name, meaning as Meaning] as const),
  ),
);

/** What a key means; undefined for a key that says nothing about an article. */
export function meaningOf(key: string): Meaning | undefined {
  const plain = plainLetters(key).replaceAll(/[\s_-]/g, "");
  // `params.author`, `extra.author`: groups of the generators.
  return meanings.get(plain) ?? meanings.get(plain.replace(/^(?:params|extra|data|meta)\./, ""));
}
