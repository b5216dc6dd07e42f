/** The words that names, bylines, labels and credits are made of. */
import type { Known } from "./recognition.ts";
import { plainLetters } from "#check/normalize.ts";

const capital = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
/** Lowercase words within a name: “Ali al-Sarai”, “Ludwig van Example”. */
const particle = String.raw`(?:al|el|as|bin|ibn|abu|de|del|della|der|di|da|des|dos|du|la|le|van|von|ten|ter|zu|y|e)`;

/** A name: a capitalized word and up to four more, as a pattern's source. */
export const personName = String.raw`(?:(?:al|el)-)?${capital}(?: (?:${particle}[ -])*(?:(?:al|el|d|l)[-'’])?${capital}){0,4}`;

const wholeName = new RegExp(
  `^${capital}(?: (?:${particle}[ -])*(?:(?:al|el|d|l)[-'’])?${capital}){1,3}$`,
  "u",
);

/** Whether the words could be the name of a person: two to four capitalized words. */
export function isName(words: string): boolean {
  return wholeName.test(words) && !/\b(?:The|A|An|In|On|Of|And|Der|Die|Das|Les?|La)\b/u.test(words);
}

/** News agencies, whether or not the paper cites them. */
const agencies =
  "AP|AFP|AAP|ANSA|APA|DPA|dpa|EFE|EPA|IANS|KNA|PA|PTI|SID|TASS|UPI|ATS|ANI|WAM|IRNA|SANA|MENA|Reuters|Thomson Reuters|Xinhua|Interfax|Kyodo|Yonhap|Bloomberg|Anadolu|Anadolu Agency|Associated Press|The Associated Press|Agence France-Presse|Press Association|PA Media";
/** Services that supply pictures. */
const pictureServices =
  "Getty|Getty Images|Corbis|Shutterstock|Alamy|Alamy Stock Photo|iStock|Zuma|Zuma Press|Polaris|Magnum|Magnum Photos|Handout|Rex|Rex Features|NurPhoto|SIPA|Sipa USA|Picture Alliance|picture alliance|picture-alliance|imago|imago images|ddp|laif|Ullstein|Keystone|Barcroft|EyeEm|Flickr|Wikimedia|Wikimedia Commons|Thinkstock|Science Photo Library|Planet Labs|Maxar|European Pressphoto Agency|EPA-EFE";

const anyOf = (names: string) => `(?:${names}|${names.toUpperCase()})(?![\\p{L}\\p{N}])`;

/** A picture service, as a pattern's source. */
export const pictureService = anyOf(pictureServices);
/** A service that supplies texts or pictures, as a pattern's source. */
export const serviceName = anyOf(`${pictureServices}|${agencies}`);

const serviceNames = new Set(`${agencies}|${pictureServices}`.toLowerCase().split("|"));

/** Whether the words name an agency or picture service. */
export function isService(words: string): boolean {
  return serviceNames.has(words.trim().toLowerCase());
}

/** The ids of outlets by their names; making it for every line of a text takes too long. */
const indexes = new WeakMap<Known["outlets"], Map<string, string>>();

function indexOf(outlets: Known["outlets"]): Map<string, string> {
  const known = indexes.get(outlets);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { id, name, short = "", about } of outlets.values()) {
    const plain = name.replace(/ \([^)]*\)$/, "");
    for (const words of [name, plain, short, ...initialsOf(plain, about)]) {
      const key = outletKey(words);
      if (key !== "" && !index.has(key)) index.set(key, id);
    }
  }
  indexes.set(outlets, index);
  return index;
}

/** The id of the known outlet with this name, short name or host. */
export function outletCalled(
  words: string,
  { outlets }: Pick<Known, "outlets">,
): string | undefined {
  return words.length > 100 ? undefined : indexOf(outlets).get(outletKey(words));
}

/** How texts abbreviate agencies. */
const abbreviations: readonly (readonly [short: string, name: RegExp])[] = [
  ["AP", /^(?:the )?associated press$/i],
  ["AFP", /^agence france[- ]presse$/i],
  ["PA", /^(?:the )?press association$|^pa media$/i],
  ["UPI", /^united press international$/i],
  ["dpa", /^deutsche presse-agentur$/i],
];

/** The initials of an agency, and “BBC” for “BBC News”. */
export function initialsOf(name: string, about: string): string[] {
  const initials = name.replaceAll(/(\p{Lu})\S* ?/gu, "$1");
  const isAgency = /agency/i.test(about) && /^\p{Lu}{2,}$/u.test(initials);
  return [
    ...abbreviations.flatMap(([short, full]) => (full.test(name) ? [short] : [])),
    ...(isAgency ? [initials] : []),
    ...(/^[A-Z]{2,} News$/.test(name) ? [name.slice(0, -5)] : []),
  ];
}

function outletKey(words: string): string {
  return plainLetters(words)
    .replace(/^the /, "")
    .replace(/^www\.|\.(?:com|org|net|co\.uk|de|fr)$/g, "")
    .trim();
}

const regions = new Intl.DisplayNames(["en"], { type: "region" });
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** The names of all countries, in lowercase. */
const countries = new Set(
  letters
    .flatMap((one) => letters.map((two) => one + two))
    .flatMap((code) => {
      const name = regions.of(code);
      return name === undefined || name === code ? [] : [name.toLowerCase()];
    }),
);

/** Words that the labels of a page's sections are made of. */
const labelWords = new Set(
  "home world news international national local nation politics policy opinion opinions editorial editorials comment commentary analysis analyses perspective perspectives business economy markets finance money tech technology science health sports sport culture arts lifestyle life travel style video videos photos pictures gallery audio podcast podcasts live latest breaking exclusive update updates alert developing special report reports feature features long read longread investigation interview explainer factbox timeline profile obituary letters magazine sunday weekend today top stories story headline headlines wire wires dispatch dispatches blog blogs live-blog liveblog newsletter briefing security terrorism defense defence military war conflict crisis foreign affairs diplomacy middle east north south west eastern western northern southern central asia pacific asia-pacific africa americas america latin europe european mena uk us usa u.s un eu the of and in & crime law justice courts society environment climate energy education religion history weather press release archive archives regional region community editor's picks premium subscriber subscribers only politik wirtschaft ausland inland welt panorama meinung kommentar kultur wissen nachrichten aktuell startseite eilmeldung gesellschaft naher osten nahost international monde politique économie société proche-orient moyen-orient europe afrique amériques accueil actualité actualités à la une direct opinion tribune reportage enquête".split(
    " ",
  ),
);

/** Whether a line is the label of a section of a page: “World”, “Middle East”, “Home > News > Asia”. */
export function isLabel(line: string, { topics, sections }: Known): boolean {
  const parts = line.split(/\s*[>›»/|·•]\s*|\s+[-–—]\s+/u).filter(Boolean);
  const entries = [...topics.values(), ...sections.values()];
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const isKnown = (part: string) => {
    const plain = part.toLowerCase().replace(/[:.]$/, "");
    return (
      plain.split(" ").length <= 5 &&
      (countries.has(plain) ||
        names.has(plain) ||
        plain.split(/[ ,]+/).every((word) => labelWords.has(word)))
    );
  };
  // Of a trail, one known part is enough: “World > Danger Room”.
  const isTrail = / [>›»] /u.test(line) && parts.every((part) => part.split(" ").length <= 4);
  return parts.length > 0 && (isTrail ? parts.some(isKnown) : parts.every(isKnown));
}

/** Whether the words name a country or a place of the paper. */
export function isPlace(words: string, { places }: Pick<Known, "places">): boolean {
  const plain = words.toLowerCase();
  return (
    countries.has(plain) ||
    [...places.values()].some(({ name }) => plainLetters(name) === plainLetters(words))
  );
}
