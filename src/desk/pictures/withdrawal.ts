import { height, margin, tones, width, type Line, type Picture } from "./sheet.ts";

interface Band {
  km: number;
  weapons: string;
  qualifier?: string;
}

const narrowest: Band = { km: 50, weapons: "Guns of 100 mm and more", qualifier: "at least" };
const widest: Band = { km: 140, weapons: "The heaviest systems" };
const bands = [narrowest, { km: 70, weapons: "Rocket launchers" }, widest];

/** The widest band fills the sheet between the margins, and the others keep its scale. */
const pixelsPerKm = (width - 2 * margin) / widest.km;

const middle = width / 2;
const bandHeight = 136;
const captionHeight = 62;
const pitch = (height - 2 * margin - captionHeight - bandHeight) / (bands.length - 1);
const edge = 12;

const topOf = (row: number) => margin + captionHeight + row * pitch;
const reach = ({ km }: Band) => (km * pixelsPerKm) / 2;

/** The security zone of the Minsk text: how far apart the weapons are to be, by their class. */
export function withdrawal(): Picture {
  return {
    shapes: bands.map(drawBand).join(""),
    lines: bands.flatMap(nameBand),
  };
}

/** The zone itself is grey; the strokes at its ends are as far as the weapons may come. */
function drawBand(band: Band, row: number): string {
  const half = reach(band);
  const rect = (x: number, w: number, tone: string) =>
    `<rect x="${x}" y="${topOf(row)}" width="${w}" height="${bandHeight}" fill="${tone}"/>`;
  return (
    rect(middle - half, 2 * half, tones.land) +
    rect(middle - half, edge, tones.ink) +
    rect(middle + half - edge, edge, tones.ink)
  );
}

function nameBand({ km, weapons, qualifier }: Band, row: number): Line[] {
  const top = topOf(row);
  return [
    { text: weapons, x: middle, y: top - 23, as: "label", align: "center" },
    { text: `${km} km`, qualifier, x: middle, y: top + 96, as: "measure", align: "center" },
  ];
}
