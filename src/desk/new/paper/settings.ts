/** What a new paper is made from, each with a default, a flag and a question. */
import { basename } from "node:path";
import { isSlug, reservedIds } from "#newsroom/address-form.ts";
import { personSchema } from "#newsroom/person.ts";
import { sectionSchema } from "#newsroom/section.ts";
import { siteSchema } from "#newsroom/site.ts";
import { capitalized } from "#newsroom/views/site.ts";
import { checkOf, checkOfShown } from "../field-check.ts";
import type { Check, Questions } from "../questions.ts";
import { slugOf } from "../slug.ts";

export interface PaperSettings {
  name: string;
  language: string;
  timeZone: string;
  address: string;
  email: string;
  section: string;
  writer: string;
  description: string;
  tagline: string;
}

export type SettingName = keyof PaperSettings;

/** The id of the page about the paper. */
export const aboutId = "about";

interface Setting {
  question: string;
  /** One line on what is asked. Without it, the setting has only a flag. */
  asked?: string;
  check: Check;
  suggest(settled: Partial<PaperSettings>, machine: Machine): string;
}

/** What the machine suggests. */
export interface Machine {
  /** The project's root, an absolute path. */
  root: string;
  language: string;
  timeZone: string;
  /** The editor's name, if the machine knows it. */
  user?: string;
}

const { shape: site } = siteSchema;

/** Every setting, in the order of the questions: a suggestion may follow from earlier answers. */
export const settings: Readonly<Record<SettingName, Setting>> = {
  name: {
    question: "Name",
    asked: "The name of the paper, as on the nameplate.",
    check: checkOfShown(site.name),
    suggest: (_, { root }) =>
      basename(root)
        .split(/[-_ ]+/)
        .map(capitalized)
        .join(" "),
  },
  language: {
    question: "Language",
    asked: "The language of the paper as a tag, such as en-US, de or fr-CA.",
    check: checkOf(site.language),
    suggest: (_, { language }) => language,
  },
  timeZone: {
    question: "Time zone",
    asked: "The time zone of the desk, such as America/New_York.",
    check: checkOf(site.timeZone),
    suggest: (_, { timeZone }) => timeZone,
  },
  address: {
    question: "Address",
    asked: "Where the paper will be published. It can be changed until then.",
    check: checkOf(site.address),
    suggest: ({ name = "" }) => `https://${slugOf(name).slice(0, 60) || "paper"}.example`,
  },
  email: {
    question: "Email",
    asked: "Where readers reach the desk and report mistakes.",
    check: checkOf(site.email),
    suggest: ({ address = "" }) => `desk@${new URL(address).hostname.replace(/^www\./, "")}`,
  },
  section: {
    question: "First section",
    asked: "The name of a section, as articles give it.",
    check: wrongSection,
    suggest: () => "daily roundup",
  },
  writer: {
    question: "First writer",
    asked: "The name of a person, as in a byline.",
    check: checkOfShown(personSchema.shape.name),
    suggest: (_, { user = "" }) =>
      checkOfShown(personSchema.shape.name)(user) ? "The Desk" : user,
  },
  description: {
    question: "Description",
    check: checkOfShown(site.description),
    suggest: () => "What several outlets report, put together.",
  },
  tagline: {
    question: "Tagline",
    check: checkOfShown(sectionSchema.shape.tagline),
    suggest: () => "One story, several outlets",
  },
};

export const settingNames = Object.keys(settings) as SettingName[];

/** The id of a section or a person; a name without Latin letters gives none. */
export function idFor(name: string, otherwise: string): string {
  return slugOf(name) || otherwise;
}

function wrongSection(name: string): string | undefined {
  const wrong = checkOfShown(sectionSchema.shape.name)(name);
  if (wrong) return wrong;
  const id = idFor(name, "roundup");
  if (!isSlug(id) || id === aboutId || reservedIds.includes(id))
    return `The address /${id}/ is taken by the site itself. Choose another name.`;
  return undefined;
}

/**
 * Settles every setting: from its flag, else from an answer, else from its suggestion. A wrong flag is asked again.
 * @param questions undefined to ask nothing
 * @throws {Error} when nothing can be asked and flags are wrong, with all that is wrong; or when the input ends
 */
export async function settlePaper(
  flags: Partial<PaperSettings>,
  machine: Machine,
  questions: Questions | undefined,
): Promise<PaperSettings> {
  const settled: Partial<PaperSettings> = {};
  const faults: string[] = [];
  for (const name of settingNames) {
    const { question, asked, check, suggest } = settings[name];
    const given = flags[name];
    const wrong = given === undefined ? undefined : check(given);
    if (wrong && !questions) faults.push(`--${flagOf(name)}: ${wrong}`);
    if (given !== undefined && !wrong) settled[name] = given;
    else if (faults.length > 0) continue;
    else if (!questions || (!wrong && asked === undefined))
      settled[name] = suggest(settled, machine);
    else {
      questions.say(`\n${wrong ?? asked}`);
      settled[name] = await questions.ask(question, suggest(settled, machine), check);
    }
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return settled as PaperSettings;
}

/** The flag of a setting: `timeZone` → `time-zone`. */
export function flagOf(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
