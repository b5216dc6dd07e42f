import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Person } from "../person.ts";
import { listPages, type ListPage, type Subject } from "./list.ts";

/** One page of what a person wrote. */
export interface PersonPage extends ListPage {
  role: string;
}

/** What the list of a person's articles is about. */
export function personSubject({ id, name, about }: Person): Subject {
  return { path: entityPath("people", id), name, deck: about };
}

/** What a person wrote, newest first. */
export function personPages(newsroom: Newsroom, person: Person): PersonPage[] {
  const articles = newsroom.articlesOf.people.get(person.id);
  return listPages(newsroom, personSubject(person), articles).map((page) => ({
    ...page,
    role: person.role,
  }));
}
