import { print, printError } from "#files/terminal.ts";

/** The result of running a command. */
export interface CommandResult {
  /** The exit code: 0 for success, 1 for failure, 2 for invalid arguments. */
  status: number;
  /** Text for standard output. */
  out?: string;
  /** Text for standard error. */
  error?: string;
}

/** Prints the result and sets the exit code. */
export function end({ status, out, error }: CommandResult): void {
  if (out !== undefined) print(out);
  if (error !== undefined) printError(error);
  process.exitCode = status;
}
