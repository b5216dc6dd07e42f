import { z } from "zod";
import { formerAddresses, group, text, wrongType } from "./fields.ts";

/** content/places/<id>.yaml */
export const placeSchema = group({
  name: text(60).describe("The name of the place."),
  country: text(60).describe("The country it is in."),
  latitude: degrees(90)
    .meta({ axis: true })
    .describe("Degrees north of the equator; south is negative."),
  longitude: degrees(180).describe("Degrees east of Greenwich; west is negative."),
  standsAlone: z
    .boolean({ error: wrongType("true or false") })
    .describe("true if the place is well known without its country, as Baghdad is."),
  about: text(160).optional().describe("One short sentence for map captions."),
  formerly: formerAddresses("place"),
}).describe("A place that stories are filed under.");

export type Place = z.infer<typeof placeSchema> & { id: string };

function degrees(max: number) {
  const outside = `This is not between -${max} and ${max}.`;
  return z
    .number({ error: wrongType("a number") })
    .min(-max, { error: outside })
    .max(max, { error: outside });
}

/**
 * The place as printed in a dateline: with its country unless it stands alone, as in Associated Press style. The
 * style sheet sets it in capitals.
 */
export function datelineOf(place: Pick<Place, "name" | "country" | "standsAlone">): string {
  return place.standsAlone ? place.name : `${place.name}, ${place.country}`;
}
