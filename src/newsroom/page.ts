import type { z } from "zod";
import { exceptionSchema } from "./exception.ts";
import { group, list, text } from "./fields.ts";

/** Frontmatter of content/pages/<id>.md; the id is the page's address. */
export const pageSchema = group({
  title: text(80).describe("The heading of the page."),
  deck: text(200).describe("One sentence under the heading; also what search engines show."),
  allow: list(exceptionSchema, 1, "The list is empty.")
    .optional()
    .describe("Findings of `npm run check` that are right here: a rule and a reason each."),
}).describe("A page about the paper.");

export type Page = z.infer<typeof pageSchema> & { id: string };
