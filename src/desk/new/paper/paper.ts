/** `npm run new -- --paper`: a paper of one's own, without articles, in the place of the sample. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeProblems, errorsIn } from "#newsroom/problem.ts";
import { OptionError, readOptions } from "#build/options.ts";
import { readContent } from "#ingest/reader.ts";
import type { CommandResult } from "../../command.ts";
import { questionsOn, type Questions, type Streams } from "../questions.ts";
import { asideFolder, faultOfDestination, replaceContent, type Destination } from "./aside.ts";
import { paperFiles } from "./files.ts";
import { flagOf, settingNames, settlePaper, type Machine, type PaperSettings } from "./settings.ts";

const usage = `npm run new -- --paper [--name …] [--language …] [--time-zone …] [--address …] [--email …] [--section …]
                       [--writer …] [--description …] [--tagline …] [--aside FOLDER | --delete] [--yes]
  Starts a paper without articles, from your answers.
  --aside FOLDER  where the paper goes that is in content/ now; ${asideFolder} if missing
  --delete        delete it instead; only if Git has all of it
  --yes           ask nothing; what is missing gets a default`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  paper: flag,
  name: text,
  language: text,
  "time-zone": text,
  address: text,
  email: text,
  section: text,
  writer: text,
  description: text,
  tagline: text,
  aside: text,
  delete: flag,
  yes: flag,
  help: flag,
};

type Flags = ReturnType<typeof readOptions<typeof options>>;

/**
 * Runs the command.
 * @param root the project's root, an absolute path
 * @param args the command-line arguments
 */
export async function makePaper(
  root: string,
  args: readonly string[],
  streams: Streams,
): Promise<CommandResult> {
  let flags: Flags;
  try {
    flags = readOptions(args, options);
    if (flags.delete && flags.aside !== undefined)
      throw new OptionError("Give either --aside or --delete.");
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return { status: 2, error: `${error.message}\n\n${usage}` };
  }
  if (flags.help) return { status: 0, out: usage };
  const questions = flags.yes ? undefined : questionsOn(streams);
  try {
    const paper = await settlePaper(settingsIn(flags), machineAt(root), questions);
    const destination = await settleDestination(root, flags, questions);
    return put(root, paper, destination);
  } catch (error) {
    return { status: 1, error: (error as Error).message };
  } finally {
    questions?.close();
  }
}

function settingsIn(flags: Flags): Partial<PaperSettings> {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const given = flags[flagOf(name) as keyof Flags];
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

function machineAt(root: string): Machine {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { stdout } = spawnSync("git", ["config", "user.name"], { cwd: root, encoding: "utf8" });
  // There may be no Git.
  return { root, language: locale, timeZone, user: String(stdout ?? "").trim() };
}

/** @throws {Error} when the old paper cannot go where the flags say, and nothing can be asked */
async function settleDestination(
  root: string,
  flags: Flags,
  questions: Questions | undefined,
): Promise<Destination> {
  if (!existsSync(join(root, "content"))) return asideFolder;
  const given: Destination = flags.delete ? undefined : (flags.aside ?? asideFolder);
  const wrong = faultOfDestination(root, given);
  const isGiven = flags.delete === true || flags.aside !== undefined;
  if (!wrong && (isGiven || !questions)) return given;
  if (!questions) throw new Error(wrong);
  questions.say(
    `\n${wrong && isGiven ? wrong : "content/ has a paper, such as the sample. Move it to a folder, or “delete” it."}`,
  );
  const destinationIn = (answer: string) => (answer === "delete" ? undefined : answer);
  const answer = await questions.ask(
    "Move it to",
    wrong && !flags.delete ? "" : asideFolder,
    (one) => (one === "" ? "An answer is required." : faultOfDestination(root, destinationIn(one))),
  );
  return destinationIn(answer);
}

function put(root: string, paper: PaperSettings, destination: Destination): CommandResult {
  const hadContent = existsSync(join(root, "content"));
  const folder = mkdtempSync(join(root, ".paper-"));
  try {
    for (const [file, written] of Object.entries(paperFiles(paper))) {
      const path = join(folder, "content", file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, written);
    }
    const errors = errorsIn(readContent(folder).problems);
    if (errors.length > 0) return { status: 1, error: describeProblems(errors) };
    replaceContent(root, join(folder, "content"), destination);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { status: 0, out: report(paper, hadContent, destination) };
}

function report({ name }: PaperSettings, hadContent: boolean, destination: Destination): string {
  const old = destination === undefined ? "was deleted" : `is in ${destination}/`;
  return [
    `content/ has a new paper, “${name}”.`,
    ...(hadContent ? [`The paper that was there ${old}.`] : []),
    "",
    "Next:",
    "  content/pages/about.md  say in your own words and language how the paper works",
    "  npm run new             starts the first article",
    "  npm run dev             shows the paper at http://localhost:4321, and the desk at /desk/",
  ].join("\n");
}
