import { escapeHtml } from "#newsroom/escape-html.ts";
import type { DatelinesMap, LocatorMap } from "./locator.ts";
import { leading, lettering, type Label, type LabelKind } from "./labels.ts";
import type { Point } from "./geometry.ts";
import { palette } from "#look/palette.ts";
import { sans } from "#look/typefaces.ts";

// The style sheets set colors and sizes. These attributes apply without them, for example in reader modes.
const { land, soft } = palette.light;
const family = `${sans}, Arial Narrow, Arial, sans-serif`;

const classOf: Readonly<Record<LabelKind, string>> = {
  dateline: "big",
  other: "",
  country: "state",
  scale: "",
  filed: "",
};

/** A locator map as an SVG element. */
export function locatorSvg(map: LocatorMap): string {
  const squares = map.squares.map(([x, y]) => `M${x - 3} ${y - 3}h6v6h-6z`).join("");
  return svg(map, [
    path("land", map.land),
    path("border", map.border),
    path("coast", map.coast),
    map.scale ? path("coast", scalePath(map.scale)) : "",
    `<g class="here">${circle(map.dot, 5)}${squares ? `<path d="${squares}"/>` : ""}</g>`,
    ...map.labels.map(text),
  ]);
}

/** A datelines map as an SVG element. */
export function datelinesSvg(map: DatelinesMap): string {
  return svg(map, [
    path("land", map.land),
    `<g class="here">${map.dots.map((dot) => circle(dot, 2.6)).join("")}</g>`,
    ...map.labels.map(text),
  ]);
}

function svg(
  map: { width: number; height: number; title: string },
  parts: readonly string[],
): string {
  const box = `viewBox="0 0 ${map.width} ${map.height}"`;
  const name = escapeHtml(map.title);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-label="${name}" font-family="${escapeHtml(family)}">${parts.join("")}</svg>`;
}

function path(kind: "land" | "coast" | "border", data: string): string {
  if (data === "") return "";
  const look = {
    land: `fill="${land}"`,
    coast: `fill="none" stroke="${soft}"`,
    border: `fill="none" stroke="${soft}" stroke-dasharray="2 3"`,
  }[kind];
  return `<path class="${kind}" ${look} d="${data}"/>`;
}

function scalePath({ x, y, length }: { x: number; y: number; length: number }): string {
  return `M${x} ${y}h${length}m0-4v8m${-length}-8v8`;
}

function circle([x, y]: Point, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}"/>`;
}

function text({ kind, lines, x, y, anchor }: Label): string {
  const rows = lines.map((line, i) =>
    i === 0 ? escapeHtml(line) : `<tspan x="${x}" dy="${leading}em">${escapeHtml(line)}</tspan>`,
  );
  const name = classOf[kind] ? ` class="${classOf[kind]}"` : "";
  const aside = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text${name} x="${x}" y="${y}"${aside} font-size="${lettering[kind].size}">${rows.join("")}</text>`;
}
