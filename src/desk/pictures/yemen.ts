import { readFileSync } from "node:fs";
import { geoAzimuthalEqualArea, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { height, margin, tones, width, type Line, type Picture } from "./sheet.ts";

type Position = [longitude: number, latitude: number];

const atlas = JSON.parse(
  readFileSync(new URL(import.meta.resolve("world-atlas/countries-50m.json")), "utf8"),
) as Topology<{ countries: GeometryCollection }>;

const yemensCode = "887";
const center: Position = [47.4, 18.62];
const pixelsPerDegree = 61;
const milesPerDegree = 69.1;

/** Cut a little outside the sheet, so that no coast is drawn along its edge. */
const bleed = 10;

const projection = geoAzimuthalEqualArea()
  .rotate([-center[0], -center[1]])
  .scale((pixelsPerDegree * 180) / Math.PI)
  .translate([width / 2, height / 2])
  .clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);

interface City {
  name: string;
  at: Position;
  capital?: true;
  /** How far the name is moved down to stay clear of a border or a coast. */
  lower?: number;
}

const cities: City[] = [
  { name: "Riyadh", at: [46.68, 24.71], capital: true },
  { name: "Saada", at: [43.76, 16.94], lower: 14 },
  { name: "Sanaa", at: [44.19, 15.37], capital: true },
  { name: "Aden", at: [45.02, 12.79], lower: 16 },
];

interface Region {
  name: string;
  at: Position;
  as: Line["as"];
}

const regions: Region[] = [
  { name: "YEMEN", at: [49.4, 16.1], as: "subject" },
  { name: "SAUDI ARABIA", at: [46.5, 21], as: "country" },
  { name: "OMAN", at: [54.05, 18.5], as: "country" },
  { name: "SUDAN", at: [35.6, 18], as: "country" },
  { name: "ETHIOPIA", at: [38.4, 12.4], as: "country" },
  { name: "Red", at: [39.05, 19.4], as: "sea" },
  { name: "Sea", at: [39.5, 18.5], as: "sea" },
  { name: "Arabian Sea", at: [56.5, 14.7], as: "sea" },
];

/** Yemen and its neighbors, with the four cities of the article. */
export function yemen(): Picture {
  return {
    shapes: drawLand() + cities.map(drawCity).join("") + drawScale(),
    lines: [...regions.map(nameRegion), ...cities.map(nameCity), nameScale()],
  };
}

function drawLand(): string {
  const { countries } = atlas.objects;
  const path = geoPath(projection).digits(1);
  const subject = countries.geometries.filter(({ id }) => id === yemensCode);
  const land = path(feature(atlas, countries));
  const fill = path(feature(atlas, { type: "GeometryCollection", geometries: subject }));
  const borders = path(mesh(atlas, countries, (one, other) => one !== other));
  const coasts = path(mesh(atlas, countries, (one, other) => one === other));
  return (
    `<path d="${land}" fill="${tones.land}"/>` +
    `<path d="${fill}" fill="${tones.line}"/>` +
    `<path d="${borders}" fill="none" stroke="${tones.paper}" stroke-width="5"/>` +
    `<path d="${coasts}" fill="none" stroke="${tones.middle}" stroke-width="2"/>`
  );
}

function place(at: Position): [x: number, y: number] {
  const placed = projection(at);
  if (!placed) throw new Error(`${at.join(", ")} is not on the map`);
  return [Math.round(placed[0]), Math.round(placed[1])];
}

/** Capitals are squares and other cities dots, as on the locator maps. */
function drawCity({ at, capital }: City): string {
  const [x, y] = place(at);
  return capital
    ? `<rect x="${x - 13}" y="${y - 13}" width="26" height="26" fill="${tones.ink}"/>`
    : `<circle cx="${x}" cy="${y}" r="14" fill="${tones.ink}"/>`;
}

function nameCity({ name, at, lower = 0 }: City): Line {
  const [x, y] = place(at);
  return { text: name, x: x + 28, y: y + 20 + lower, as: "city" };
}

function nameRegion({ name, at, as }: Region): Line {
  const [x, y] = place(at);
  return { text: name, x, y: y + 18, as, align: "center" };
}

const scale = {
  miles: 200,
  right: width - margin,
  y: height - margin,
};

const scaleLength = (scale.miles / milesPerDegree) * pixelsPerDegree;

function drawScale(): string {
  const left = (scale.right - scaleLength).toFixed(1);
  const d = `M${left} ${scale.y - 10}v20m0 -10H${scale.right}m0 -10v20`;
  return `<path d="${d}" fill="none" stroke="${tones.ink}" stroke-width="4"/>`;
}

function nameScale(): Line {
  const x = scale.right - scaleLength / 2;
  return { text: `${scale.miles} miles`, x, y: scale.y - 26, as: "scale", align: "center" };
}
