import type { z } from "zod";
import { exceptionSchema } from "./exception.ts";
import { formerAddresses, group, list, text } from "./fields.ts";

/** Frontmatter of content/pages/<id>.md; the id is the page's address. */
export const pageSchema = group({
  title: text(80).describe("The heading of the page."),
  deck: text(200).describe("One sentence under the heading, also shown by search engines."),
  allow: list(exceptionSchema, 1, "The list is empty.")
    .optional()
    .meta({
      title: "Accepted warnings",
      help: "Warnings that do not apply here, each with a reason.",
    })
    .describe("Warnings of `npm run check` that do not apply here: each a rule and a reason."),
  formerly: formerAddresses("page"),
}).describe("A page about the paper.");

export type Page = z.infer<typeof pageSchema> & { id: string };
