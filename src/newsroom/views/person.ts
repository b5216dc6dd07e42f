import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Person } from "../person.ts";
import { listPages, type ListPage, type Subject } from "./list.ts";

/** One page of a person's articles. */
export interface PersonPage extends ListPage {
  role: string;
}

/** The subject of the list of a person's articles. */
export function personSubject({ id, name, about }: Person): Subject {
  return { path: entityPath("people", id), name, deck: about };
}

/** The pages of a person's articles, newest first. */
export function personPages(newsroom: Newsroom, person: Person): PersonPage[] {
  const articles = newsroom.articlesOf.people.get(person.id);
  return listPages(newsroom, personSubject(person), articles).map((page) => ({
    ...page,
    role: person.role,
  }));
}
