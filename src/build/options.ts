/** The options of commands. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { print, printError } from "#files/terminal.ts";
import { nearest } from "#newsroom/nearest.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>["values"];

/** Thrown when a command was called wrongly; the message says all that is wrong, a line each. */
export class OptionError extends Error {}

/**
 * Reads the arguments of a command that takes options alone.
 * @param args as on the command line
 * @throws {OptionError} naming each argument that the command does not take, with the nearest it does
 */
export function readOptions<T extends Options>(args: readonly string[], options: T): Values<T> {
  return read(args, options, (name) => [`“${name}” is not an option.`]).values;
}

/**
 * Reads the arguments of a command that takes options and names, such as those of files.
 * @param args as on the command line
 * @throws {OptionError} naming each option that the command does not take, with the nearest it does
 */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
): { values: Values<T>; names: string[] } {
  return read(args, options, () => []);
}

/** @param faultsOf what is wrong with an argument that is no option */
function read<T extends Options>(
  args: readonly string[],
  options: T,
  faultsOf: (name: string) => string[],
): { values: Values<T>; names: string[] } {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });
  const faults = tokens.flatMap((token) => {
    if (token.kind === "positional") return faultsOf(token.value);
    if (token.kind === "option-terminator") return [];
    const option = options[token.name];
    if (!option) return [unknownOption(token.rawName, token.name, Object.keys(options))];
    const needsValue = option.type === "string";
    if (needsValue && (!token.value || token.value.startsWith("--")))
      return [`${token.rawName} needs a value.`];
    return !needsValue && token.value !== undefined ? [`${token.rawName} takes no value.`] : [];
  });
  if (faults.length > 0) throw new OptionError(faults.join("\n"));
  return { values: values as Values<T>, names: positionals };
}

function unknownOption(given: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `There is no option ${given}.${meant ? ` Did you mean --${meant}?` : ""}`;
}

/** A command that prints what it does, instead of doing it, when asked for help or called wrongly. */
export interface Usage<T extends Options> {
  /** The command with its options, and a line on each. */
  usage: string;
  options: T;
}

/**
 * Reads the options of a command whose only answers to wrong ones are its usage and an exit code.
 * @param args as on the command line
 * @returns the options, or nothing where the command is done: its usage was printed, and the exit code is set
 */
export function optionsOf<T extends Options>(
  args: readonly string[],
  { usage, options }: Usage<T>,
): Values<T> | undefined {
  try {
    const values = readOptions(args, { ...options, help: { type: "boolean" } });
    if (!("help" in values)) return values as Values<T>;
    print(usage);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    printError(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

/**
 * A port from an option or a variable.
 * @param given a number from 0, for any that is free, to 65535
 * @param name what it was given as
 * @throws {OptionError} when it is none
 */
export function readPort(given: string, name: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65_535))
    throw new OptionError(`${name} is a number from 0 to 65535; “${given}” is not.`);
  return port;
}
