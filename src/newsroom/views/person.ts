import type { Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import type { Person } from "../person.ts";
import { editionsOf, type EditionEntry } from "./section.ts";
import { frameOf, type Frame } from "./site.ts";
import { summaryOf } from "./summary.ts";

/** The page of somebody who writes for the paper. */
export interface PersonPage {
  frame: Frame;
  path: string;
  name: string;
  role: string;
  about: string;
  articles: number;
  editions: EditionEntry[];
}

export function personPage(newsroom: Newsroom, person: Person): PersonPage {
  const articles = newsroom.articles.filter(({ byline }) => byline.includes(person.id));
  return {
    frame: frameOf(newsroom),
    path: entityPath("people", person.id),
    name: person.name,
    role: person.role,
    about: person.about,
    articles: articles.length,
    editions: editionsOf(articles.map((article) => summaryOf(newsroom, article))),
  };
}

/** The index of everybody who writes for the paper, by name. */
export interface PeoplePage {
  frame: Frame;
  path: string;
  people: { name: string; path: string; role: string; about: string; articles: number }[];
}

export function peoplePage(newsroom: Newsroom): PeoplePage {
  const people = [...newsroom.people.values()].map(({ id, name, role, about }) => ({
    name,
    path: entityPath("people", id),
    role,
    about,
    articles: newsroom.articles.filter(({ byline }) => byline.includes(id)).length,
  }));
  return {
    frame: frameOf(newsroom),
    path: entityPath("people"),
    people: people.sort((a, b) => a.name.localeCompare(b.name, newsroom.site.language)),
  };
}
