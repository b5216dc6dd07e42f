import type { Newsroom } from "../newsroom.ts";
import { indexPage } from "./index-page.ts";

/** A name that a search may be for, with its page. */
export interface SearchName {
  kind: "Place" | "Outlet" | "Topic" | "Story" | "Person";
  name: string;
  /** Its other name: a place without its country, an outlet's short name. */
  also?: string;
  path: string;
  /** How many articles refer to it. */
  articles: number;
}

const kinds = {
  places: "Place",
  outlets: "Outlet",
  topics: "Topic",
  stories: "Story",
  people: "Person",
} as const;

/** The names of everything that has a page with articles. */
export function searchNames(newsroom: Newsroom): SearchName[] {
  const otherName = (kind: keyof typeof kinds, id: string) => {
    if (kind === "places") return newsroom.places.get(id)?.name;
    return kind === "outlets" ? newsroom.outlets.get(id)?.short : undefined;
  };
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
    indexPage(newsroom, kind).entries.map(({ id, name, path, articles }) => {
      const also = otherName(kind, id);
      return {
        kind: kinds[kind],
        name,
        ...(also && also !== name ? { also } : {}),
        path,
        articles,
      };
    }),
  );
}
