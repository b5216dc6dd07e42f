/** A name in the parts that reference lists turn around. */
export interface PersonName {
  /** Empty for a body of people, whose whole name stands in `family`, and for people with one name. */
  given: string;
  /** With its particle: “van Beethoven”. */
  family: string;
  suffix: string;
}

/** What bylines call those who have no name of their own: “Agence France-Presse”, “Editors and wires”. */
const body =
  /^The\s|\band\b|[&/]|\b(agenc\w+|correspondents?|desk|editors?|news|presse?|reporters?|services?|staff|team|wires?|writers?)\b/i;

const suffix = /,?\s+((?:Jr|Sr)\.?|I{2,3}|IV)$/;

/** Takes a name apart. The family name is the last word with the lower-case particles before it. */
export function personName(name: string): PersonName {
  if (body.test(name)) return { given: "", family: name, suffix: "" };
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
