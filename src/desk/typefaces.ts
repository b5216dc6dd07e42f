/** `npm run typefaces`: measures the typefaces after one was replaced. */
import { printError } from "#files/terminal.ts";
import { optionsOf } from "#build/options.ts";
import { updateMeasurements } from "#look/measure.ts";
import { LookError } from "#look/style-sheets.ts";

const given = optionsOf(process.argv.slice(2), {
  usage: `npm run typefaces
  Fits the fallback fonts and the maps to the typefaces in src/styles/fonts.css. It takes no options.`,
  options: {},
});
try {
  if (given) await updateMeasurements();
} catch (error) {
  printError(error instanceof LookError ? error.message : error);
  process.exitCode = 1;
}
