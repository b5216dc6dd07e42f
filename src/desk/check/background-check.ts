/**
 * The findings of `npm run check` for the desk. The command runs in a separate process so that no page waits for
 * it, and runs again only after a change in `content/`.
 */
import { spawn } from "node:child_process";
import type { Finding } from "#check/findings.ts";
import { liveContent } from "#ingest/live-content.ts";

/** The result of the last finished run. */
export interface CheckResult {
  findings: Finding[];
  /** Whether the content has changed since, so that another run is in progress. */
  running: boolean;
}

let findings: Finding[] = [];
/** The version of the content that the last finished run checked. */
let checked = -1;
let run: Promise<void> | undefined;

/** The current result, which may be stale; starts a run if the content has changed since the last one. */
export function report(root: string): CheckResult {
  const running = checked !== liveContent.version;
  if (running) run ??= checkAgain(root);
  return { findings, running };
}

/** Waits until the result is up to date. */
export async function finishedReport(root: string): Promise<CheckResult> {
  while (report(root).running) await run;
  return report(root);
}

async function checkAgain(root: string): Promise<void> {
  const { version } = liveContent;
  findings = await runCheck(root);
  checked = version;
  run = undefined;
}

async function runCheck(root: string): Promise<Finding[]> {
  const child = spawn(process.execPath, ["src/desk/check/check.ts", "--json"], {
    cwd: root,
    // The preview's own clock is set once, when it starts.
    env: { ...process.env, SITE_NOW: new Date().toISOString() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (error += text));
  await new Promise((resolve) => child.once("close", resolve));
  try {
    return (JSON.parse(out) as { findings: Finding[] }).findings;
  } catch {
    return [checkFailure(error)];
  }
}

/** A check that crashes must not look like one that finds nothing. */
function checkFailure(error: string): Finding {
  return {
    file: "src/desk/check/check.ts",
    line: 1,
    field: "",
    rule: "check",
    severity: "error",
    stopsBuild: true,
    wrong: `The check failed: ${error.trim().split("\n").at(-1) ?? ""}`,
    right: "Run npm run check to see its full output.",
  };
}
