import type { Node } from "takumi-js";
import type { LocatorMap } from "#map/locator.ts";
import type { Fitted } from "./fit.ts";
import { fitText } from "./measure.ts";
import { box, colors, drawing, label, labelStyle, type Size } from "./nodes.ts";

/** The space beside the map for the name of the place, and its font sizes, in pixels. */
const caption = { width: 128, gap: 16, sizes: [28, 26, 24, 22, 20, 18, 16, 14] };

/**
 * Draws the locator map as large as possible, with the name of the place beside it: cards are shown so small
 * that names inside the map would be illegible.
 */
export async function mapDrawing(map: LocatorMap, place: string, room: Size): Promise<Node> {
  const widest = room.width - caption.width - caption.gap;
  const scale = Math.min(widest / map.width, room.height / map.height);
  const width = Math.round(map.width * scale);
  const height = Math.round(map.height * scale);
  const { size, lines } = await captionIn(place, {
    width: room.width - width - caption.gap,
    height,
  });
  return box(
    { gap: caption.gap, alignItems: "flex-end", height },
    drawing(svgOf(map, { width, height }, scale), { width, height }),
    box(
      { flexDirection: "column" },
      ...lines.map((words) =>
        label(words, { fontSize: size, lineHeight: 1.15, fontWeight: 600, overflow: "visible" }),
      ),
    ),
  );
}

/** Captions that were fitted: many articles are filed from the same place. */
const captions = new Map<string, Promise<Fitted>>();

function captionIn(place: string, room: Size): Promise<Fitted> {
  const key = JSON.stringify([place, room]);
  const known =
    captions.get(key) ??
    fitText(
      place,
      { ...room, sizes: caption.sizes, leading: 1.15 },
      { ...labelStyle, fontWeight: 600 },
    );
  captions.set(key, known);
  return known;
}

function svgOf(map: LocatorMap, { width, height }: Size, scale: number): string {
  const [x, y] = map.dot;
  const stroke = `fill="none" stroke="${colors.soft}" stroke-width="${1.5 / scale}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${map.width} ${map.height}" width="${width}" height="${height}">`,
    `<path fill="${colors.land}" d="${map.land}"/>`,
    `<path ${stroke} stroke-dasharray="3 4" d="${map.border}"/>`,
    `<path ${stroke} d="${map.coast}"/>`,
    `<circle cx="${x}" cy="${y}" r="${9 / scale}" fill="${colors.ink}"/>`,
    "</svg>",
  ].join("");
}
