import type { z } from "zod";
import { address, formerAddresses, group, text } from "./fields.ts";

/** content/outlets/<id>.yaml */
export const outletSchema = group({
  name: text(80).describe("The name as printed in text and lists."),
  short: text(20)
    .optional()
    .describe("A shorter name for cards and margins, at most 20 characters."),
  address: address().describe("The outlet's home page, beginning with https://."),
  country: text(60).optional().describe("Where the outlet is based."),
  about: text(300).describe("One sentence on what it is."),
  formerly: formerAddresses("outlet"),
}).describe("A publication that the paper cites.");

export type Outlet = z.infer<typeof outletSchema> & { id: string };

/** The host of an address without `www.`: `reuters.com`. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}
