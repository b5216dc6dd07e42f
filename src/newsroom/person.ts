import type { z } from "zod";
import { formerAddresses, group, text } from "./fields.ts";

/** content/people/<id>.yaml */
export const personSchema = group({
  name: text(80).describe("The name as printed in a byline."),
  role: text(80).describe("What the person does at the paper."),
  about: text(600).describe("Two or three sentences for the person's page."),
  fediverse: text(120)
    .refine((value) => /^@[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(value), {
      error: ({ input }) => `“${String(input)}” is not a fediverse address.`,
    })
    .optional()
    .describe('An account on Mastodon or a similar service: "@name@host".'),
  formerly: formerAddresses("person"),
}).describe("Someone who writes for the paper.");

export type Person = z.infer<typeof personSchema> & { id: string };
