/** `npm run record`: records the addresses of published pages, so that a build can detect when one is lost. */
import { clock } from "#newsroom/clock.ts";
import { plural } from "#newsroom/plural.ts";
import { describeProblems } from "#newsroom/problem.ts";
import { print, printError } from "#files/terminal.ts";
import { optionsOf } from "#build/options.ts";
import { recordAddresses, recordFile } from "#ingest/address-record.ts";
import { readContent } from "#ingest/reader.ts";
import { stoppingProblems } from "#ingest/unpublished.ts";

/** @param root the project's root, an absolute path */
function record(root: string): void {
  const content = readContent(root);
  const problems = stoppingProblems(content);
  if (problems.length > 0) {
    printError(describeProblems(problems));
    process.exitCode = 1;
    return;
  }
  const added = recordAddresses(root, content, clock());
  for (const address of added) print(address);
  print(`${plural(added.length, "new address", "new addresses")} recorded in ${recordFile}.`);
}

const given = optionsOf(process.argv.slice(2), {
  usage: `npm run record
  Adds the addresses of public pages to ${recordFile}. It takes no options.`,
  options: {},
});
if (given) record(process.cwd());
