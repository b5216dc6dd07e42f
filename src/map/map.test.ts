import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { boundsOf, crossings, overlap, type Line, type Point } from "./geometry.ts";
import { boxOf, type Label } from "./labels.ts";
import { datelinesSvg, locatorSvg } from "./svg.ts";
import { milesBetween } from "./descriptions.ts";
import { datelinesMap, locatorMap } from "./locator.ts";
import type { Place } from "#newsroom/place.ts";

const place = (name: string, country: string, latitude: number, longitude: number): Place => ({
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  country,
  latitude,
  longitude,
  standsAlone: false,
});

const ramadi = place("Ramadi", "Iraq", 33.43, 43.3);
const baghdad = { ...place("Baghdad", "Iraq", 33.32, 44.37), standsAlone: true };
const garissa = place("Garissa", "Kenya", -0.45, 39.65);
const washington = place("Washington", "United States", 38.91, -77.04);
const samples = [
  ramadi,
  baghdad,
  garissa,
  washington,
  place("Abuja", "Nigeria", 9.08, 7.4),
  place("Minsk", "Belarus", 53.9, 27.56),
  place("Palmyra", "Syria", 34.56, 38.27),
  place("Sanaa", "Yemen", 15.37, 44.19),
  place("Sousse", "Tunisia", 35.83, 10.64),
  place("Vienna", "Austria", 48.21, 16.37),
];
const edgeCases = [
  place("Singapore", "Singapore", 1.29, 103.85),
  place("Moscow", "Russia", 55.75, 37.62),
  place("Suva", "Fiji", -18.14, 178.44),
  place("Honolulu", "United States", 21.31, -157.86),
  place("Kinshasa", "Democratic Republic of the Congo", -4.32, 15.31),
  place("Gaza City", "Palestinian territories", 31.5, 34.46),
  place("Nuuk", "Greenland", 64.18, -51.72),
];

/** The lines of path data made of M, l and Z. */
function linesOf(data: string): Line[] {
  return [...data.matchAll(/M([^lZ]+)l([^MZ]+)(Z?)/g)].map(([, start = "", steps = "", closed]) => {
    let [x = 0, y = 0] = numbersIn(start);
    const line: Point[] = [[x, y]];
    const values = numbersIn(steps);
    for (let i = 0; i < values.length; i += 2) {
      [x, y] = [x + values[i]!, y + values[i + 1]!];
      line.push([x, y]);
    }
    return closed ? [...line, line[0]!] : line;
  });
}

function numbersIn(text: string): number[] {
  return (text.match(/-?[\d.]+/g) ?? []).map(Number);
}

function assertApart(labels: readonly Label[], where: string): void {
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) {
      assert(
        !overlap(boxOf(a), boxOf(b)),
        `${where}: ${a.lines.join(" ")} covers ${b.lines.join(" ")}`,
      );
    }
  }
}

test("Ramadi is in Iraq, to the left of Baghdad's square", () => {
  const { dot, squares, land } = locatorMap(ramadi, samples);
  const box = boundsOf(linesOf(land).flat());
  assert(box.left < dot[0] && dot[0] < box.right && box.top < dot[1] && dot[1] < box.bottom);
  assert.equal(squares.length, 1);
  assert(dot[0] < squares[0]![0]);
});

test("the text alternative has the direction and distance from another place in the country", () => {
  assert.equal(
    locatorMap(ramadi, samples).title,
    "Locator map of Iraq: Ramadi lies west of Baghdad, about 62 miles away in a straight line.",
  );
});

test("without another place, the text alternative names the part of the country", () => {
  assert.equal(
    locatorMap(garissa, samples).title,
    "Locator map of Kenya with Garissa in the east.",
  );
  assert.equal(
    locatorMap(washington, samples).title,
    "Locator map of the United States with Washington in the east.",
  );
  assert.equal(locatorMap(edgeCases[0]!).title, "Locator map of Singapore.");
});

test("the text alternative prefers a well-known place, then the nearest one", () => {
  const fallujah = place("Fallujah", "Iraq", 33.35, 43.78);
  const mosul = place("Mosul", "Iraq", 36.34, 43.13);
  assert.match(locatorMap(mosul, [fallujah, ramadi, baghdad]).title, /Mosul lies north of Baghdad/);
  assert.match(locatorMap(mosul, [ramadi, fallujah]).title, / of Ramadi,/);
});

test("the scale bar agrees with the distances on the map", () => {
  const mosul = place("Mosul", "Iraq", 36.34, 43.13);
  const basra = place("Basra", "Iraq", 30.51, 47.78);
  const { dot, squares, scale } = locatorMap(mosul, [basra]);
  const pixels = Math.hypot(dot[0] - squares[0]![0], dot[1] - squares[0]![1]);
  const miles = (pixels * scale!.miles) / scale!.length;
  assert(Math.abs(miles / milesBetween(mosul, basra) - 1) < 0.05);
});

for (const sample of [...samples, ...edgeCases]) {
  test(`${sample.name}: the map names the place, and no label covers another or a border`, () => {
    const { labels, coast, border, width, height, dot } = locatorMap(sample, samples);
    assert(
      labels.some(({ kind, lines }) => kind === "dateline" && lines.join(" ") === sample.name),
    );
    assert(dot[0] > 0 && dot[0] < width && dot[1] > 0 && dot[1] < height);
    assertApart(labels, sample.name);
    const lines = linesOf(coast + border);
    for (const label of labels) {
      assert(label.lines.every((line) => line !== ""));
      if (label.kind !== "dateline")
        assert.equal(crossings(boxOf(label), lines), 0, label.lines[0]);
    }
  });

  test(`${sample.name}: the map is small, has whole coordinates, and is deterministic`, () => {
    const map = locatorMap(sample, samples);
    assert(gzipSync(locatorSvg(map)).length <= 3000);
    assert.doesNotMatch(map.land + map.coast + map.border, /[.e]|NaN/);
    assert.deepEqual(locatorMap(sample, samples), map);
  });
}

test("a place in an unknown country is shown in the country that contains it", () => {
  assert.equal(locatorMap({ ...ramadi, country: "Mesopotamia" }).land, locatorMap(ramadi).land);
});

test("a place in no country of the atlas still has a map", () => {
  const { title, land, labels } = locatorMap(place("Funafuti", "Tuvalu", -8.52, 179.2));
  assert.equal(title, "Locator map of Tuvalu with Funafuti.");
  assert.equal(land, "");
  assert(labels.some(({ kind }) => kind === "dateline"));
});

test("Crimea is shown as a part of Ukraine", () => {
  const kyiv = place("Kyiv", "Ukraine", 50.45, 30.52);
  assert.equal(locatorMap(place("Simferopol", "Crimea", 44.95, 34.1)).land, locatorMap(kyiv).land);
});

test("a country that crosses the date line is shown in one piece", () => {
  const { land, width } = locatorMap(edgeCases[2]!);
  const { left, right } = boundsOf(linesOf(land).flat());
  assert(left > 0 && right < width);
});

test("the datelines map labels places close together, and lists a distant one as outside", () => {
  const { labels, dots, outside, title } = datelinesMap(samples);
  assert.deepEqual(outside, [washington]);
  assert.equal(dots.length, 9);
  assert.deepEqual(
    labels.map((label) => label.lines.join(" ")).sort(),
    samples
      .filter((sample) => sample !== washington)
      .map(({ name }) => name)
      .sort(),
  );
  assertApart(labels, "datelines");
  for (const { name } of samples) assert(title.includes(name));
});

test("places all over the world are on one map", () => {
  const all = [...samples, ...edgeCases, place("Santiago", "Chile", -33.45, -70.66)];
  const { outside, dots, width, height } = datelinesMap(all);
  assert.deepEqual(outside, []);
  for (const [x, y] of dots) assert(x > 0 && x < width && y > 0 && y < height);
});

test("a datelines map can have one place, or none", () => {
  assert.equal(datelinesMap([ramadi]).labels.length, 1);
  assert.equal(datelinesMap([]).title, "Map of the world.");
  assert.match(datelinesMap([]).land, /^M\d/);
});

test("the SVG has a text alternative, and names are escaped", () => {
  const markup = locatorSvg(locatorMap({ ...ramadi, name: 'R<a>&"' }));
  assert.match(markup, /^<svg [^>]*role="img" aria-label="Locator map of Iraq/);
  assert.match(markup, />R&lt;a&gt;&amp;&quot;</);
  assert.match(datelinesSvg(datelinesMap(samples)), /role="img" aria-label="Map of the places/);
});
