/** A name split into the parts that reference lists reorder. */
export interface PersonName {
  /** Empty for organizations and for people with a single name; the whole name is in `family`. */
  given: string;
  /** Including particles: “van Beethoven”. */
  family: string;
  suffix: string;
}

/** Matches bylines that do not name a person: “Agence France-Presse”, “Editors and wires”. */
const organization =
  /^The\s|\band\b|[&/]|\b(agenc\w+|correspondents?|desk|editors?|news|presse?|reporters?|services?|staff|team|wires?|writers?)\b/i;

const suffix = /,?\s+((?:Jr|Sr)\.?|I{2,3}|IV)$/;

/** Splits a name into its parts. The family name is the last word with the lowercase particles before it. */
export function personName(name: string): PersonName {
  if (organization.test(name)) return { given: "", family: name, suffix: "" };
  const [, after = ""] = suffix.exec(name) ?? [];
  const words = name.replace(suffix, "").trim().split(/\s+/);
  let first = words.length - 1;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1] ?? "")) first -= 1;
  return {
    given: words.slice(0, first).join(" "),
    family: words.slice(first).join(" "),
    suffix: after,
  };
}

/** “Jean-Claude Luc” → “J.-C. L.” */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split("-")
        .map((part) => `${part.charAt(0)}.`)
        .join("-"),
    )
    .join(" ");
}
