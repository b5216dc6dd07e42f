/**
 * `npm run soak:builds`: looks for a sequence of edits after which an incremental build differs from a clean one, longer
 * than `npm test` does.
 */
import * as fc from "fast-check";
import { OptionError, readOptions } from "#build/options.ts";
import { print, printError } from "#files/terminal.ts";
import { clocks, contentFolders } from "../helpers/papers.ts";
import { makeFolder, Project } from "../helpers/project.ts";
import { step } from "./edits.ts";
import { differencesAfter } from "./sequence.ts";

const usage = `npm run soak:builds -- [--runs N] [--seed S]
  --runs N  how many sequences of edits to build; 200 if missing
  --seed S  a whole number from which they follow; any if missing`;

try {
  const { runs, seed, help } = readOptions(process.argv.slice(2), {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    help: { type: "boolean", default: false },
  });
  if (help) print(usage);
  else await soak(Number(runs), Number(seed));
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  printError(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function soak(runs: number, seed: number): Promise<void> {
  print(`${runs} sequences, seed ${seed}`);
  const removeFolder = makeFolder();
  try {
    const paper = Project.create(contentFolders.proof);
    await paper.mustBuild({ SITE_NOW: clocks.proof });
    let begun = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        begun += 1;
        const names = steps.map(({ name }) => name).join("; ");
        print(`${begun} ${names}`);
        const differences = await differencesAfter(paper.root, steps, clocks.proof);
        if (differences.length > 0) throw new Error(`After ${names}:\n${differences.join("\n")}`);
      }),
      // A shrunk sequence would take as long again, many times over.
      { numRuns: runs, seed, endOnFailure: true },
    );
    print(`${begun} sequences gave the same site as a clean build.`);
  } catch (error) {
    printError(String(error));
    process.exitCode = 1;
  } finally {
    removeFolder();
  }
}
