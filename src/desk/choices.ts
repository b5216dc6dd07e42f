import type { Registries } from "#ingest/registries.ts";
import type { RegistryName } from "#newsroom/registry.ts";

/** A value that a field may have, with the name that it stands for. */
export interface Choice {
  id: string;
  name: string;
}

/** What an editor can choose from where a field refers to a registry. */
export function choicesIn(content: Registries, registry: RegistryName): Choice[] {
  if (registry !== "sections")
    return Array.from<Choice, Choice>(content[registry].values(), ({ id, name }) => ({ id, name }));
  // Articles name their section by its name.
  return Array.from(content.sections.values(), ({ name, tagline }) => ({
    id: name,
    name: tagline,
  }));
}
