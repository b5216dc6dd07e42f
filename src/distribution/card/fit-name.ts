import type { Declarations } from "takumi-js";
import { gain, settingsOf } from "#look/nameplate.ts";
import { fonts } from "#look/typefaces.ts";
import type { Fitted, Room } from "./fit.ts";

/**
 * Returns the largest font size at which the name of the paper fits, and its lines. It gets another line only where
 * that makes it much larger, as on the pages, and no word is cut.
 * @param room `sizes` has the largest size alone: there is no smallest
 */
export async function fitName(
  name: string,
  { width, height, largest, leading }: Omit<Room, "sizes"> & { largest: number },
  style: Declarations,
): Promise<Fitted> {
  const settings = await settingsOf(name, style, fonts);
  let best: Fitted = { size: 0, lines: [] };
  for (const { lines, width: ems } of settings) {
    const size = Math.min(largest, width / ems, height / (lines.length * leading));
    if (size >= gain * best.size) best = { size, lines };
  }
  // Even sizes, so that letters of every card look alike.
  return { ...best, size: 2 * Math.floor(best.size / 2) };
}
