/** The point of a picture that stays visible where the picture is cropped. */
import { z } from "zod";
import { group, wrongType } from "./fields.ts";

const outside = "This is not between 0 and 100.";

function percent() {
  return z
    .number({ error: wrongType("a number") })
    .min(0, { error: outside })
    .max(100, { error: outside });
}

export const focusSchema = group({
  x: percent().describe("Percent of the width, from the left: 0 to 100."),
  y: percent().describe("Percent of the height, from the top: 0 to 100."),
});

export type Focus = z.infer<typeof focusSchema>;

/** The focus as the property `object-position` of CSS: “62% 30%”. */
export function positionOf({ x, y }: Focus): string {
  return `${x}% ${y}%`;
}

interface Size {
  width: number;
  height: number;
}

/**
 * The largest part of a picture in the shape of a target, as `object-fit: cover` with `object-position` chooses it:
 * https://www.w3.org/TR/css-images-3/#the-object-position
 * @param position “62% 30%”
 * @returns in pixels of the picture
 */
export function cropAt(
  { width, height }: Size,
  target: Size,
  position: string,
): Size & { left: number; top: number } {
  const [x = 50, y = 50] = position.split(" ").map((part) => Number.parseFloat(part));
  const scale = Math.min(width / target.width, height / target.height);
  const part = {
    width: Math.min(width, Math.round(target.width * scale)),
    height: Math.min(height, Math.round(target.height * scale)),
  };
  return {
    ...part,
    left: Math.round(((width - part.width) * x) / 100),
    top: Math.round(((height - part.height) * y) / 100),
  };
}
