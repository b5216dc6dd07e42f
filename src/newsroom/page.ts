import type { z } from "zod";
import { group, text } from "./fields.ts";

/** Frontmatter of content/pages/<id>.md; the id is the page's address. */
export const pageSchema = group({
  title: text(80).describe("The heading of the page."),
  deck: text(200).describe("One sentence under the heading; also what search engines show."),
}).describe("A page about the paper.");

export type Page = z.infer<typeof pageSchema> & { id: string };
