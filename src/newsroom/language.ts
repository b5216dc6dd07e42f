/** Language tags: https://www.rfc-editor.org/info/bcp47 */
import { nearest } from "./nearest.ts";

/** What is wrong with a language tag, and what would be right. */
export interface LanguageFault {
  wrong: string;
  /** Undefined when nothing better is known. */
  right: string | undefined;
}

const display = (type: "language" | "script" | "region", language = "en") =>
  new Intl.DisplayNames(language, { type, fallback: "none" });

/**
 * What is wrong with a tag, or undefined if it names a language. A tag may be well-formed and name nothing, as `xx`
 * does.
 */
export function faultOfLanguage(tag: string): LanguageFault | undefined {
  const fault = (wrong: string, better?: string): LanguageFault => ({
    wrong,
    right: better && `Did you mean “${better}”?`,
  });
  const locale = localeOf(tag);
  if (!locale) {
    const hyphens = tag.replaceAll("_", "-");
    const better = hyphens !== tag && !faultOfLanguage(hyphens) ? hyphens : tagCalled(tag);
    return fault(`“${tag}” is not a language tag.`, better);
  }
  const { script, region } = locale;
  const [language = ""] = locale.baseName.split("-");
  if (!isLanguage(language)) return fault(`“${tag}” is not a language tag.`, tagCalled(tag));
  if (script !== undefined && display("script").of(script) === undefined)
    return fault(`“${tag}” names a script that does not exist: “${script}”.`, language);
  if (region !== undefined && display("region").of(region) === undefined)
    return fault(`“${tag}” names a country that does not exist: “${region}”.`, language);
  const canonical = locale.toString();
  // Such as en-UK for en-GB; the case of the letters makes no difference.
  return canonical.toLowerCase() === tag.toLowerCase()
    ? undefined
    : fault(`“${tag}” is not the tag of this language.`, canonical);
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Codes for “unknown”, “several” and “none”, which are no language to write in. */
const noLanguages = new Set(["und", "mul", "mis", "zxx", "root"]);

function isLanguage(code: string): boolean {
  return !noLanguages.has(code) && display("language").of(code) !== undefined;
}

/** The tag of the language with this name or a similar one, in English or in that language itself. */
function tagCalled(name: string): string | undefined {
  const tags = new Map<string, string>();
  for (const code of codes()) {
    if (!isLanguage(code)) continue;
    for (const language of ["en", code]) {
      const called = display("language", language).of(code)?.toLowerCase();
      if (called && !tags.has(called)) tags.set(called, code);
    }
  }
  const called = nearest(name.replaceAll("_", "-").split("-")[0] ?? "", tags.keys());
  return called === undefined ? undefined : tags.get(called);
}

/** All codes of two letters: https://www.loc.gov/standards/iso639-2/php/code_list.php */
function* codes(): Generator<string> {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const first of letters) for (const second of letters) yield first + second;
}
