import type { z } from "zod";
import { formerAddresses, group, text } from "./fields.ts";

/** content/sections/<id>.yaml; the id is the first path segment of every address in the section. */
export const sectionSchema = group({
  name: text(60).describe("The section's name, as written in articles: daily roundup."),
  tagline: text(120).describe("One line under the name; also the kicker of its articles."),
  formerly: formerAddresses("section").describe(
    "Former addresses of this section on this site, oldest first, such as /old-name/. They redirect here, and those of its articles to its articles.",
  ),
}).describe("A section of the paper.");

export type Section = z.infer<typeof sectionSchema> & { id: string };
