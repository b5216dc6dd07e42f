/** `npm run check`: reports errors and editorial warnings in the content, without building the site. */
import { matchesGlob, relative, resolve } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { plural } from "#newsroom/plural.ts";
import { OptionError, readArguments } from "#build/options.ts";
import { writeEditorHelp } from "../editor-help.ts";
import { describeKinds } from "../fields/describe.ts";
import { kindNames } from "../fields/kinds.ts";
import { describeFindings, findingsAsJson, withEffects } from "#check/findings.ts";
import { inspect } from "#check/inspect.ts";
import { reasons } from "#check/reasons.ts";
import { describeWaiting } from "#check/waiting.ts";
import { end, type CommandResult } from "../command.ts";

const usage = `npm run check -- [files or globs] [--strict] [--links] [--json]
npm run check -- --fields [kind]
  Lists errors and warnings in the content, or in the files that are given.
  --strict  fail on warnings, too
  --links   check external links over the network
  --json    print the findings as JSON
  --fields  print the fields of a kind of file: ${kindNames.join(", ")}`;

const flag = { type: "boolean" } as const;
const options = { strict: flag, links: flag, json: flag, fields: flag, help: flag };

/**
 * Runs the command.
 * @param root the project's root, an absolute path
 * @param args the command-line arguments
 */
export async function check(root: string, args: string[]): Promise<CommandResult> {
  let given;
  try {
    given = readArguments(args, options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return { status: 2, error: `${error.message}\n\n${usage}` };
  }
  const { values, names } = given;
  if (values.help) return { status: 0, out: usage };
  if (values.fields) return describeKinds(names);
  return findIn(root, names, values);
}

async function findIn(
  root: string,
  paths: readonly string[],
  { strict = false, links = false, json = false }: Partial<Record<keyof typeof options, boolean>>,
): Promise<CommandResult> {
  const globs = paths.map((path) => relative(root, resolve(root, path)).replaceAll("\\", "/"));
  const only = (file: string) =>
    globs.some((glob) => matchesGlob(file, glob) || file.startsWith(`${glob}/`));
  const { findings, files, content, offline } = await inspect(root, {
    links,
    ...(globs.length > 0 ? { only } : {}),
  });
  writeEditorHelp(root, content);
  if (globs.length > 0 && files.length === 0)
    return { status: 2, error: `No content file matches ${globs.join(" or ")}.` };
  const error = offline
    ? { error: "There is no network: links to other sites were not checked." }
    : {};

  const fails = findings.some(({ severity }) => strict || severity === "error");
  const status = fails ? 1 : 0;
  if (json)
    return { status, out: findingsAsJson(withEffects(findings, content.unpublished)), ...error };
  const waiting = globs.length > 0 ? undefined : describeWaiting(content, clock());
  const found =
    findings.length > 0
      ? describeFindings(findings, reasons)
      : `${plural(files.length, "file")} checked, no problems found.`;
  return { status, out: waiting ? `${found}\n${waiting}` : found, ...error };
}

if (import.meta.main) end(await check(process.cwd(), process.argv.slice(2)));
