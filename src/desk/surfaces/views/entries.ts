/** Everything of the paper that is not an article, for the page from which it is edited. */
import { registryNames } from "#newsroom/registry.ts";
import type { Registries } from "#ingest/registries.ts";
import { kindCalled } from "../../fields/kinds.ts";
import { editPath } from "./desk-path.ts";

export interface EntryKind {
  /** Its folder: “people”. */
  name: string;
  /** One of them, if more can be added. */
  one?: string | undefined;
  entries: { name: string; path: string }[];
}

/** The entries of each kind by name, and the settings of the paper. An entry that is not valid has its id for a name. */
export function entriesOf(content: Registries): EntryKind[] {
  const registries = registryNames.map((name) => ({
    name,
    one: kindCalled(name)?.one,
    entries: Array.from(content.ids[name], (id) => ({
      name: content[name].get(id)?.name ?? id,
      path: editPath(`${name}/${id}`),
    })).sort(byName),
  }));
  const pages = Array.from(content.pages.values(), ({ id, title }) => ({
    name: title,
    path: editPath(`pages/${id}`),
  })).sort(byName);
  const settings = [{ name: content.site?.name ?? "The paper", path: editPath("site") }];
  return [
    ...registries,
    { name: "pages", one: "page", entries: pages },
    { name: "settings", entries: settings },
  ];
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name);
}
