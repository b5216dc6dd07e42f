/** The outlines of all countries, in degrees, for a map on which a point is chosen. */
import type { Topology } from "topojson-specification";

let outlines: Promise<string> | undefined;

/** The data of an SVG path: longitude is x, and latitude is y, from north to south. */
export function worldOutlines(): Promise<string> {
  outlines ??= drawOutlines();
  return outlines;
}

async function drawOutlines(): Promise<string> {
  // Only the forms of places need them.
  const [{ mesh }, { default: atlas }] = await Promise.all([
    import("topojson-client"),
    import("world-atlas/countries-50m.json"),
  ]);
  const topology = atlas as unknown as Topology;
  const { countries } = topology.objects;
  return mesh(topology, countries as never)
    .coordinates.map((line) => line.map(written).join(""))
    .join("");
}

/** A line that leaves the map on one side goes on at the other. */
function written([x = 0, y = 0]: number[], index: number, line: readonly number[][]): string {
  const isLeap = Math.abs(x - (line[index - 1]?.[0] ?? x)) > 180;
  return `${index === 0 || isLeap ? "M" : "L"}${x.toFixed(2)} ${(-y).toFixed(2)}`;
}
