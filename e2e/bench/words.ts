/** Repeatable random numbers, and meaningless English sentences. */

/** Random numbers and choices that depend only on a seed. */
export interface Chance {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** An integer from `min` to `max`, inclusive. */
  between(min: number, max: number): number;
  /** true with this probability. */
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different items, or all of them if there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** The mulberry32 generator: https://github.com/cprosche/mulberry32 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]) => items[between(0, items.length - 1)] as Item,
    some: <Item>(items: readonly Item[], count: number) => {
      const chosen = new Set<Item>();
      while (chosen.size < Math.min(count, items.length)) {
        chosen.add(items[between(0, items.length - 1)] as Item);
      }
      return [...chosen];
    },
  };
}

const words = (text: string) => text.trim().split(/\s+/);

const things = words(`harbor bridge convoy ministry border council hospital pipeline railway market
  garrison valley airfield parliament refinery reservoir checkpoint embassy province tribunal
  ferry village battalion brigade curfew ceasefire ballot budget treaty envoy delegation inquiry`);
const qualities = words(`northern southern eastern western heavy quiet sudden narrow disputed joint
  coastal central provisional wounded armed empty crowded distant official unnamed early late`);
const deeds = words(`reached crossed closed reopened guarded searched rebuilt emptied questioned
  supplied surrounded left rejected accepted counted repaired inspected delayed evacuated held`);
const people = words(`officials residents doctors soldiers drivers teachers farmers observers
  negotiators engineers fishermen traders guards witnesses spokesmen ministers pilots judges`);
const beginnings = words(
  `Bel Kar Dor Mar Sel Tar Ven Lor Har Nor Pel Ras Tol Vas Zem Ard Bren Cal`,
);
const middles = words(`a e i o u ai eo ia oma are ili uro ene ato isa`);
const endings = words(
  `bad dor gan kesh lan mir nov pol ran sk tan vik zar don feld holm burg stad`,
);

/** An invented name: “Karomavik”. */
export function properName(chance: Chance): string {
  return `${chance.pick(beginnings)}${chance.pick(middles)}${chance.pick(endings)}`;
}

/** A noun phrase without an article: “disputed railway inquiry”. */
export function phrase(chance: Chance): string {
  return `${chance.pick(qualities)} ${chance.pick(things)} ${chance.pick(things)}`;
}

/** A clause without a capital letter or a period. */
export function clause(chance: Chance): string {
  return (
    `${chance.pick(qualities)} ${chance.pick(people)} ${chance.pick(deeds)} the ` +
    `${chance.pick(qualities)} ${chance.pick(things)} near the ${chance.pick(things)}`
  );
}

/** A sentence of 90 to 200 characters. */
export function sentence(chance: Chance): string {
  const more = chance.happens(0.5)
    ? `, while ${chance.between(2, 90)} ${chance.pick(people)} ${chance.pick(deeds)} the ${chance.pick(things)}`
    : "";
  return `${capital(clause(chance))}${more}, after ${clause(chance)}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name as an id: lowercase letters, digits and hyphens. */
export function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
