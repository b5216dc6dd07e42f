import type { z } from "zod";
import { group, id, text } from "./fields.ts";

/** An entry of `allow`: a rule of `npm run check` that does not apply to this file. */
export const exceptionSchema = group({
  rule: id()
    .meta({ names: "rules", help: "The rule that gives the warning." })
    .describe("The id of a rule, as `npm run check` prints it in brackets."),
  reason: text(200).describe(
    "Why the rule does not apply here, for the next person who reads the file.",
  ),
}).describe("An exception to a rule of `npm run check`.");

export type Exception = z.infer<typeof exceptionSchema>;
