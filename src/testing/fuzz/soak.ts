/** `npm run soak`: looks for a file of content that is not treated as it should be, longer than `npm test` does. */
import { OptionError, readOptions } from "#build/options.ts";
import { print, printError } from "#files/terminal.ts";
import { fuzzGuarded } from "./guarded.ts";

const usage = `npm run soak -- [--runs N] [--seed S]
  --runs N  how many mutated files to read and build; 20000 if missing
  --seed S  a whole number from which they follow; any if missing`;

// Later than every article of the paper.
process.env["SITE_NOW"] ??= "2026-01-04T10:20:00Z";

try {
  const { runs, seed, help } = readOptions(process.argv.slice(2), {
    runs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    help: { type: "boolean", default: false },
  });
  if (help) print(usage);
  else await soak(wholeNumber(runs, "--runs", 1), wholeNumber(seed, "--seed", 0));
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  printError(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function soak(runs: number, seed: number): Promise<void> {
  print(`${runs} mutants, seed ${seed}`);
  const start = performance.now();
  const { figures, failure } = await fuzzGuarded(runs, seed, (begun) => {
    if (begun % 1000 === 0) print(`${begun} after ${secondsSince(start)} s`);
  });
  const { articles, rendered, others, accepted, slowest } = figures;
  print(
    `${articles} articles, of which ${rendered} were built; ${others} other files, of which ${accepted} were ` +
      `accepted; ${secondsSince(start)} s, the slowest ${Math.round(slowest)} ms`,
  );
  if (failure === undefined) return;
  printError(`\n${failure}`);
  process.exitCode = 1;
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

function wholeNumber(given: string, name: string, least: number): number {
  const number = /^\d{1,10}$/.test(given) ? Number(given) : NaN;
  if (!(number >= least && number < 2 ** 31))
    throw new OptionError(`${name} is a whole number from ${least}; “${given}” is not.`);
  return number;
}
