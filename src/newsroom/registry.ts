/** The folders of `content/` whose entries articles refer to by id: one YAML file for each entry. */
export const registryNames = [
  "sections",
  "people",
  "outlets",
  "places",
  "topics",
  "stories",
] as const;

export type RegistryName = (typeof registryNames)[number];

declare module "zod" {
  interface GlobalMeta {
    /** The registry that the value is an id in; in `sections`, the name of an entry. */
    registry?: RegistryName;
  }
}
