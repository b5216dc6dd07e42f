/** Finds cities and towns of the world, with where they are. */
import { countryAt, englishName } from "#map/atlas.ts";
import { plainLetters } from "#check/normalize.ts";

/** A city or town. Coordinates are in degrees, to about a kilometer. */
export interface City {
  name: string;
  /** In English, as the maps of the paper name it. */
  country: string;
  province: string;
  latitude: number;
  longitude: number;
}

/** How many cities of one name are offered. */
const most = 9;

/** The cities with this name, or with a name that has it as a word; the largest first. */
export async function citiesCalled(name: string): Promise<City[]> {
  // Loaded only now: it has seven thousand cities.
  const { cityMapping } = await import("city-timezones");
  const wanted = plainLetters(name);
  if (wanted === "") return [];
  const found = cityMapping.flatMap((city) => {
    const names = [city.city, city.city_ascii].map(plainLetters);
    const isSame = names.includes(wanted);
    const has = names.some((one) => ` ${one} `.includes(` ${wanted} `));
    return isSame || has ? [{ city, isSame }] : [];
  });
  const exact = found.filter(({ isSame }) => isSame);
  return (exact.length > 0 ? exact : found)
    .sort((a, b) => b.city.pop - a.city.pop)
    .slice(0, most)
    .map(({ city: { city, country, province, lat, lng } }) => ({
      name: city,
      country: countryOf(country, lat, lng),
      province,
      latitude: round(lat),
      longitude: round(lng),
    }));
}

/** The English name of the country with this name, or else of the one at these coordinates. */
export function countryOf(name: string, latitude: number, longitude: number): string {
  const known = countryAt(name, [longitude, latitude]);
  return known === undefined ? name : englishName(known);
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
