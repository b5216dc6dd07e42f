/**
 * The findings of `npm run check` for the desk: the very command, run in a process of its own, so that no page
 * waits for it, and run again only when something below `content/` has changed.
 */
import { spawn } from "node:child_process";
import type { Problem } from "#newsroom/problem.ts";
import { liveContent } from "#ingest/live-content.ts";

/** What the last finished run found. */
export interface CheckResult {
  findings: Problem[];
  /** Whether the content has changed since, and a run is under way. */
  running: boolean;
}

let findings: Problem[] = [];
/** The change that the last run saw. */
let checked = -1;
let run: Promise<void> | undefined;

/** What is known now; starts a run where the content has changed since the last one. */
export function report(root: string): CheckResult {
  const running = checked !== liveContent.version;
  if (running) run ??= checkAgain(root);
  return { findings, running };
}

/** The findings once they are up to date. */
export async function finishedReport(root: string): Promise<CheckResult> {
  while (report(root).running) await run;
  return report(root);
}

async function checkAgain(root: string): Promise<void> {
  const change = liveContent.version;
  findings = await runCheck(root);
  checked = change;
  run = undefined;
}

async function runCheck(root: string): Promise<Problem[]> {
  const child = spawn(process.execPath, ["src/desk/check/check.ts", "--json"], {
    cwd: root,
    // The preview has its clock from when it started.
    env: { ...process.env, SITE_NOW: new Date().toISOString() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (error += text));
  await new Promise((resolve) => child.once("close", resolve));
  try {
    return (JSON.parse(out) as { findings: Problem[] }).findings;
  } catch {
    return [unfinished(error)];
  }
}

/** A check that fails by itself must not look like one that finds nothing. */
function unfinished(error: string): Problem {
  return {
    file: "src/desk/check/check.ts",
    line: 1,
    field: "",
    rule: "check",
    severity: "error",
    wrong: `The check did not finish: ${error.trim().split("\n").at(-1) ?? ""}`,
    right: "Run npm run check to see all of what it says.",
  };
}
