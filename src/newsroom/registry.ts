/** The folders of `content/` whose entries articles refer to by id. Each entry is a YAML file. */
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
    /** The registry that the value refers to, by id; in `sections`, by name. */
    registry?: RegistryName;
    /** What else the value, or each item of the list, may name: the sources of its article, also outlets, or rules. */
    names?: "sources" | "sources or outlets" | "rules";
    /** What a form says of the field, where the description is about how its value is written. */
    help?: string;
    /** What a value is, a noun with its article: “a date and time”. */
    noun?: string;
    /** The most characters of a text. */
    maxLength?: number;
    /** The fewest values of a list. */
    minItems?: number;
  }
}
