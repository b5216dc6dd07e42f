import type { Registries } from "#ingest/registries.ts";

/** What a field may hold, with the name of what that stands for. */
export interface Choice {
  id: string;
  name: string;
}

/** What an editor chooses from, by the field of an article that takes it. */
export function choicesOf(content: Registries) {
  const entries = (registry: ReadonlyMap<string, Choice>): Choice[] =>
    [...registry.values()].map(({ id, name }) => ({ id, name }));
  return {
    // Articles name their section by its name.
    section: [...content.sections.values()].map(({ name, tagline }) => ({
      id: name,
      name: tagline,
    })),
    byline: entries(content.people),
    dateline: entries(content.places),
    story: entries(content.stories),
    topics: entries(content.topics),
    outlet: entries(content.outlets),
  };
}
