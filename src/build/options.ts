/** The options of commands. */
import { parseArgs, type ParseArgsConfig } from "node:util";
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
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const faults = tokens.flatMap((token) => {
    if (token.kind === "positional") return [`“${token.value}” is not an option.`];
    if (token.kind === "option-terminator") return [];
    const option = options[token.name];
    if (!option) return [unknownOption(token.rawName, token.name, Object.keys(options))];
    const needsValue = option.type === "string";
    if (needsValue && (!token.value || token.value.startsWith("--")))
      return [`${token.rawName} needs a value.`];
    return !needsValue && token.value !== undefined ? [`${token.rawName} takes no value.`] : [];
  });
  if (faults.length > 0) throw new OptionError(faults.join("\n"));
  return values as Values<T>;
}

function unknownOption(given: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `There is no option ${given}.${meant ? ` Did you mean --${meant}?` : ""}`;
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
