/** Checks that each address has one owner: if two files had the same address, one page would silently disappear. */
import { slugPattern } from "#newsroom/fields.ts";
import { reservedIds } from "#newsroom/permalink.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import type { Registries } from "./registries.ts";

/** Problems with a file name that becomes part of an address. */
export function wrongName(id: string, file: string): Problem[] {
  if (slugPattern.test(id) && id.length <= 100) return [];
  const better = id
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replace(/^-+|-+$/g, "");
  return [
    problemIn(file, {
      wrong: `“${id}” cannot be part of an address.`,
      right: `Rename the file. Use lowercase a-z, digits and single hyphens, at most 100 characters${better ? `, such as ${better}` : ""}.`,
    }),
  ];
}

/** Sections and pages whose address is taken. They share the first part of addresses with the site's own pages. */
export function takenAddresses({ sections, pages }: Registries): Problem[] {
  const taken = new Map<string, string>(reservedIds.map((id) => [id, "the site itself"]));
  const files = [
    ...[...sections.keys()].map((id) => ({ id, file: `content/sections/${id}.yaml` })),
    ...[...pages.values()].map(({ id, file }) => ({ id, file })),
  ];
  return files.flatMap(({ id, file }) => {
    const owner = taken.get(id);
    taken.set(id, owner ?? file);
    if (owner === undefined) return [];
    const wrong = `The address /${id}/ is already used by ${owner}.`;
    return [problemIn(file, { wrong, right: "Rename the file." })];
  });
}

/** The owner of an address that is not an article's: the site itself, a section with its archive, or a page. */
export function ownerOf(address: string, { sections, pages }: Registries): string | undefined {
  const [, first = "", ...rest] = address.split("/");
  if (first === "" || reservedIds.includes(first)) return "the site itself";
  const archive = /^(page\/\d+\/|\d{4}\/(\d{2}\/){0,2})?$/;
  if (sections.has(first) && archive.test(rest.join("/"))) return `content/sections/${first}.yaml`;
  return rest.join("/") === "" ? pages.get(first)?.file : undefined;
}
