import * as fc from "fast-check";
import { clocks } from "../../helpers/papers.ts";
import { expect, test } from "../../helpers/paper-test.ts";
import { step } from "../../soak/edits.ts";
import { differencesAfter } from "../../soak/sequence.ts";

// More of them, and longer ones: npm run soak:builds.
test(
  "after random edits, an incremental build equals a clean one",
  { tag: "@nightly" },
  async ({ papers: { proof } }) => {
    test.setTimeout(1_800_000);
    const [steps = []] = fc.sample(fc.array(step, { minLength: 4, maxLength: 4 }), {
      numRuns: 1,
      seed: 22,
    });
    const names = steps.map(({ name }) => name).join("; ");
    expect(await differencesAfter(proof.root, steps, clocks.proof), names).toEqual([]);
  },
);
