/** Recognizes bylines and reporting credits, in English, French and German. */
import { dateLine } from "./dates.ts";
import { isName, isPlace, isService, outletCalled, personName } from "./names.ts";
import type { Known } from "./recognition.ts";

export interface Byline {
  /** The people that it names, as written. */
  names: string[];
  /** The outlet or agency that it names, as written. */
  outlet: string | undefined;
  /** The day that it gives: 2015-05-18. */
  day: string | undefined;
}

/** What introduces a byline. */
const opening =
  /^(?:(?:written|posted|published|reported|words|text|story|report|article|analysis|compiled|submitted)\s+by|by|from|von|text(?:\s+von)?:|par|texte\s+(?:de|par)|propos recueillis par|autor(?:in)?:|authors?:|auteurs?:|writers?:|reporter:)(?:\s+|(?<=:))/i;

const set = (words: string) => new Set(words.split(" "));
/** Words for whoever writes, which a byline may have beside or in the place of a name. */
const roles = set(
  "staff reporter reporters writer writers correspondent correspondents editor editors editorial board team desk newsroom bureau chief agency agencies news service services press wire wires report reports contributor contributors contributing columnist columnists freelance freelancer special redaktion korrespondent korrespondenten korrespondentin reporterin agenturen envoyé envoyée correspondant correspondante rédaction agence journaliste author co-author analyst producer anchor host bbc cnn",
);
/** Words between those. */
const between = set(
  "to the a an our own and und et y & in for of at from with von aus mit für de en à au la le notre nos avec senior junior deputy managing assistant associate political diplomatic foreign defense defence security national international world middle east africa asia europe online digital additional reporting by edited produced written compiled photographs photos photography video via im auftrag unserem unserer unser spécial spéciale daily",
);

/** A longer line, in characters, is text. */
const longest = 250;

/**
 * The byline that a line is: “By Jane Example”, “Von Jana Beispiel, Berlin”, “By staff reporter”, or, where `bare` is
 * allowed, “Jane Example, Reuters”.
 */
export function bylineIn(line: string, known: Known, bare = false): Byline | undefined {
  if (line.length > longest) return undefined;
  const [words, day] = withoutDate(line);
  const opened = opening.exec(words);
  const place = /^reporting from (?<place>\p{Lu}.*)$/iu.exec(words)?.groups?.["place"];
  if (place !== undefined && place.split(" ").length < 5)
    return { names: [], outlet: undefined, day };
  if (!opened && !bare) return undefined;
  const text = words.slice(opened?.[0].length ?? 0).trim();
  if (text === "" || text.split(" ").length > 16) return undefined;
  if (/[!?;:]$|\d/.test(text) || (text.endsWith(".") && !/(?:^|[ .])\p{Lu}\.$/u.test(text)))
    return undefined;
  // The edge of a byline in parentheses: “(edited by Ali Example)”, “@example”.
  const main = text
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(/\s@\w+/g, "")
    .trim();
  if (dateLine(main)) return undefined;
  const segments = main
    .split(/\s*[,|·•/]\s*|\s+(?:and|und|et|y|&|in|for|of|from|with|avec|mit|aus|à|en|–|—|-)\s+/u)
    .filter(Boolean);
  const kinds = segments.map((segment, index) =>
    kindOf(segment, known, opened !== null, index > 0),
  );
  if (kinds.includes(undefined) || segments.length === 0) return undefined;
  const of = (kind: Kind) => segments.filter((_, index) => kinds[index] === kind);
  // Without “By”, a name has to be a full one.
  if (!opened && (kinds[0] !== "name" || !isName(segments[0] ?? ""))) return undefined;
  return { names: of("name"), outlet: of("outlet")[0], day };
}

type Kind = "name" | "outlet" | "place" | "role";

function kindOf(segment: string, known: Known, opened: boolean, later: boolean): Kind | undefined {
  if (isService(segment) || outletCalled(segment, known) !== undefined) return "outlet";
  if (isPlace(segment, known) || (later && /^\p{Lu}[\p{L}-]+$/u.test(segment))) return "place";
  const plain = segment
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.:]$/, ""));
  const isOfRole = (word: string) => roles.has(word) || between.has(word);
  if (plain.every(isOfRole) && plain.some((word) => roles.has(word))) return "role";
  if (isName(segment) || (opened && new RegExp(`^${personName}$`, "u").test(segment)))
    return "name";
  // “Jane Example Staff Writer”, “Special to The Gazette”.
  const words = segment.split(" ");
  return words.some((word) => roles.has(word.toLowerCase())) &&
    words.every((word) => /^\p{Lu}/u.test(word) || isOfRole(word.toLowerCase()))
    ? "role"
    : undefined;
}

/** Takes the date off the end of a line: “By Jane Example | May 18, 2015”. */
function withoutDate(line: string): [words: string, day: string | undefined] {
  const words = line.split(" ");
  for (let at = 1; at < words.length; at++) {
    const date = dateLine(words.slice(at).join(" "));
    if (date)
      return [
        words
          .slice(0, at)
          .join(" ")
          .replace(/[\s,|·•–—-]+$/u, ""),
        date.day,
      ];
  }
  return [line, undefined];
}

/** The outlet in a line such as “BBC News, Baghdad”. */
export function bylineOfRole(line: string, known: Known): Byline | undefined {
  const outlet = line
    .split(/\s*[,|·•]\s*/)
    .find((part) => isService(part) || outletCalled(part, known) !== undefined);
  return outlet === undefined ? undefined : { names: [], outlet, day: undefined };
}

/** A line below a byline that says what its author is: “Staff writer”, “BBC News, Baghdad”. */
export function isRoleLine(line: string, known: Known): boolean {
  const segments = line.split(/\s*[,|·•]\s*|\s+in\s+/u).filter(Boolean);
  const kinds = segments.map((segment) => kindOf(segment, known, false, true));
  return (
    segments.length > 0 &&
    line.split(" ").length <= 8 &&
    kinds.every((kind) => kind === "role" || kind === "outlet" || kind === "place") &&
    kinds.some((kind) => kind !== "place")
  );
}

/** “(Reporting by Jane Example; editing by Ali Example)”, “Jane Example contributed to this report.” */
export function isReportingCredit(line: string): boolean {
  if (line.length > 2 * longest) return false;
  const whole = /^[([].*[)\]]\.?$|;|^[^.]*$/u.test(line);
  return (
    /^(?:editors?|producers?|redaktion|rédaction|bearbeitung)\s*: ?\p{Lu}[^.!?]{2,60}$/iu.test(
      line,
    ) ||
    isAgencies(line) ||
    (reporting.test(line) && (whole || /\b(?:editing|edited) by\b/i.test(line))) ||
    /^\p{Lu}.*\bcontributed (?:to this (?:report|story|article)|reporting)\b[^.]*\.?$/u.test(line)
  );
}

/** “jbe/dpa/Reuters”, “(dpa/AFP)”: initials of editors and names of agencies. */
function isAgencies(line: string): boolean {
  const parts = line.replace(/^[([]|[)\]]$/g, "").split("/");
  return (
    parts.length > 1 &&
    parts.some(isService) &&
    parts.every((part) => isService(part) || /^\p{Ll}{1,4}$/u.test(part))
  );
}

const reporting =
  /^[([]?(?:with |additional |(?:mit )?material von |mitarbeit: |avec )*(?:reporting|writing|editing|edited|compiled|produced|written|research)\b(?: and (?:writing|editing))?(?: [\w ]{2,40}?)? by:? \p{Lu}/iu;
