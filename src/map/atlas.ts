import { createRequire } from "node:module";
import { geoCentroid, geoContains, geoDistance } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Polygon, Topology } from "topojson-specification";

/** One connected piece of a country: its mainland, an island, an exclave. */
export interface Part {
  country: string;
  /** The piece as it stands in the atlas, with the borders it shares. */
  shape: Polygon<{ name: string }>;
  /** Degrees east and north, once around the piece, and then around each hole in it. */
  rings: Position[][];
  /** The circle on the globe that holds the piece; the radius in radians. */
  center: Position;
  radius: number;
}

// Not imported: as a part of the program, a megabyte of numbers would be parsed and bundled on every build.
const load = createRequire(import.meta.url);
const topology = load("world-atlas/countries-50m.json") as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const landTopology = load("world-atlas/land-110m.json") as Topology<{ land: GeometryCollection }>;

/** English names, as the Associated Press writes them, where the atlas has others. */
const englishNames: Readonly<Record<string, string>> = {
  "Antigua and Barb.": "Antigua and Barbuda",
  "Bosnia and Herz.": "Bosnia-Herzegovina",
  "British Virgin Is.": "British Virgin Islands",
  "Cabo Verde": "Cape Verde",
  "Cayman Is.": "Cayman Islands",
  "Central African Rep.": "Central African Republic",
  Congo: "Republic of the Congo",
  "Cook Is.": "Cook Islands",
  Czechia: "Czech Republic",
  "Côte d'Ivoire": "Ivory Coast",
  "Dem. Rep. Congo": "Democratic Republic of the Congo",
  "Dominican Rep.": "Dominican Republic",
  "Eq. Guinea": "Equatorial Guinea",
  eSwatini: "Eswatini",
  "Faeroe Is.": "Faroe Islands",
  "Falkland Is.": "Falkland Islands",
  "Fr. Polynesia": "French Polynesia",
  Macao: "Macau",
  Macedonia: "North Macedonia",
  "Marshall Is.": "Marshall Islands",
  "N. Mariana Is.": "Northern Mariana Islands",
  "S. Sudan": "South Sudan",
  "Solomon Is.": "Solomon Islands",
  "St. Vin. and Gren.": "St. Vincent and the Grenadines",
  "São Tomé and Principe": "Sao Tome and Principe",
  "Timor-Leste": "East Timor",
  "Turks and Caicos Is.": "Turks and Caicos Islands",
  "U.S. Virgin Is.": "U.S. Virgin Islands",
  "United States of America": "United States",
  Vatican: "Vatican City",
  "W. Sahara": "Western Sahara",
};

/** Other names that articles may use. */
const otherNames: Readonly<Record<string, string>> = {
  "Bosnia and Herzegovina": "Bosnia and Herz.",
  Burma: "Myanmar",
  "Democratic Republic of Congo": "Dem. Rep. Congo",
  "Palestinian territories": "Palestine",
  "Republic of Congo": "Congo",
  Swaziland: "eSwatini",
  Türkiye: "Turkey",
};

/**
 * The atlas draws who holds the ground. A newspaper's map shows the borders that the United Nations
 * recognizes: these regions belong to the country named here.
 */
const partOf: Readonly<Record<string, string>> = { "N. Cyprus": "Cyprus", Somaliland: "Somalia" };

/** A position in Crimea, which the atlas gives to Russia and the General Assembly to Ukraine. */
const crimea: Position = [34.1, 45.2];

let atlas: Part[] | undefined;

/** All pieces of all countries, read from the atlas once. */
export function allParts(): readonly Part[] {
  atlas ??= topology.objects.countries.geometries.flatMap(partsOf);
  return atlas;
}

function partsOf(country: GeometryObject): Part[] {
  const name = nameOf(country);
  if (country.type === "Polygon") return [partOfCountry(name, country.arcs)];
  return country.type === "MultiPolygon"
    ? country.arcs.map((arcs) => partOfCountry(name, arcs))
    : [];
}

function partOfCountry(name: string, arcs: number[][]): Part {
  const country = partOf[name] ?? name;
  const shape: Part["shape"] = { type: "Polygon", arcs, properties: { name: country } };
  const rings = feature(topology, shape).geometry.coordinates;
  const center = geoCentroid({ type: "MultiPoint", coordinates: outlineOf({ rings }) });
  const radius = outlineOf({ rings }).reduce(
    (widest, position) => Math.max(widest, angle(center, position)),
    0,
  );
  const part = { country, shape, rings, center, radius };
  return country === "Russia" && contains(part, crimea) ? inCountry("Ukraine", part) : part;
}

/** The line once around a piece. */
export function outlineOf({ rings }: Pick<Part, "rings">): Position[] {
  return rings[0] ?? [];
}

function inCountry(country: string, part: Part): Part {
  return { ...part, country, shape: { ...part.shape, properties: { name: country } } };
}

/** The angle between two positions as seen from the center of the globe, in radians. */
function angle(a: Position, b: Position): number {
  return geoDistance(a as [number, number], b as [number, number]);
}

/** Whether the position lies in this piece. */
export function contains(part: Part, position: Position): boolean {
  return (
    angle(part.center, position) <= part.radius &&
    geoContains({ type: "Polygon", coordinates: part.rings }, [position[0] ?? 0, position[1] ?? 0])
  );
}

/** The pieces that reach into the circle around a position; the radius in radians. */
export function partsNear(position: Position, radius: number): Part[] {
  return allParts().filter((part) => angle(part.center, position) < part.radius + radius);
}

/**
 * The name in the atlas of the country with this English name; if there is none, of the country that
 * holds the position; undefined where that is none either, as at sea.
 */
export function countryAt(name: string, position: Position): string | undefined {
  const parts = allParts();
  const named = ({ country }: Part) =>
    country === (otherNames[name] ?? name) || englishNames[country] === name;
  return (parts.find(named) ?? parts.find((part) => contains(part, position)))?.country;
}

/** The English name of a country in the atlas, for its label. */
export function englishName(country: string): string {
  return englishNames[country] ?? country;
}

/** The area that pieces cover together, without the borders between them. */
export function areaOf(parts: readonly Part[]): MultiPolygon {
  return merge(
    topology,
    parts.map((part) => part.shape),
  );
}

/** The lines between pieces: borders part two countries, coasts part a country and the sea. */
export interface Lines {
  borders: MultiLineString;
  coasts: MultiLineString;
}

/** The lines between the pieces; those of the country named `without` are left out. */
export function linesBetween(parts: readonly Part[], without: string | undefined): Lines {
  const collection: GeometryCollection<{ name: string }> = {
    type: "GeometryCollection",
    geometries: parts.map((part) => part.shape),
  };
  const others = (a: GeometryObject, b: GeometryObject) =>
    nameOf(a) !== without && nameOf(b) !== without;
  return {
    borders: mesh(topology, collection, (a, b) => nameOf(a) !== nameOf(b) && others(a, b)),
    coasts: mesh(topology, collection, (a, b) => a === b && others(a, b)),
  };
}

function nameOf(geometry: GeometryObject): string {
  return (geometry.properties as { name?: string } | undefined)?.name ?? "";
}

/** The land of the world without Antarctica, coarse enough for a map of continents. */
export function worldLand(): MultiPolygon {
  const polygons = feature(landTopology, landTopology.objects.land).features.flatMap(
    ({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []),
  );
  const antarctic = -60;
  const coordinates = polygons.filter(([outline = []]) =>
    outline.some(([, latitude = 0]) => latitude > antarctic),
  );
  return { type: "MultiPolygon", coordinates };
}
