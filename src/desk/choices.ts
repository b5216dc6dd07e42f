import type { Registries } from "#ingest/registries.ts";
import type { RegistryName } from "#newsroom/registry.ts";

/** An allowed value of a field, with the name that editors see beside it. */
export interface Choice {
  id: string;
  name: string;
}

/** The allowed values of a field that refers to a registry. */
export function choicesIn(content: Registries, registry: RegistryName): Choice[] {
  if (registry !== "sections")
    return Array.from<Choice, Choice>(content[registry].values(), ({ id, name }) => ({ id, name }));
  // Articles refer to their section by name.
  return Array.from(content.sections.values(), ({ name, tagline }) => ({
    id: name,
    name: tagline,
  }));
}
