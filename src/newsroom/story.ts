import type { z } from "zod";
import { formerAddresses, group, text } from "./fields.ts";

/** content/stories/<id>.yaml */
export const storySchema = group({
  name: text(80).describe("What the story is called."),
  deck: text(200).describe("One sentence on how the story begins and where it goes."),
  formerly: formerAddresses("story"),
}).describe("A thread of articles about the same events over time.");

export type Story = z.infer<typeof storySchema> & { id: string };
