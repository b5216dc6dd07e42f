import { useContext } from "preact/hooks";
import { createContext } from "preact";
import { registryNames, type RegistryName } from "#newsroom/registry.ts";
import type { Choice } from "../../../choices.ts";
import type { FormField } from "../../../fields/form.ts";
import type { FieldStore } from "../field-store.ts";
import { useStore } from "../use-session.ts";

/** Asks for a new entry of a registry; answers with how articles refer to it, or undefined. */
export type AskEntry = (registry: RegistryName, words: string) => Promise<string | undefined>;

export const AddEntry = createContext<AskEntry | undefined>(undefined);

interface Choices {
  choices: readonly Choice[];
  /** Adds what was typed as a new entry. */
  addNew?: ((words: string) => Promise<string | undefined>) | undefined;
}

/** What a field, or each item of it, may name. */
export function useChoices({ from, item }: Pick<FormField, "from" | "item">): Choices {
  const store = useStore();
  const ask = useContext(AddEntry);
  const source = from ?? item?.from;
  if (source === undefined) return { choices: [] };
  if (source === "sources") return { choices: sourcesOf(store) };
  const { choices } = store.view;
  if (source === "sources or outlets")
    return { choices: [...sourcesOf(store), ...choices.outlets] };
  if (!isRegistry(source)) return { choices: choices[source] };
  return { choices: choices[source], addNew: ask && ((words) => ask(source, words)) };
}

function isRegistry(name: string): name is RegistryName {
  return (registryNames as readonly string[]).includes(name);
}

/** The sources of the article, each with its outlet and what it reports. */
export function sourcesOf(store: Pick<FieldStore, "at" | "view">): Choice[] {
  const sources = (store.at(["sources"]) ?? []) as Partial<Record<string, string>>[];
  const names = new Map(store.view.choices.outlets.map(({ id, name }) => [id, name]));
  return sources.flatMap((source) => {
    const { id, outlet = "", says = "" } = source ?? {};
    return id ? [{ id, name: [names.get(outlet) ?? outlet, says].filter(Boolean).join(": ") }] : [];
  });
}
