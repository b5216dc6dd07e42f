import type { z } from "zod";
import { formerAddresses, group, text } from "./fields.ts";

/** content/topics/<id>.yaml */
export const topicSchema = group({
  name: text(60).describe("The topic's name."),
  about: text(300).describe("One sentence on what belongs under it."),
  formerly: formerAddresses("topic"),
}).describe("A subject that articles share.");

export type Topic = z.infer<typeof topicSchema> & { id: string };
