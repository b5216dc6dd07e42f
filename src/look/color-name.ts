/** The hues at which the colors of the color wheel end, in degrees. */
const wheel: readonly [end: number, name: string][] = [
  [15, "Red"],
  [45, "Orange"],
  [70, "Yellow"],
  [165, "Green"],
  [195, "Turquoise"],
  [255, "Blue"],
  [290, "Purple"],
  [345, "Pink"],
  [360, "Red"],
];

/**
 * Returns the everyday name of a color: “Blue”.
 * @param color `#rrggbb` or `#rgb`
 */
export function colorName(color: string): string {
  const digits = color.length === 4 ? color.replace(/[\da-f]/gi, "$&$&") : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < 0.12) return most < 0.25 ? "Black" : "Gray";
  const sector =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? 2 + (blue - red) / chroma
        : 4 + (red - green) / chroma;
  const degrees = (sector * 60 + 360) % 360;
  const name = wheel.find(([end]) => degrees < end)?.[1] ?? "Red";
  return name === "Orange" && most < 0.65 ? "Brown" : name;
}
