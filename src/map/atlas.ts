import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Polygon, Topology } from "topojson-specification";

/** A connected part of a country: its mainland, an island or an exclave. */
export interface Part {
  country: string;
  /** The part as TopoJSON, which shares its borders with its neighbors. */
  shape: Polygon<{ name: string }>;
  /** Its outline, then its holes, as closed rings of longitude and latitude in degrees. */
  rings: Position[][];
  /** The center and radius (in radians) of a circle on the globe that contains the part. */
  center: Position;
  radius: number;
}

// Loaded with require: an import would make Astro parse and bundle a megabyte of numbers in every build.
const load = createRequire(import.meta.url);
const topology = load("world-atlas/countries-50m.json") as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const landTopology = load("world-atlas/land-110m.json") as Topology<{ land: GeometryCollection }>;

/** English names in Associated Press style, by the name in the atlas, if they differ. */
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

/** Other names that articles may use, with the name in the atlas. */
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
 * Regions that belong to another country on our maps. The atlas shows de facto borders; we show those that the
 * United Nations recognizes.
 */
const partOf: Readonly<Record<string, string>> = { "N. Cyprus": "Cyprus", Somaliland: "Somalia" };

/** A position in Crimea, which the atlas assigns to Russia and the UN General Assembly to Ukraine. */
const crimea: Position = [34.1, 45.2];

/** Radians in a degree. */
const radians = Math.PI / 180;

let atlas: Part[] | undefined;

/** All parts of all countries, read from the atlas once. */
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
  const center = centerOf(outlineOf({ rings }));
  const radius = outlineOf({ rings }).reduce(
    (widest, position) => Math.max(widest, angle(center, position)),
    0,
  );
  const part = { country, shape, rings, center, radius };
  return country === "Russia" && contains(part, crimea) ? inCountry("Ukraine", part) : part;
}

/** The outer ring of a part. */
export function outlineOf({ rings }: Pick<Part, "rings">): Position[] {
  return rings[0] ?? [];
}

function inCountry(country: string, part: Part): Part {
  return { ...part, country, shape: { ...part.shape, properties: { name: country } } };
}

/** The mean of positions on the globe. `geoCentroid` does the same, precise to the last bit, and takes far longer. */
function centerOf(positions: readonly Position[]): Position {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude = 0, latitude = 0] of positions) {
    const [a, b] = [longitude * radians, latitude * radians];
    x += Math.cos(b) * Math.cos(a);
    y += Math.cos(b) * Math.sin(a);
    z += Math.sin(b);
  }
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
}

/** The great-circle distance between two positions in radians (haversine formula). */
function angle([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const across = Math.sin(((bx - ax) * radians) / 2);
  const down = Math.sin(((by - ay) * radians) / 2);
  const cosines = Math.cos(ay * radians) * Math.cos(by * radians);
  return 2 * Math.asin(Math.min(1, Math.sqrt(down * down + cosines * across * across)));
}

/** Whether the part contains the position. */
export function contains(part: Part, position: Position): boolean {
  return (
    angle(part.center, position) <= part.radius &&
    geoContains({ type: "Polygon", coordinates: part.rings }, [position[0] ?? 0, position[1] ?? 0])
  );
}

/** The parts that may overlap the circle around a position; `radius` is in radians. */
export function partsNear(position: Position, radius: number): Part[] {
  return allParts().filter((part) => angle(part.center, position) < part.radius + radius);
}

/**
 * The atlas name of the country with this English name, or else of the country that contains the position.
 * Undefined if there is neither, as for an unknown country at sea.
 */
export function countryAt(name: string, position: Position): string | undefined {
  const parts = allParts();
  const named = ({ country }: Part) =>
    country === (otherNames[name] ?? name) || englishNames[country] === name;
  return (parts.find(named) ?? parts.find((part) => contains(part, position)))?.country;
}

/** The English name of a country, by its name in the atlas. */
export function englishName(country: string): string {
  return englishNames[country] ?? country;
}

/** The union of the parts, without the borders between them. */
export function areaOf(parts: readonly Part[]): MultiPolygon {
  return merge(
    topology,
    parts.map((part) => part.shape),
  );
}

/** Borders separate two countries; coasts separate a country from the sea. */
export interface Lines {
  borders: MultiLineString;
  coasts: MultiLineString;
}

/** The borders and coasts of the parts, except those of the country `without`. */
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

/** The land of the world except Antarctica, at a low resolution for maps of continents. */
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
