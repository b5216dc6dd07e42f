import type { z } from "zod";
import { group, instant, text } from "./fields.ts";

/** An entry of `corrections` (a corrected mistake) or `updates` (added news). */
export const changeSchema = group({
  at: instant()
    .meta({ title: "When", help: "When it was changed." })
    .describe('When, in quotes and with a UTC offset: "2015-05-19T10:10:00-04:00".'),
  note: text(400).describe("What was changed, in one or two sentences."),
}).describe("A dated change to an article.");

export type Change = z.infer<typeof changeSchema>;
