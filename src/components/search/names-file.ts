import type { SearchName } from "#newsroom/views/search-names.ts";
import { href } from "../href.ts";
import { nameSearch } from "./names.ts";

type NameSearch = ReturnType<typeof nameSearch>;

let search: Promise<NameSearch> | undefined;

/** Fetches the names that can be found, once. Without them the search finds articles only. */
export function openNames(): Promise<NameSearch> {
  search ??= fetchNames().catch((error: unknown) => {
    console.warn(error);
    return nameSearch([]);
  });
  return search;
}

async function fetchNames(): Promise<NameSearch> {
  const response = await fetch(href("/search-names.json"));
  if (!response.ok) throw new Error(`The names could not be loaded: ${response.status}`);
  return nameSearch((await response.json()) as SearchName[]);
}
