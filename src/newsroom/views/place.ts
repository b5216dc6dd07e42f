import { entryOf, type Newsroom } from "../newsroom.ts";
import { entityPath } from "../permalink.ts";
import { datelineOf, type Place } from "../place.ts";
import { othersIn } from "./article.ts";
import { listPages, type ListPage } from "./list.ts";

/** One page of the articles filed from a place, with the places for its map. */
export interface PlacePage extends ListPage {
  place: Place;
  /** Other places in its country. */
  others: Place[];
}

/** The pages of the articles filed from a place, newest first. */
export function placePages(newsroom: Newsroom, place: Place): PlacePage[] {
  const subject = {
    path: entityPath("places", place.id),
    name: datelineOf(place),
    deck: place.about ?? "",
  };
  const others = othersIn(newsroom, place);
  return listPages(newsroom, subject, newsroom.articlesOf.places.get(place.id)).map((page) => ({
    ...page,
    place,
    others,
  }));
}

/** The places that articles are filed from. */
export function filedFrom({ articlesOf, places }: Newsroom): Place[] {
  return [...articlesOf.places.keys()].map((id) => entryOf(places, id));
}
