import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a process ended, and everything that it printed to both streams, in order of arrival. */
export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A running process and its children. */
export interface Running {
  readonly output: string;
  /** Whether the process or one of its children is still running. */
  readonly alive: boolean;
  readonly ended: Promise<Outcome>;
  /** Waits until the output matches a pattern. Throws if the process ends first. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Kills the process and its children. */
  kill(): Promise<Outcome>;
}

/**
 * Starts a program in a folder. Its environment is `env` and the bare minimum, so that no setting of the test
 * runner or of a developer's shell affects a build.
 */
export function start(
  folder: string,
  program: string,
  args: string[],
  env: Record<string, string>,
): Running {
  const { PATH = "", HOME = tmpdir() } = process.env;
  const child = spawn(program, args, {
    cwd: folder,
    // A process group of its own, so that its children can be killed with it.
    detached: true,
    env: {
      PATH,
      HOME,
      ASTRO_DEV_BACKGROUND: "0",
      NODE_COMPILE_CACHE: join(tmpdir(), "roundup-e2e-compiled"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  let closed = false;
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once("error", reject);
    // The streams close after the last child has closed them, too.
    child.once("close", (code, signal) => {
      closed = true;
      resolve({ code, signal, output });
    });
  });

  return {
    get output() {
      return output;
    },
    get alive() {
      return !closed;
    },
    ended,
    until(pattern) {
      return new Promise((resolve, reject) => {
        const search = () => {
          const found = pattern.exec(output);
          if (!found) return;
          listeners.delete(search);
          resolve(found);
        };
        listeners.add(search);
        search();
        ended.then(
          () => reject(new Error(`${program} ended without printing ${pattern}:\n${output}`)),
          reject,
        );
      });
    },
    kill() {
      if (child.pid !== undefined && !closed) process.kill(-child.pid, "SIGKILL");
      return ended;
    },
  };
}
