import { z } from "zod";
import { group, text, wrongType } from "./fields.ts";

/** content/places/<id>.yaml */
export const placeSchema = group({
  name: text(60).describe("The name of the place."),
  country: text(60).describe("The country it lies in."),
  latitude: degrees(90).describe("Degrees north of the equator; south is negative."),
  longitude: degrees(180).describe("Degrees east of Greenwich; west is negative."),
  standsAlone: z
    .boolean({ error: wrongType("true or false") })
    .describe("true where everybody knows the place without its country, as with Baghdad."),
  about: text(160).optional().describe("One short sentence for captions of maps."),
}).describe("A place that stories are filed under.");

export type Place = z.infer<typeof placeSchema> & { id: string };

function degrees(max: number) {
  const outside = `This lies outside -${max} to ${max}.`;
  return z
    .number({ error: wrongType("a number") })
    .min(-max, { error: outside })
    .max(max, { error: outside });
}

/**
 * The place as a dateline names it: with its country, unless it is known without, as the Associated
 * Press does. The capitals are a matter of style sheets.
 */
export function datelineOf(place: Pick<Place, "name" | "country" | "standsAlone">): string {
  return place.standsAlone ? place.name : `${place.name}, ${place.country}`;
}
