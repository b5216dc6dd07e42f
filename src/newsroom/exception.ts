import type { z } from "zod";
import { group, id, text } from "./fields.ts";

/** An entry of `allow`: a finding of `npm run check` that is right as it stands in this one file. */
export const exceptionSchema = group({
  rule: id().describe("The id of a rule, as `npm run check` prints it in brackets."),
  reason: text(200).describe("Why it is right here, for the next person who reads the file."),
}).describe("An exception from a rule of `npm run check`.");

export type Exception = z.infer<typeof exceptionSchema>;
