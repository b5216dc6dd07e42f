import type { z } from "zod";
import { group, text } from "./fields.ts";

/** content/people/<id>.yaml */
export const personSchema = group({
  name: text(80).describe("The name as it stands in a byline."),
  role: text(80).describe("What the person does at the paper."),
  about: text(600).describe("Two or three sentences for the person's page."),
  fediverse: text(120)
    .refine((value) => /^@[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(value), {
      error: ({ input }) => `“${String(input)}” is not an address in the fediverse.`,
    })
    .optional()
    .describe('Where the person is found on Mastodon and the like: "@name@host".'),
}).describe("Somebody who writes for the paper.");

export type Person = z.infer<typeof personSchema> & { id: string };
