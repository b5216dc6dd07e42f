/** What a run of a command comes to. */
export interface CommandResult {
  /** 0 when nothing fails, 1 when something does, 2 when it was called wrongly. */
  status: number;
  /** What was asked for. */
  out?: string;
  /** What needs attention. */
  error?: string;
}

/** Ends the program with what its run came to. */
export function end({ status, out, error }: CommandResult): void {
  if (out !== undefined) console.log(out);
  if (error !== undefined) console.error(error);
  process.exitCode = status;
}
