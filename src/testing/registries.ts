/** The site and the registries that tests share. */
import type { Outlet } from "#newsroom/outlet.ts";
import type { Person } from "#newsroom/person.ts";
import type { Place } from "#newsroom/place.ts";
import type { Section } from "#newsroom/section.ts";
import type { Site } from "#newsroom/site.ts";
import type { Story } from "#newsroom/story.ts";
import type { Topic } from "#newsroom/topic.ts";

export const site: Site = {
  name: "The Test Roundup",
  description: "A paper for tests.",
  address: "https://roundup.example",
  language: "en-US",
  timeZone: "America/New_York",
  email: "desk@roundup.example",
  corrections: "corrections@roundup.example",
  articlesPerPage: 2,
  policies: { citing: "/about/", corrections: "/about/", ethics: "/about/", masthead: "/about/" },
};

/** An outlet with an id and a name. The other fields have defaults. */
export function outlet(id: string, name: string): Outlet {
  return { id, name, address: `https://${id}.example/`, about: "An outlet." };
}

const place = (
  id: string,
  name: string,
  country: string,
  [latitude, longitude]: readonly [number, number],
  standsAlone: boolean,
): Place => ({ id, name, country, latitude, longitude, standsAlone });

const byId = <Entry extends { id: string }>(...entries: Entry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

export const registries = {
  sections: byId<Section>(
    { id: "daily-roundup", name: "daily roundup", tagline: "A daily roundup of issues" },
    { id: "weekly", name: "weekly", tagline: "A weekly roundup" },
  ),
  people: byId<Person>(
    { id: "noor-haddad", name: "Noor Haddad", role: "Writer", about: "She writes, too." },
    { id: "ines-falk", name: "Ines Falk", role: "Writer", about: "She writes." },
    { id: "tomas-reed", name: "Tomas Reed", role: "Writer", about: "He wrote nothing yet." },
  ),
  outlets: byId(
    outlet("reuters", "Reuters"),
    outlet("ap", "The Associated Press"),
    outlet("bbc-news", "BBC News"),
    outlet("csm", "The Christian Science Monitor"),
    outlet("the-standard", "The Standard"),
  ),
  places: byId(
    place("ramadi", "Ramadi", "Iraq", [33.4, 43.3], false),
    place("baghdad", "Baghdad", "Iraq", [33.3, 44.4], true),
    place("minsk", "Minsk", "Belarus", [53.9, 27.6], true),
  ),
  topics: byId<Topic>(
    { id: "iraq", name: "Iraq", about: "The country." },
    { id: "syria", name: "Syria", about: "Its neighbor." },
  ),
  stories: byId<Story>(
    { id: "ramadi", name: "The battle for Ramadi", deck: "From loss to flag." },
    { id: "minsk", name: "The Minsk agreement", deck: "From talks to truce." },
  ),
};
