/** `npm run check`: reports errors and editorial warnings in the content, without building the site. */
import { matchesGlob, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { clock } from "#newsroom/clock.ts";
import { plural } from "#newsroom/plural.ts";
import { writeEditorHelp } from "../editor-help.ts";
import { describeFindings, findingsAsJson, withEffects } from "#check/findings.ts";
import { inspect } from "#check/inspect.ts";
import { reasons } from "#check/reasons.ts";
import { describeWaiting } from "#check/waiting.ts";
import { end, type CommandResult } from "../command.ts";

const usage = `npm run check -- [files or globs] [--strict] [--links] [--json]
  --strict  fail on warnings, too
  --links   check external links over the network
  --json    print the findings as JSON`;

/**
 * Runs the command.
 * @param root the project's root, an absolute path
 * @param args the command-line arguments
 */
export async function check(root: string, args: string[]): Promise<CommandResult> {
  let parsed;
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = { strict: flag, links: flag, json: flag };
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return { status: 2, error: `${(error as Error).message}\n\n${usage}` };
  }
  const { strict, links, json } = parsed.values;
  const globs = parsed.positionals.map((path) =>
    relative(root, resolve(root, path)).replaceAll("\\", "/"),
  );
  const only = (file: string) =>
    globs.some((glob) => matchesGlob(file, glob) || file.startsWith(`${glob}/`));
  const { findings, files, content } = await inspect(root, {
    links,
    ...(globs.length > 0 ? { only } : {}),
  });
  writeEditorHelp(root, content);
  if (globs.length > 0 && files.length === 0)
    return { status: 2, error: `No content file matches ${globs.join(" or ")}.` };

  const fails = findings.some(({ severity }) => strict || severity === "error");
  const status = fails ? 1 : 0;
  if (json) return { status, out: findingsAsJson(withEffects(findings, content.unpublished)) };
  const waiting = globs.length > 0 ? undefined : describeWaiting(content, clock());
  if (findings.length > 0) {
    const error = describeFindings(findings, reasons);
    return { status, error, ...(waiting ? { out: waiting } : {}) };
  }
  const checked = `${plural(files.length, "file")} checked, no problems found.`;
  return { status, out: waiting ? `${checked}\n${waiting}` : checked };
}

if (import.meta.main) end(await check(process.cwd(), process.argv.slice(2)));
